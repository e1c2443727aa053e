import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cli, closeSessions, overStdio } from "./support/session.js";

/** What a server that is no Braze does with a call. */
let answer: Parameters<typeof createServer>[1];
let server: Server;
let url: string;
let folder: string;
let log: string;

beforeEach(async () => {
  server = createServer((request, response) => void answer?.(request, response as never));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), "braze-mcp-"));
  log = join(folder, "audit.jsonl");
});
afterEach(async () => {
  await closeSessions();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const lines = (): Record<string, unknown>[] =>
  readFileSync(log, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.each(["SIGTERM", "SIGINT"] as const)("a server that is ended by %s", (signal) => {
  test("says of a call in flight that nobody knows how it ended", async () => {
    let arrived = () => {};
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    answer = () => arrived();
    const child = spawn(process.execPath, [cli, "--grant", "catalogs:write", "--audit-log", log], {
      env: { PATH: process.env["PATH"] ?? "", BRAZE_API_KEY: "key-0123456789", BRAZE_BASE_URL: url },
    });
    const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    const clientInfo = { name: "raw", version: "0" };
    send({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } });
    send({ method: "notifications/initialized" });
    const catalogs = [{ name: "menu", description: "x", fields: [{ name: "id", type: "string" }] }];
    send({ id: 2, method: "tools/call", params: { name: "catalogs_create", arguments: { catalogs } } });
    await isThere;
    const ended = new Promise((resolve) => child.on("exit", (_code, by) => resolve(by)));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(lines()).toMatchObject([
      { event: "started", tool: "catalogs_create" },
      { event: "finished", tool: "catalogs_create", outcome: "outcome-unknown" },
    ]);
  });
});

describe("an answer that is too much", () => {
  test.each<[name: string, answer: NonNullable<typeof answer>]>([
    [
      "grows when it is decompressed",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
        response.end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)));
      },
    ],
    [
      "never ends",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const more = () => {
          while (!response.destroyed && response.write(" ".repeat(64 * 1024)));
        };
        response.on("drain", more);
        more();
      },
    ],
  ])("and %s is refused", async (_name, given) => {
    let requests = 0;
    answer = (request, response) => {
      requests++;
      given(request, response);
    };
    const env = { BRAZE_API_KEY: "key-0123456789", BRAZE_BASE_URL: url };
    const { call } = await overStdio(["--audit-log", log], env);
    const { text, isError } = await call("catalogs_list");
    expect(isError).toBe(true);
    expect(text).toContain("longer than this server takes");
    expect(requests).toBe(1);
    await vi.waitFor(() => expect(lines()).toMatchObject([{ event: "finished", status: 200 }]));
  });
});
