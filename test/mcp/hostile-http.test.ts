import { request as httpRequest } from "node:http";
import { connect as connectSocket } from "node:net";
import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createMcpServer, createPolicy } from "@braze-codegen/mcp";
import { type HttpServer, serveHttp } from "@braze-codegen/mcp/http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

/** A client with the token, and one without, that sends what no client of an SDK would: nothing of it reaches Braze. */
const token = "a-token-of-its-own-0123456789abcdef";
const lines: Record<string, unknown>[] = [];
const sent: string[] = [];
let malformed = 0;
let server: HttpServer;
let session: string;

beforeAll(async () => {
  const fetch = async (url: string) => {
    sent.push(url);
    return Response.json({ catalogs: [], message: "success" });
  };
  const options = {
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch, retries: 0 }),
    policy: createPolicy({ grants: ["*:write"], pii: true }),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    warn: () => {},
  };
  server = await serveHttp({
    host: "127.0.0.1",
    port: 0,
    names: ["localhost", "127.0.0.1", "[::1]"],
    token,
    create: () => createMcpServer(options),
    warn: () => {},
    malformed: () => void malformed++,
    sessions: { most: 20, idleMs: 60_000 },
  });
  session = String((await send(initialize)).headers["mcp-session-id"]);
});
afterAll(() => server.close());
beforeEach(() => {
  lines.length = 0;
  sent.length = 0;
  malformed = 0;
});

type Headers = Record<string, string>;
const message = (method: string, params: unknown = {}, id: unknown = 1) => ({ jsonrpc: "2.0", id, method, params });
const initialize = message("initialize", {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "test", version: "0.0.0" },
});
const read = (id: unknown = 1, meta?: unknown) =>
  message("tools/call", { name: "catalogs_list", arguments: {}, ...(meta !== undefined && { _meta: meta }) }, id);
const mail = { email: { app_id: "a", from: "a@b.example", subject: "s", body: "b" } };
const sending = (meta: unknown) =>
  message("tools/call", {
    name: "messages_send",
    arguments: { external_user_ids: ["a"], messages: mail },
    _meta: meta,
  });

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
}

/** By Node's own client: `fetch` sets no `Host`, and reads a path before it sends it. */
function send(body: unknown, more: Headers = {}, method = "POST", path = "/mcp"): Promise<Answer> {
  const headers: Headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
    ...more,
  };
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on("error", reject);
    request.end(typeof body === "string" ? body : JSON.stringify(body));
  });
}

const inSession = (body: unknown) => send(body, { "mcp-session-id": session });

describe("what is no message is refused, and written down", () => {
  test.each<[what: string, body: unknown]>([
    ["an id that is null", read(null)],
    ["an id that is no whole number", read(1.5)],
    [
      "an id beyond 2^53",
      '{"jsonrpc":"2.0","id":9007199254740993,"method":"tools/call","params":{"name":"catalogs_list"}}',
    ],
    ["an id that is an object", read({})],
    ["an id that is a list", read([])],
    ["an id that is true", read(true)],
    ["another version", { ...read(), jsonrpc: "1.0" }],
    ["no method", { jsonrpc: "2.0", id: 1, params: {} }],
    ["parameters that are a list", { ...read(), params: [] }],
    ["a progress token that is null", read(1, { progressToken: null })],
    ["a progress token that is an object", read(1, { progressToken: {} })],
    ["a progress token that is no whole number", read(1, { progressToken: 1.5 })],
    ["a _meta that is null", read(1, null)],
    ["a _meta that is a text", read(1, "x")],
    ["a _meta that is a list", read(1, [])],
    ["an empty batch", []],
    ["a batch of lists", [[]]],
    ["a batch that is too long", Array.from({ length: 101 }, (_, index) => read(index))],
    ["a batch that initializes once more", [initialize, initialize]],
    ["half of JSON", '{"jsonrpc":"2.0","id":1,'],
    ["lists in lists in lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["nothing", ""],
  ])("%s", async (_, body) => {
    const { status, text } = await inSession(body);
    expect(status).toBe(400);
    expect(text).toContain('"error"');
    expect(sent).toEqual([]);
    expect(malformed).toBe(1);
  });
});

describe("what is a message, and means nothing, does nothing", () => {
  test.each<[what: string, body: unknown, status: number, says: string]>([
    ["a call that wants no answer", { ...read(), id: undefined }, 202, ""],
    ["an answer to what nobody asked", { jsonrpc: "2.0", id: 7, result: {} }, 202, ""],
    [
      "a cancellation of what is not there",
      { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 99 } },
      202,
      "",
    ],
    ["a method by the name of a prototype", message("__proto__"), 200, "Method not found"],
    ["a method by the name of a constructor", message("constructor"), 200, "Method not found"],
    ["a method with a zero", message("tools/call\u0000"), 200, "Method not found"],
    ["a method of clients", message("sampling/createMessage"), 200, "Method not found"],
    ["a method of tasks", message("tasks/list"), 200, "Method not found"],
    ["a subscription", message("resources/subscribe", { uri: "braze://instance" }), 200, "Method not found"],
    ["a tool without a name", message("tools/call", { name: null }), 200, "Invalid tools/call request"],
    ["a tool whose name is an object", message("tools/call", { name: {} }), 200, "Invalid tools/call request"],
    ["a tool by the name of a prototype", message("tools/call", { name: "__proto__" }), 200, "There is no tool"],
    ["a tool by a very long name", message("tools/call", { name: "x".repeat(100_000) }), 200, "There is no tool"],
    [
      "a capability that only a call claims",
      sending({ "io.modelcontextprotocol/clientCapabilities": { elicitation: {} } }),
      200,
      "sends messages, which was not allowed",
    ],
    [
      "a capability of nothing",
      sending({ "io.modelcontextprotocol/clientCapabilities": null }),
      200,
      "sends messages, which was not allowed",
    ],
    [
      "a protocol that only a call claims",
      sending({ "io.modelcontextprotocol/protocolVersion": "2026-07-28" }),
      400,
      "Invalid _meta envelope",
    ],
    [
      "a yes to no question",
      message("tools/call", {
        name: "messages_send",
        arguments: { external_user_ids: ["a"], messages: mail },
        inputResponses: { confirm: { action: "accept" } },
        requestState: "x",
      }),
      200,
      "sends messages, which was not allowed",
    ],
    [
      "arguments that stand for others",
      message("tools/call", { name: "users_delete", arguments: { "braze-mcp/kept": true } }),
      200,
      "it deletes, which was not allowed",
    ],
  ])("%s", async (_, body, status, says) => {
    const answer = await inSession(body);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(says);
    expect(answer.text.length).toBeLessThan(2000);
    expect(sent).toEqual([]);
    expect(JSON.stringify(lines).length).toBeLessThan(2000);
  });
});

describe("what is odd, and allowed, is served once", () => {
  test.each<[what: string, body: unknown]>([
    ["an id by the name of a prototype", read("__proto__")],
    ["an id without characters", read("")],
    ["an id of 100,000 characters", read("x".repeat(100_000))],
    ["a progress token by the name of a prototype", read(1, { progressToken: "__proto__" })],
    ["a _meta with members of its own", read(1, { x: "x".repeat(10_000), constructor: {} })],
    [
      "a client that calls itself what colours a terminal",
      read(1, { "io.modelcontextprotocol/clientInfo": { name: "\u001B[31m\u202Ered" } }),
    ],
  ])("%s", async (_, body) => {
    expect((await inSession(body)).text).toContain("success");
    expect(sent).toHaveLength(1);
    expect(lines).toMatchObject([
      { tool: "catalogs_list", outcome: "ok", client: expect.not.stringMatching(/\p{Cc}|\p{Cf}/u) },
    ]);
  });

  test("of two calls with one id, the first", async () => {
    const other = message("tools/call", { name: "campaigns_list", arguments: { page: 1 } });
    await inSession([read(), other]);
    expect(sent.map((url) => new URL(url).pathname)).toEqual(["/catalogs"]);
    expect(lines).toMatchObject([
      { tool: "campaigns_list", event: "denied", rule: "malformed" },
      { tool: "catalogs_list", event: "finished" },
    ]);
  });

  test("of two members with one name, the last: what is checked is what is called", async () => {
    const text =
      '{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"catalogs_list","name":"users_delete","arguments":{}}}';
    expect((await inSession(text)).text).toContain("users_delete is not available");
    expect(sent).toEqual([]);
  });
});

describe("who may not come in", () => {
  test.each<[what: string, status: number, more: Headers, method?: string, path?: string]>([
    ["a session of another one, without the token", 401, { authorization: "" }],
    ["a session of another one, with a token that is wrong", 401, { authorization: `Bearer ${"b".repeat(35)}` }],
    ["the token twice", 401, { authorization: `Bearer ${token} ${token}` }],
    ["the token in the URL", 401, { authorization: "" }, "POST", `/mcp?access_token=${token}`],
    ["DELETE without the token", 401, { authorization: "" }, "DELETE"],
    ["a stream without the token", 401, { authorization: "" }, "GET"],
    ["a slash at the end", 404, {}, "POST", "/mcp/"],
    ["two slashes", 404, {}, "POST", "//mcp"],
    ["another case", 404, {}, "POST", "/MCP"],
    ["an encoded path", 404, {}, "POST", "/%6dcp"],
    ["a URL of another host, as proxies are asked", 403, {}, "POST", "http://evil.example/mcp"],
    ["a name that begins with ours", 403, { host: "127.0.0.1.evil.example" }],
    ["any address", 403, { host: "0.0.0.0" }],
    ["an origin whose name begins with ours", 403, { origin: "http://localhost.evil.example" }],
    ["an extension of a browser", 403, { origin: "chrome-extension://abc" }],
    ["a file", 403, { origin: "file://" }],
    ["two sessions", 404, { "mcp-session-id": "a,b" }],
    ["a session by the name of a prototype", 404, { "mcp-session-id": "__proto__" }],
    ["a type that is nearly JSON", 415, { "content-type": "text/json" }],
    ["a client that reads no JSON", 406, { accept: "text/html" }],
    ["a protocol of 1999", 400, { "mcp-protocol-version": "1999-01-01" }],
  ])("%s", async (_, status, more, method = "POST", path = "/mcp") => {
    const answer = await send(method === "POST" ? read() : "", { "mcp-session-id": session, ...more }, method, path);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain(token);
    expect(sent).toEqual([]);
    expect(lines).toEqual([]);
  });

  test("who sends half a request and goes leaves the others be", async () => {
    const { port } = new URL(server.url);
    const head = `POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 100\r\n\r\n{`;
    const socket = connectSocket(Number(port), "127.0.0.1");
    await new Promise<void>((resolve) => socket.write(head, () => resolve()));
    expect((await inSession(read())).text).toContain("success");
    socket.destroy();
    expect((await inSession(read())).text).toContain("success");
  });

  test("who begins many sessions has the last of them", async () => {
    const ids: unknown[] = [];
    for (let count = 0; count < 60; count++) ids.push((await send(initialize)).headers["mcp-session-id"]);
    const statuses = [];
    for (const id of ids) statuses.push((await send(read(), { "mcp-session-id": String(id) })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.slice(-20).every((status) => status === 200)).toBe(true);
    expect(new Set(ids).size).toBe(60);
  });
});
