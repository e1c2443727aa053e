import { readFileSync } from "node:fs";
import { createMockBraze, type MockBraze, type MockOptions } from "@braze-codegen/mock-server";
import { type MockServer, serve } from "@braze-codegen/mock-server/node";
import { NOW } from "../../mock-server/support/mock.ts";
import { OWN_PAGE } from "./browser.ts";

/** A mock that shows the page, and calls of its API. */
export interface Shown {
  readonly mock: MockBraze;
  readonly server: MockServer;
  readonly url: string;
  /** The status of the answer; 0 without one. */
  call(method: string, path: string, body?: unknown, key?: string): Promise<number>;
}

export async function showMock(options: MockOptions = {}, port = 0): Promise<Shown> {
  const mock = createMockBraze({ clock: NOW, limits: "off", requestLog: { answers: true }, ...options });
  const server = await serve(mock, { port, ui: readFileSync(OWN_PAGE, "utf8") });
  const { url } = server;
  return {
    mock,
    server,
    url,
    async call(method, path, body, key = "test-key") {
      const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(`${url}${path}`, { method, headers, ...sent }).catch(() => undefined);
      return response?.status ?? 0;
    },
  };
}
