import { request as httpRequest } from "node:http";
import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createMcpServer, createPolicy } from "@braze-codegen/mcp";
import { type HttpOptions, type HttpServer, serveHttp } from "@braze-codegen/mcp/http";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterEach, describe, expect, test } from "vitest";

const token = "a-token-of-its-own-0123456789abcdef";
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A server over HTTP, with a Braze that answers when it is told to. */
async function serve(more: Partial<HttpOptions> = {}, answer: () => Promise<Response> | Response = catalogs) {
  const lines: Record<string, unknown>[] = [];
  const options = {
    transport: createTransport({
      apiKey: "key-0123456789",
      instance: "US-01",
      fetch: async () => answer(),
      retries: 0,
    }),
    policy: createPolicy({ grants: ["catalogs:read"] }),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    warn: () => {},
  };
  const create = () => createMcpServer(options);
  const server = await serveHttp({
    host: "127.0.0.1",
    port: 0,
    names: ["127.0.0.1"],
    token,
    create,
    warn: () => {},
    ...more,
  });
  open.push(() => server.close());
  return { server, lines };
}
const catalogs = () => Response.json({ catalogs: [], message: "success" });

const message = (method: string, params: object = {}) => ({ jsonrpc: "2.0", id: 1, method, params });
const initialize = message("initialize", {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "test", version: "0.0.0" },
});
const headers = {
  authorization: `Bearer ${token}`,
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
};

/** By Node's own client, since `fetch` sets no `Host`. */
function post(url: string, more: Record<string, string> = {}, body: unknown = initialize, method = "POST") {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const merged = Object.fromEntries(Object.entries({ ...headers, ...more }).filter(([, value]) => value !== ""));
    const sent = httpRequest(url, { method, headers: merged, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(typeof body === "string" ? body : JSON.stringify(body));
  });
}

async function connect({ url }: HttpServer, mode: "legacy" | "auto" = "legacy"): Promise<Client> {
  const client = new Client({ name: "test", version: "0.0.0" }, { versionNegotiation: { mode } });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), {
      requestInit: { headers: { authorization: headers.authorization } },
    }),
  );
  open.push(() => client.close());
  return client;
}

describe("what a request has to bring", () => {
  const big = JSON.stringify(message("ping", { text: "x".repeat(5 * 2 ** 20) }));
  test.each<[what: string, more: Record<string, string>, status: number, body?: unknown, path?: string]>([
    ["all of it", {}, 200],
    ["the scheme in lower case", { authorization: `bearer ${token}` }, 200],
    ["an origin of this machine", { origin: "http://127.0.0.1:3000" }, 200],
    ["no token", { authorization: "" }, 401],
    ["another token", { authorization: `Bearer ${token.replace("a", "b")}` }, 401],
    ["the beginning of the token", { authorization: `Bearer ${token.slice(0, -1)}` }, 401],
    ["more than the token", { authorization: `Bearer ${token}0` }, 401],
    ["another scheme", { authorization: `Basic ${token}` }, 401],
    ["the host of a web page that was made to point here", { host: "evil.example" }, 403],
    ["a host that ends like ours", { host: "evil-127.0.0.1" }, 403],
    ["the origin of a web page", { origin: "https://evil.example" }, 403],
    ["an origin of no page", { origin: "null" }, 403],
    ["another path", {}, 404, initialize, "/other"],
    ["no JSON", { "content-type": "text/plain" }, 415],
    ["JSON that is none", {}, 400, "{"],
    ["a body over the bound", {}, 413, big],
    ["a body over the bound that says no length", { "transfer-encoding": "chunked" }, 413, big],
    ["a session that is none", { "mcp-session-id": "made-up" }, 404],
    ["no session where one is needed", {}, 400, message("tools/list")],
  ])("%s", async (_, more, status, body = initialize, path = "/mcp") => {
    const { server, lines } = await serve();
    const answer = await post(new URL(path, server.url).href, more, body);
    expect(answer).toMatchObject({ status });
    if (status === 401) expect(answer.headers["www-authenticate"]).toMatch(/^Bearer /);
    expect(answer.text).not.toContain(token);
    expect(lines).toEqual([]);
  });

  test.each(["GET", "DELETE", "PUT", "OPTIONS"])("a token, for %s too", async (method) => {
    const { server } = await serve();
    expect(await post(server.url, { authorization: "" }, "", method)).toMatchObject({ status: 401 });
  });
});

describe("sessions", () => {
  test.each(["legacy", "auto"] as const)("serve a client: %s", async (mode) => {
    const { server, lines } = await serve();
    const client = await connect(server, mode);
    expect(client.getNegotiatedProtocolVersion()).toMatch(mode === "legacy" ? /^2025-/ : /^2026-/);
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain("catalogs_list");
    expect(JSON.stringify(await client.callTool({ name: "catalogs_list", arguments: {} }))).toContain("catalogs");
    expect(lines).toMatchObject([{ tool: "catalogs_list", outcome: "ok" }]);
  });

  const id = async (url: string) => String((await post(url)).headers["mcp-session-id"]);
  const ping = (url: string, session: string) => post(url, { "mcp-session-id": session }, message("ping"));

  test("are bounded: the one that lies idle for longest gives way, and hears 404", async () => {
    const { server } = await serve({ sessions: { most: 2, idleMs: 60_000 } });
    const [first, second] = [await id(server.url), await id(server.url)];
    expect(await ping(server.url, first)).toMatchObject({ status: 200 });
    const third = await id(server.url);
    expect(await ping(server.url, second)).toMatchObject({ status: 404 });
    expect(await ping(server.url, first)).toMatchObject({ status: 200 });
    expect(await ping(server.url, third)).toMatchObject({ status: 200 });
  });

  test("are bounded: where all are in use, a new one has to wait", async () => {
    const { server } = await serve({ sessions: { most: 1, idleMs: 60_000 } });
    await connect(server); // It goes on listening.
    const answer = await until(
      async () => post(server.url),
      ({ status }) => status === 503,
    );
    expect(answer.headers["retry-after"]).toBe("60");
  });

  test("end when they lie idle", async () => {
    const { server } = await serve({ sessions: { most: 2, idleMs: 1 } });
    const session = await id(server.url);
    await until(
      () => ping(server.url, session),
      ({ status }) => status === 404,
    );
  });

  test("end when their client says so", async () => {
    const { server } = await serve();
    const session = await id(server.url);
    expect(await post(server.url, { "mcp-session-id": session }, "", "DELETE")).toMatchObject({ status: 200 });
    expect(await ping(server.url, session)).toMatchObject({ status: 404 });
  });
});

describe("the end", () => {
  test("waits for a call that is under way", async () => {
    let answer = (_: Response): void => {};
    let asked = (): void => {};
    const left = new Promise<void>((resolve) => (asked = resolve));
    const { server, lines } = await serve({}, () => {
      asked();
      return new Promise<Response>((resolve) => (answer = resolve));
    });
    const client = await connect(server);
    const call = client.callTool({ name: "catalogs_list", arguments: {} });
    await left;
    const closed = server.close();
    answer(catalogs());
    expect(JSON.stringify(await call)).toContain("catalogs");
    await closed;
    expect(lines).toMatchObject([{ event: "finished", outcome: "ok" }]);
    await expect(post(server.url)).rejects.toThrow();
  });

  test("does not wait for ever", async () => {
    let asked = (): void => {};
    const left = new Promise<void>((resolve) => (asked = resolve));
    const { server } = await serve({ patience: 1 }, () => {
      asked();
      return new Promise<Response>(() => {});
    });
    const client = await connect(server);
    const call = client.callTool({ name: "catalogs_list", arguments: {} }).catch((error: unknown) => error);
    await left;
    await server.close();
    await client.close();
    expect(await call).toBeInstanceOf(Error);
  });
});

async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const value = await read();
    if (isSo(value)) return value;
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
  throw new Error("It never came.");
}
