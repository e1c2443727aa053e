import { BrazeError } from "@braze-codegen/client";
import { call, createTransport, type Operation } from "@braze-codegen/client/core";
import * as calls from "@braze-codegen/client/operations";
import { createMockBraze, type MockOptions } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { describe, expect, test } from "vitest";
import { answerErrors, requestExample } from "../support/braze-spec.ts";
import { exampleSeed } from "../support/example-seed.ts";
import { exampleWorkspace, exampleWorkspaces } from "../support/example-workspace.ts";

/** For each operation: the client calls the mock over a socket with the spec's own example, and the answer is one that the spec describes. */
const menu = {
  name: "menu",
  fields: [
    { name: "id", type: "string" },
    { name: "name", type: "string" },
    { name: "price", type: "number" },
    { name: "tags", type: "array" },
  ],
  items: [
    { id: "soup", name: "Onion soup", price: 6.5, tags: ["warm", "vegan"] },
    { id: "bread", name: "Rye bread", price: 3, tags: ["vegan"] },
  ],
} as const;
const vegan = { name: "vegan", type: "boolean" } as const;

/** What must be there before the example can succeed; for all others, the menu. */
const seeds: Readonly<Record<string, Exclude<MockOptions["seed"], string>>> = {
  "catalogs.create": {},
  "catalogs.items.create": { catalogs: [{ ...menu, items: [] }] },
  "catalogs.items.createMany": { catalogs: [{ ...menu, items: [] }] },
  "catalogs.fields.delete": { catalogs: [{ ...menu, fields: [...menu.fields, vegan] }] },
  "catalogs.selections.create": { catalogs: [{ ...menu, fields: [...menu.fields, vegan] }] },
  "catalogs.selections.delete": { catalogs: [{ ...menu, selections: [{ name: "cheap-and-vegan", filters: [] }] }] },
  "catalogs.items.list": { catalogs: [{ ...menu, items: Array.from({ length: 60 }, (_, index) => ({ id: `item-${index}` })) }] },
};

describe.each(Object.values(calls) as Operation[])("$id", (operation) => {
  const { id, method, path, permission } = operation;
  const example = requestExample(method, path);

  async function with_(options: MockOptions, run: (url: string) => Promise<void>): Promise<void> {
    const mock = createMockBraze({ clock: "2026-11-22T09:00:00Z", seed: { ...exampleWorkspace, ...exampleSeed, ...exampleWorkspaces[id], ...(seeds[id] ?? { catalogs: [menu] }) }, ...options });
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
