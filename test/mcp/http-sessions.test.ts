import { createTransport } from "@braze-codegen/client/core";
import {
  createAuditLog,
  createKeptAnswers,
  createMcpServer,
  createPendingCalls,
  createPolicy,
} from "@braze-codegen/mcp";
import { type HttpServer, serveHttp } from "@braze-codegen/mcp/http";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterEach, describe, expect, test } from "vitest";

/** What waits for a client, and what is kept for it, is no other client's: as `braze-mcp --http` serves them. */
const token = "a-token-of-its-own-0123456789abcdef";
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function serve(preview: boolean) {
  const lines: Record<string, unknown>[] = [];
  const sent: string[] = [];
  const errors = Array.from({ length: 75 }, (_, index) => ({ type: "x".repeat(50), input_array: "events", index }));
  const fetch = async (url: string) => {
    sent.push(new URL(url).pathname);
    return Response.json({ message: "success", errors }, { status: 201 });
  };
  const options = {
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch, retries: 0 }),
    policy: createPolicy({ grants: ["catalogs:write", "users:write"], pii: true }),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    pending: createPendingCalls(),
    kept: createKeptAnswers(),
    maxCharacters: 2000,
    preview,
    warn: () => {},
  };
  const at = { host: "127.0.0.1", port: 0, names: ["127.0.0.1"], token };
  const server = await serveHttp({ ...at, create: () => createMcpServer(options), warn: () => {} });
  open.push(() => server.close());
  return { server, lines, sent };
}

async function connect({ url }: HttpServer, mode: "legacy" | "auto" = "legacy") {
  const client = new Client({ name: "test", version: "0.0.0" }, { versionNegotiation: { mode } });
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  });
  await client.connect(transport);
  open.push(() => client.close());
  const call = async (name: string, args: Record<string, unknown>): Promise<string> =>
    JSON.stringify(await client.callTool({ name, arguments: args }));
  return { call, end: () => transport.terminateSession() };
}

const catalog = { catalogs: [{ name: "menu", description: "Soups.", fields: [{ name: "id", type: "string" }] }] };
const events = [{ external_id: "ada", name: "x", time: "2026-01-02T03:04:05Z" }];
const tokenIn = (answer: string): string => /token\W+([\w-]{22})/.exec(answer)?.[1] ?? answer;
const placeIn = (answer: string): string => /kept-[\w-]+:[\w/]+/.exec(answer)?.[0] ?? answer;

describe("a preview", () => {
  test("is confirmed by the session that saw it, and by no other", async () => {
    const { server, sent, lines } = await serve(true);
    const [one, other] = [await connect(server), await connect(server)];
    const preview = tokenIn(await one.call("catalogs_create", catalog));
    expect(await other.call("confirm", { token: preview })).toContain("There is no preview with this token");
    expect(sent).toEqual([]);
    await one.call("confirm", { token: preview });
    expect(sent).toEqual(["/catalogs"]);
    expect(lines.map(({ event, rule }) => rule ?? event)).toEqual([
      "previewed",
      "unknown-token",
      "confirmed",
      "started",
      "finished",
    ]);
    expect(lines.every(({ client, instance }) => client === "test 0.0.0" && instance === "rest.iad-01.braze.com")).toBe(
      true,
    );
  });

  test("ends with its session, and is written down as expired", async () => {
    const { server, lines } = await serve(true);
    const one = await connect(server);
    await one.call("catalogs_create", catalog);
    await one.end();
    expect(lines.map(({ event, rule }) => rule ?? event)).toEqual(["previewed", "expired"]);
  });

  test("outlives a request of the protocol of 2026, where there are no sessions", async () => {
    const { server, sent } = await serve(true);
    const { call } = await connect(server, "auto");
    await call("confirm", { token: tokenIn(await call("catalogs_create", catalog)) });
    expect(sent).toEqual(["/catalogs"]);
  });
});

describe("the rest of an answer that was kept", () => {
  test.each(["legacy", "auto"] as const)("is read by the client that was answered: %s", async (mode) => {
    const { server, sent } = await serve(false);
    const { call } = await connect(server, mode);
    const _from = placeIn(await call("users_track", { events }));
    expect(await call("users_track", { events, _from })).toContain("input_array");
    expect(sent).toHaveLength(1);
  });

  test("is read by no other session, nor by what guesses its id", async () => {
    const { server, sent } = await serve(false);
    const [one, other] = [await connect(server), await connect(server)];
    const _from = placeIn(await one.call("users_track", { events }));
    expect(_from).toMatch(/^kept-[\w-]{16}:/);
    expect(await other.call("users_track", { events, _from })).toContain("no longer kept");
    expect(sent).toHaveLength(1);
  });

  test("is not pushed out by what is kept for others", async () => {
    const { server } = await serve(false);
    const [one, other] = [await connect(server), await connect(server)];
    const _from = placeIn(await one.call("users_track", { events }));
    for (let calls = 0; calls < 6; calls++) await other.call("users_track", { events });
    expect(await one.call("users_track", { events, _from })).toContain("input_array");
  });
});
