import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockBraze, type MockBraze } from "@braze-codegen/mock-server";
import { type MockServer, serve } from "@braze-codegen/mock-server/node";
import { createAuditLog, createPolicy, fileSink, tools } from "@braze-codegen/mcp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { transportFrom } from "../../generated/mcp/src/environment.js";
import { readFlags } from "../../generated/mcp/src/flags.js";
import { permissionOf } from "../support/facts.ts";
import { cli, closeSessions, inProcess, overStdio, type User } from "./support/session.js";

const full = "key-of-everything-0123456789";
const reader = "key-of-a-reader-0123456789";
const list = permissionOf("catalogs.list");
const create = permissionOf("catalogs.create");

let mock: MockBraze;
let server: MockServer;
let folder: string;
let log: string;

beforeAll(async () => {
  mock = createMockBraze({ keys: { [full]: "*", [reader]: [list, permissionOf("catalogs.items.list")] } });
  server = await serve(mock, { port: 0 });
});
afterAll(() => server.close());
beforeEach(() => {
  mock.reset();
  folder = mkdtempSync(join(tmpdir(), "braze-mcp-"));
  log = join(folder, "audit.jsonl");
});
afterEach(async () => {
  await closeSessions();
  rmSync(folder, { recursive: true, force: true });
});

const start = (args: readonly string[] = [], key = full) =>
  overStdio([...args, "--audit-log", log], { BRAZE_API_KEY: key, BRAZE_BASE_URL: server.url });
/** The same in this process, which starts at once: what a call does is the same there. */
const here = (args: readonly string[] = [], key = full) => {
  const { policy, dryRun } = readFlags(args);
  return inProcess({
    transport: transportFrom({ BRAZE_API_KEY: key, BRAZE_BASE_URL: server.url }, dryRun),
    policy: createPolicy(policy),
    audit: createAuditLog({ dryRun, sink: fileSink(log) }),
    warn: () => {},
  });
};
const lines = (): Record<string, unknown>[] =>
  readFileSync(log, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const menu = {
  name: "menu",
  description: "What we cook",
  fields: [
    { name: "id", type: "string" },
    { name: "price", type: "number" },
  ],
};
const soup = { id: "soup", price: 6.5 };

describe("a client over stdio, with Braze behind it", () => {
  test("sees reads and may read, and nothing more", async () => {
    const { names, call } = await start();
    const shown = tools.filter(({ _meta }) => _meta.toolsets?.includes("reporting")).map(({ name }) => name);
    expect(await names()).toEqual(shown);
    expect(shown).toContain("campaigns_data_series");
    expect(tools.filter(({ name, _meta }) => shown.includes(name) && (_meta.effect !== "read" || _meta.pii))).toEqual(
      [],
    );
    const answer = await call("catalogs_list");
    expect(answer).toMatchObject({ isError: false, data: { catalogs: [] } });
    expect(JSON.parse(answer.text)).toEqual(answer.data);
  });

  test.each([
    ["legacy", /^2025-/],
    ["auto", /^2026-/],
  ] as const)("speaks the protocol of both years: %s", async (mode, version) => {
    const env = { BRAZE_API_KEY: full, BRAZE_BASE_URL: server.url };
    const { client, names, call } = await overStdio(["--audit-log", log], env, mode);
    expect(client.getNegotiatedProtocolVersion()).toMatch(version);
    expect(await names()).toContain("campaigns_list");
    expect(await call("catalogs_list")).toMatchObject({ isError: false, data: { catalogs: [] } });
    expect(lines()).toMatchObject([
      {
        client: "test 0.0.0",
        instance: new URL(server.url).host,
        policySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test.each([
    ["legacy", "auto", true, false],
    ["auto", "auto", false, true],
    ["auto", "text", true, false],
    ["legacy", "both", true, true],
  ] as const)("the data stands by protocol, and by --answers: %s, %s", async (mode, answers, isText, isStructured) => {
    const env = { BRAZE_API_KEY: full, BRAZE_BASE_URL: server.url, BRAZE_MCP_ANSWERS: answers };
    const { client } = await overStdio(["--audit-log", log], env, mode);
    const result = await client.callTool({ name: "catalogs_list", arguments: {} });
    expect(JSON.stringify(result.content).includes('catalogs\\"')).toBe(isText);
    expect(result.structuredContent).toEqual(isStructured ? { catalogs: [], message: "success" } : undefined);
  });

  test("a hidden tool is refused before anything leaves", async () => {
    const { call } = await here();
    const answer = await call("catalogs_delete", { catalog_name: "menu" });
    expect(answer).toMatchObject({
      isError: true,
      text: expect.stringContaining("--grant catalogs:write --allow-delete"),
    });
    expect(mock.requests).toEqual([]);
    expect(lines()).toMatchObject([{ event: "denied", tool: "catalogs_delete", decision: "denied", rule: "grant" }]);
  });

  test("an unknown tool is an error of the protocol, with the name that was meant", async () => {
    const { call } = await here();
    await expect(call("catalogs_lst")).rejects.toThrow(
      'There is no tool "catalogs_lst"; did you mean "catalogs_list"?',
    );
    expect(lines()).toMatchObject([{ event: "denied", tool: "catalogs_lst", rule: "unknown-tool" }]);
  });

  test("writes with a grant, and reads what it wrote", async () => {
    const { names, call } = await here(["--grant", "catalogs:write"]);
    expect(await names()).toContain("catalogs_items_create_many");
    expect(await names()).not.toContain("catalogs_delete");
    expect(await call("catalogs_create", { catalogs: [menu] })).toMatchObject({ isError: false });
    expect(
      await call("catalogs_items_create", { catalog_name: "menu", item_id: "soup", items: [{ price: 6.5 }] }),
    ).toMatchObject({
      isError: false,
    });
    expect(await call("catalogs_items_get", { catalog_name: "menu", item_id: "soup" })).toMatchObject({
      data: { items: [soup] },
    });
  });

  test("deletes with a grant and the flag", async () => {
    const { call } = await here(["--grant", "catalogs:write", "--allow-delete"]);
    await call("catalogs_create", { catalogs: [menu] });
    expect(await call("catalogs_delete", { catalog_name: "menu" })).toMatchObject({ isError: false });
    expect(await call("catalogs_list")).toMatchObject({ data: { catalogs: [] } });
  });

  test("bad arguments are explained and not sent", async () => {
    const { call } = await here(["--grant", "catalogs:write"]);
    const answer = await call("catalogs_items_create_many", { catalog_nme: "menu", items: [{ price: 1 }] });
    expect(answer.isError).toBe(true);
    expect(answer.text.split("\n")).toEqual([
      "`catalog_name` is missing.",
      '`catalog_nme` does not exist; did you mean "catalog_name"?',
      '`items[0].id` is missing. Braze would answer "items-missing-ids".',
      expect.stringMatching(/^`catalog_name`: It is: \S/),
      expect.stringMatching(/^`items\[0\]\.id`: It is: \S/),
      "Nothing was sent: correct the arguments of catalogs_items_create_many and call it again.",
    ]);
    expect(mock.requests).toEqual([]);
    expect(lines()).toMatchObject([{ event: "finished", outcome: "invalid-arguments" }]);
  });

  test("a name that would leave its place in the path is refused", async () => {
    const { call } = await here(["--grant", "catalogs:write"]);
    for (const item_id of ["..", "."]) {
      expect(await call("catalogs_items_get", { catalog_name: "menu", item_id })).toMatchObject({ isError: true });
    }
    expect(mock.requests).toEqual([]);
  });

  test("a 403 names the permission", async () => {
    const { call } = await here(["--grant", "catalogs:write"], reader);
    const answer = await call("catalogs_create", { catalogs: [menu] });
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining(create) });
    expect(lines().at(-1)).toMatchObject({ outcome: "api-error", status: 403, permission: create });
  });

  test("a list of permissions hides what the key cannot do", async () => {
    const { names, stderr } = await start(["--permissions", `${list},${create}q`], reader);
    expect(await names()).toEqual(["catalogs_list"]);
    expect(stderr.join()).toContain(`No tool here needs the permission "${create}q"; did you mean "${create}"?`);
  });

  test("a full limit says how long to wait", async () => {
    const { call } = await here();
    mock.fail("catalogs.list", { status: 429, headers: { "Retry-After": "120" }, times: 5 });
    const answer = await call("catalogs_list");
    expect(answer).toMatchObject({ isError: true, text: expect.stringMatching(/Wait 1(19|20) seconds/) });
    expect(lines()).toMatchObject([{ outcome: "rate-limited", status: 429 }]);
  });

  test("a write without an answer is not repeated, and the model is told not to", async () => {
    const { call } = await here(["--grant", "catalogs:write"]);
    mock.fail("catalogs.create", { kind: "drop", processed: true, times: 5 });
    const answer = await call("catalogs_create", { catalogs: [menu] });
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining("Do not repeat the call") });
    expect(mock.requests).toHaveLength(1);
    expect(lines()).toMatchObject([{ event: "started" }, { event: "finished", outcome: "outcome-unknown" }]);
  });

  test("a cancelled call is given up and logged", async () => {
    const { call } = await here();
    mock.fail("catalogs.list", "stall");
    await expect(call("catalogs_list", {}, AbortSignal.timeout(500))).rejects.toThrow();
    await vi.waitFor(() => expect(lines()).toMatchObject([{ tool: "catalogs_list", outcome: "cancelled" }]));
  });

  test("a rehearsal answers with the request and sends nothing", async () => {
    const { call } = await here(["--grant", "catalogs:write", "--dry-run"]);
    const { data, text } = await call("catalogs_create", { catalogs: [menu] });
    expect(data).toMatchObject({
      dry_run: true,
      request: { method: "POST", url: `${server.url}/catalogs`, body: { catalogs: [menu] } },
    });
    expect(text).not.toContain(full);
    expect(mock.requests).toEqual([]);
    expect(lines()).toMatchObject([{ decision: "dry-run" }, { decision: "dry-run", outcome: "ok" }]);
  });
});

describe("the audit log", () => {
  test("has a line a call, one more before a write, and neither key nor values", async () => {
    const { call } = await start(["--grant", "catalogs:write"]);
    await call("catalogs_list");
    await call("get_catalogs").catch(() => {});
    await call("catalogs_create", { catalogs: [menu] });
    await call("catalogs_items_get", { catalog_name: "menu", item_id: "very-private" });
    await call("catalogs_delete", { catalog_name: "menu" });
    expect(lines().map(({ event, tool, outcome, status }) => [event, tool, outcome, status])).toEqual([
      ["finished", "catalogs_list", "ok", 200],
      expect.anything(),
      ["started", "catalogs_create", undefined, undefined],
      ["finished", "catalogs_create", "ok", 201],
      ["finished", "catalogs_items_get", "api-error", 404],
      ["denied", "catalogs_delete", undefined, undefined],
    ]);
    expect(lines()[2]?.["call"]).toBe(lines()[3]?.["call"]);
    const text = readFileSync(log, "utf8");
    for (const secret of [full, "menu", "very-private", "What we cook"]) expect(text).not.toContain(secret);
    expect(statSync(log).mode & 0o077).toBe(0);
  });

  test("stops writes when it cannot be written, and lets reads go on", async () => {
    const { call, stderr } = await start(["--grant", "catalogs:write"]);
    await call("catalogs_list");
    rmSync(folder, { recursive: true });
    const answer = await call("catalogs_create", { catalogs: [menu] });
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining("nothing was sent") });
    expect(await call("catalogs_list")).toMatchObject({ isError: false, data: { catalogs: [] } });
    expect(mock.requests.map(({ operation }) => operation)).toEqual(["catalogs.list", "catalogs.list"]);
    expect(stderr.join()).toContain("The audit log cannot be written");
  });

  test("goes to standard error by default", async () => {
    const { call, stderr } = await overStdio([], { BRAZE_API_KEY: full, BRAZE_BASE_URL: server.url });
    await call("catalogs_list");
    await vi.waitFor(() => expect(stderr.map((line) => JSON.parse(line))).toMatchObject([{ tool: "catalogs_list" }]));
  });
});

test("standard output carries only MCP", async () => {
  const child = spawn(process.execPath, [cli], {
    env: { PATH: process.env["PATH"] ?? "", BRAZE_API_KEY: full, BRAZE_BASE_URL: server.url },
  });
  const output: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const clientInfo = { name: "raw", version: "0" };
  send({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } });
  send({ method: "notifications/initialized" });
  send({ id: 2, method: "tools/list" });
  send({ id: 3, method: "tools/call", params: { name: "catalogs_list", arguments: {} } });
  for (const line of ["this is no JSON", "[]", '{"jsonrpc":"2.0","id":4}', '{"jsonrpc":"2.0","id":5,"method":7}', ""])
    child.stdin.write(`${line}\n`);
  const messages = () => output.join("").trimEnd().split("\n");
  await vi.waitFor(() => expect(messages()).toHaveLength(7), { timeout: 10_000 });
  const answers = messages().map(
    (line) => JSON.parse(line) as { id: unknown; result?: unknown; error?: { code: number } },
  );
  for (const answer of answers) expect(answer).toHaveProperty("jsonrpc", "2.0");
  expect(answers.flatMap(({ id, error }) => (error ? [[id, error.code]] : []))).toEqual([
    [null, -32700],
    [null, -32600],
    [4, -32600],
    [5, -32600],
  ]);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.stdin.end();
  expect(await ended).toBe(0);
});

describe.each(["legacy", "auto"] as const)("a user who is asked, by the protocol of %s", (mode) => {
  test.each<[says: User["says"], left: number]>([
    ["accept", 0],
    ["decline", 1],
  ])("%s", async (says, left) => {
    const user: User = { says, heard: [] };
    const env = { BRAZE_API_KEY: full, BRAZE_BASE_URL: server.url };
    const { names, call } = await overStdio(["--grant", "catalogs:write", "--audit-log", log], env, mode, user);
    expect(await names()).toContain("catalogs_delete");
    await call("catalogs_create", { catalogs: [menu] });
    expect(await call("catalogs_delete", { catalog_name: "menu" })).toMatchObject({ isError: says === "decline" });
    expect(user.heard).toEqual([expect.stringContaining('catalog_name: "menu"')]);
    expect((await call("catalogs_list")).data).toHaveProperty("catalogs.length", left);
  });

  test("a change is previewed, and confirmed", async () => {
    const env = { BRAZE_API_KEY: full, BRAZE_BASE_URL: server.url, BRAZE_MCP_PREVIEW: "true" };
    const { names, call } = await overStdio(["--grant", "catalogs:write", "--audit-log", log], env, mode);
    expect(await names()).toContain("confirm");
    const { data } = await call("catalogs_create", { catalogs: [menu] });
    expect(mock.requests).toEqual([]);
    expect(await call("confirm", { token: data?.["token"] })).toMatchObject({ isError: false });
    expect((await call("catalogs_list")).data).toHaveProperty("catalogs.length", 1);
  });
});

test("a yes is for the call that the user saw, whatever comes back with it", async () => {
  const child = spawn(process.execPath, [cli, "--grant", "catalogs:write", "--audit-log", log], {
    env: { PATH: process.env["PATH"] ?? "", BRAZE_API_KEY: full, BRAZE_BASE_URL: server.url },
  });
  const output: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const envelope = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "raw", version: "0" },
    "io.modelcontextprotocol/clientCapabilities": { elicitation: { form: {} } },
  };
  const messages = () =>
    output
      .join("")
      .trimEnd()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: number; result: Record<string, unknown> });
  let id = 0;
  const send = async (catalog_name: string, more: object = {}) => {
    id++;
    const params = { name: "catalogs_delete", arguments: { catalog_name }, _meta: envelope, ...more };
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params })}\n`);
    await vi.waitFor(() => expect(messages().some((message) => message.id === id)).toBe(true), { timeout: 10_000 });
    return messages().find((message) => message.id === id)?.result ?? {};
  };
  const yes = { confirm: { action: "accept", content: {} } };
  const { requestState } = await send("menu");
  expect(requestState).toEqual(expect.any(String));
  const failed = { isError: true };
  // A yes to nothing, to another call, and once more with the token that the other one has used up.
  expect(await send("menu", { inputResponses: yes, requestState: "guess" })).toMatchObject(failed);
  expect(await send("other", { inputResponses: yes, requestState })).toMatchObject(failed);
  expect(await send("menu", { inputResponses: yes, requestState })).toMatchObject(failed);
  // A yes without a question is asked.
  expect(await send("menu", { inputResponses: yes })).toHaveProperty("requestState");
  expect(mock.requests).toEqual([]);
  expect(lines().map(({ event, rule }) => rule ?? event)).toEqual([
    "asked",
    "unknown-token",
    "changed",
    "unknown-token",
    "asked",
  ]);
  child.stdin.end();
  await new Promise((resolve) => child.on("exit", resolve));
});
