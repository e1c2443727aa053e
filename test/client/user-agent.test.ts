import { readFileSync } from "node:fs";
import { Braze, userAgent } from "@braze-codegen/client";
import { call, createTransport } from "@braze-codegen/client/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { read } from "./support/operations.js";
import { type RawServer, rawServer } from "./support/server.js";
import { apiKey } from "./support/transport.js";

const { version, spec } = JSON.parse(readFileSync("generated/client/package.json", "utf8"));

let server: RawServer;
beforeEach(async () => {
  server = await rawServer((response) => response.end("{}"));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

test("has the versions of the package and of the description", () => {
  expect(userAgent).toBe(`braze-codegen-client/${version} spec/${spec.version}`);
});

test.each([
  [{}, userAgent],
  [{ headers: { "User-Agent": "menu-service/2" } }, "menu-service/2"],
])("%j: %s", async (options, want) => {
  await new Braze({ apiKey, baseUrl: server.url, ...options }).campaigns.list();
  expect(server.requests[0]?.headers["user-agent"]).toBe(want);
});

test("a page keeps the browser's, and a transport the runtime's", async () => {
  await call(createTransport({ apiKey, baseUrl: server.url }), read, {});
  vi.stubGlobal("window", {});
  vi.stubGlobal("document", {});
  await new Braze({ apiKey, baseUrl: server.url, allowBrowser: true }).campaigns.list();
  for (const { headers } of server.requests) expect(headers["user-agent"]).not.toContain("braze-codegen");
});
