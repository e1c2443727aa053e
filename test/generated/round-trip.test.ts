import { BrazeError } from "@braze-codegen/client";
import { call, createTransport, type Operation } from "@braze-codegen/client/core";
import * as calls from "@braze-codegen/client/operations";
import { createMockBraze, type MockOptions } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { describe, expect, test } from "vitest";
import { answerErrors, requestExample } from "../support/braze-spec.ts";
import { exampleMock } from "../support/example-workspace.ts";

/** For each operation: the client calls the mock over a socket with the spec's own example, and the answer is one that the spec describes. */
describe.each(Object.values(calls) as Operation[])("$id", (operation) => {
  const { id, method, path, permission } = operation;
  const example = requestExample(method, path);

  async function with_(options: MockOptions, run: (url: string) => Promise<void>): Promise<void> {
    const mock = createMockBraze({ ...exampleMock(id), ...options });
    const server = await serve(mock, { port: 0 });
    try {
      await run(server.url);
    } finally {
      await server.close();
    }
  }

  test("its example succeeds, and the answer fits", () =>
    with_({ keys: { key: permission === undefined ? "*" : [permission] } }, async (baseUrl) => {
      const transport = createTransport({ apiKey: "key", credentials: { scimToken: "key" }, baseUrl, retries: 0 });
      const { data, response } = await call(transport, operation, example).withResponse();
      expect(response.ok).toBe(true);
      expect(answerErrors(method, path, response.status, data)).toEqual([]);
    }));

  test("without the permission it is refused, and the error names it", async () => {
    if (permission === undefined) return;
    await with_({ keys: { key: [] } }, async (baseUrl) => {
      const transport = createTransport({ apiKey: "key", credentials: { scimToken: "key" }, baseUrl, retries: 0 });
      const error = await call(transport, operation, example).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(BrazeError);
      expect(error).toMatchObject({ status: 403, permission });
      expect((error as Error).message).toContain(permission);
    });
  });

  test("with an unknown key it answers 401", () =>
    with_({ keys: {} }, async (baseUrl) => {
      const transport = createTransport({ apiKey: "key", credentials: { scimToken: "key" }, baseUrl, retries: 0 });
      await expect(call(transport, operation, example)).rejects.toMatchObject({ status: 401 });
    }));
});
