import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createMcpServer, createPolicy } from "@braze-codegen/mcp";
import { InMemoryTransport, type JSONRPCMessage } from "@modelcontextprotocol/client";
import { describe, expect, test, vi } from "vitest";
import { watchCalls } from "../../generated/mcp/src/protocol-refusals.js";

/** A server that is spoken to without a client, which would refuse to send some of this. */
async function connect() {
  const lines: Record<string, unknown>[] = [];
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(url);
    return Response.json({ catalogs: [], message: "success" });
  };
  const server = createMcpServer({
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch }),
    policy: createPolicy({ grants: ["*:write"], pii: true }),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    warn: () => {},
  });
  const [here, there] = InMemoryTransport.createLinkedPair();
  const answers: JSONRPCMessage[] = [];
  here.onmessage = (message) => void answers.push(message);
  await server.connect(there);
  await here.start();
  const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "raw\u202E", version: "1" } };
  await here.send({ jsonrpc: "2.0", id: 1, method: "initialize", params });
  return {
    lines,
    sent,
    async call(given: unknown) {
      await here.send({ jsonrpc: "2.0", id: 2, method: "tools/call", params: given } as JSONRPCMessage);
      await vi.waitFor(() => expect(answers).toHaveLength(2));
      return answers[1] as { result?: { isError?: boolean; content: { text: string }[] }; error?: { code: number } };
    },
  };
}

function nested(levels: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

const track = (attribute: unknown) => ({ name: "users_track", arguments: { attributes: [attribute] } });
const user = { external_id: "ada" };

describe("every call has a line, and what is no arguments is never sent", () => {
  const refused: [name: string, params: unknown, says: string, line: object][] = [
    [
      "nesting",
      track({ ...user, x: nested(2000) }),
      "is nested more than 64 levels deep",
      { outcome: "invalid-arguments" },
    ],
    ["more nesting", track({ ...user, x: nested(100_000) }), "nested more than 64", { outcome: "invalid-arguments" }],
    [
      "nesting as text",
      track(`{"x":${"[".repeat(2000)}${"]".repeat(2000)}}`),
      "nested more than 64",
      { outcome: "invalid-arguments" },
    ],
    [
      "a list",
      { name: "catalogs_list", arguments: [1] },
      "The arguments should be an object.",
      { outcome: "invalid-arguments" },
    ],
    [
      "a text",
      { name: "catalogs_list", arguments: "x" },
      "The arguments should be an object.",
      { outcome: "invalid-arguments" },
    ],
    [
      "a number",
      { name: "catalogs_list", arguments: 7 },
      "The arguments should be an object.",
      { outcome: "invalid-arguments" },
    ],
    [
      "__proto__",
      { name: "catalogs_list", arguments: JSON.parse('{"__proto__":{"x":1}}') as unknown },
      "The list of arguments has a member `__proto__`",
      { outcome: "invalid-arguments" },
    ],
    [
      "__proto__ below",
      track(JSON.parse('{"external_id":"ada","__proto__":{"x":1}}')),
      "`attributes[0]` has a member `__proto__`",
      { outcome: "invalid-arguments" },
    ],
    [
      "an integer that lost digits",
      track({ ...user, order: 2 ** 53 + 2 }),
      "`attributes[0].order` is an integer beyond 2^53, where numbers lose digits: give it as a text, in quotes.",
      { outcome: "invalid-arguments" },
    ],
  ];
  test.each(refused)("%s", async (_, params, says, line) => {
    const { call, lines, sent } = await connect();
    const { result } = await call(params);
    expect(result).toMatchObject({ isError: true });
    expect(result?.content[0]?.text).toContain(says);
    expect(lines).toMatchObject([{ event: "finished", ...line }]);
    expect(sent).toEqual([]);
  });

  test.each<[name: string, params: unknown, tool: string]>([
    ["no name", { arguments: {} }, ""],
    ["a name that is none", { name: 7 }, "7"],
    ["no parameters", undefined, ""],
  ])("%s is refused by the protocol", async (_, params, tool) => {
    const { call, lines, sent } = await connect();
    expect(await call(params)).toHaveProperty("error");
    expect(lines).toMatchObject([{ event: "denied", tool, decision: "denied", rule: "malformed", client: "raw 1" }]);
    expect(sent).toEqual([]);
  });

  test.each([null, undefined, {}, "{}"])("arguments that are %j are none", async (given) => {
    const { call, lines, sent } = await connect();
    expect(await call({ name: "catalogs_list", arguments: given })).not.toHaveProperty("error");
    expect(lines).toMatchObject([{ event: "finished", outcome: "ok", client: "raw 1" }]);
    expect(sent).toHaveLength(1);
  });

  test("digits of a long ID stay, as text", async () => {
    const { call, sent } = await connect();
    await call(track({ ...user, order: "9007199254740993" }));
    expect(sent).toHaveLength(1);
  });
});

describe("the arguments of a call", () => {
  async function watched() {
    const server = createMcpServer({
      transport: createTransport({ apiKey: "key-0123456789", instance: "US-01" }),
      audit: createAuditLog({ sink: () => {} }),
    });
    const refused: unknown[] = [];
    const calls = watchCalls(server, ({ name }) => refused.push(name));
    const [here, there] = InMemoryTransport.createLinkedPair();
    let shown: unknown;
    // Until the test answers.
    server.server.setRequestHandler("tools/call", ({ params }) => {
      shown = params.arguments;
      return new Promise(() => {});
    });
    await server.connect(there);
    await here.start();
    await here.send({ jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "x", arguments: { a: 1 } } });
    await vi.waitFor(() => expect(shown).toBeDefined());
    return { calls, here, there, refused, shown: () => shown };
  }

  test("are there each time that it is handled, until it is answered", async () => {
    const { calls, there, refused, shown } = await watched();
    for (let times = 0; times < 2; times++) expect(calls.argumentsOf(2, shown())).toEqual({ a: 1 });
    await there.send({ jsonrpc: "2.0", id: 2, result: { content: [] } });
    expect(() => calls.argumentsOf(2, shown())).toThrow("Nothing was sent");
    expect(refused).toEqual([]);
  });

  test("are none any more once it was cancelled", async () => {
    const { calls, here, shown } = await watched();
    calls.argumentsOf(2, shown());
    await here.send({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 2 } });
    expect(() => calls.argumentsOf(2, shown())).toThrow("Nothing was sent");
  });

  test("are those that are shown where nothing was watched", async () => {
    const { calls } = await watched();
    expect(calls.argumentsOf(7, { b: 1 })).toEqual({ b: 1 });
  });
});
