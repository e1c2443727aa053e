import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { MockBraze } from "@braze-codegen/mock-server";
import { type MockServer, serve } from "@braze-codegen/mock-server/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { HttpRequest } from "../../generated/mock-server/src/http/http-request.js";
import { mockBraze } from "./support/mock.js";

const requestOf = (url: string, host: string, rawHeaders: readonly string[] = []) =>
  new HttpRequest({ url, headers: { host }, rawHeaders } as unknown as IncomingMessage, {} as ServerResponse);

describe("path, query and origin are those of the URL", () => {
  test.each([
    ["/users/track", "127.0.0.1:4010"],
    ["/users/track", "localhost"],
    ["/users/track", "localhost:80"],
    ["/users/track", "rest.iad-01.braze.com:8080"],
    ["/users/track", "REST.iad-01.braze.com"],
    ["/users/track", "[::1]:4010"],
    ["/users/track", "127.1"],
    ["/users/track?a=1&b[]=2", "x"],
    ["/users/track?", "x"],
    ["/users/track#part", "x"],
    ["/users/../catalogs", "x"],
    ["/users/./track", "x"],
    ["/users/%2e%2e/catalogs", "x"],
    ["/catalogs/menu/items/a.b", "x"],
    ["/catalogs/sp%20ce/items", "x"],
    ["/catalogs/ü/items", "x"],
    ["/catalogs\\menu", "x"],
    ["//catalogs", "x"],
    ["/catalogs/", "x"],
    ["/", "x"],
  ])("%s at %s", (target, host) => {
    const { path, query, origin } = requestOf(target, host);
    const { pathname, search, origin: wanted } = new URL(`http://${host}${target}`);
    expect({ path, query, origin }).toEqual({ path: pathname, query: search, origin: wanted });
  });

  test("of a target that is a URL itself, as proxies get", () => {
    const { path, query, origin } = requestOf("http://rest.iad-01.braze.com/catalogs?a=1", "other");
    expect([path, query, origin]).toEqual(["/catalogs", "?a=1", "http://rest.iad-01.braze.com"]);
  });

  test.each([
    ["/catalogs", "a b"],
    ["/catalogs", ""],
    ["/catalogs", "x/y"],
    ["/catalogs", "me@x"],
    ["/catalogs", "x?"],
    ["/catalogs", "x:port"],
    ["http://[", "x"],
    ["*", "x"],
  ])("%s at %j is none", (target, host) => {
    expect(() => requestOf(target, host)).toThrow(TypeError);
  });
});

test.each<[name: string, want: string | null]>([
  ["authorization", "Bearer a"],
  ["x-list", "1, 2"],
  ["x-none", null],
])("header %s → %j", (name, want) => {
  const headers = ["Authorization", "Bearer a", "X-List", "1", "x-list", "2"];
  expect(requestOf("/", "x", headers).header(name)).toBe(want);
});

describe("over HTTP", () => {
  let server: MockServer | undefined;
  afterEach(async () => {
    vi.unstubAllGlobals();
    await server?.close();
    server = undefined;
  });

  /** Sends pieces one after the other, and gives what was answered. */
  async function exchanged(mock: MockBraze, ...pieces: readonly string[]) {
    server = await serve(mock, { port: 0 });
    const socket = connect(server.port, "127.0.0.1");
    for (const piece of pieces) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const answer = await text(socket);
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), answer };
  }

  const head = (...more: readonly string[]) =>
    [
      "POST /users/track HTTP/1.1",
      "host: x",
      "connection: close",
      "authorization: Bearer test-key",
      "content-type: application/json",
      ...more,
      "",
      "",
    ].join("\r\n");
  const body = '{"attributes":[{"external_id":"ü"}]}';
  const length = `content-length: ${Buffer.byteLength(body)}`;
  const size = Buffer.byteLength(body).toString(16);

  test.each<[what: string, pieces: string[], status: number]>([
    ["in one piece", [head(length) + body], 201],
    ["behind its headers", [head(length), body], 201],
    ["in many pieces", [head(length), ...body], 201],
    ["of a length that is not told", [`${head("transfer-encoding: chunked")}${size}\r\n${body}\r\n0\r\n\r\n`], 201],
    ["in chunks that come late", [head("transfer-encoding: chunked"), `${size}\r\n${body}`, "\r\n0\r\n\r\n"], 201],
    ["that is empty", [head("content-length: 0")], 400],
    ["that is larger than it may be", [head("content-length: 100000000"), "{"], 413],
    ["that nobody reads", [head("content-length: 100000000").replace("test-key", "other"), "{"], 401],
  ])("a body %s", async (_, pieces, status) => {
    const mock = mockBraze();
    const answered = await exchanged(mock, ...pieces);
    expect([answered.status, mock.requests.map((request) => request.status)]).toEqual([status, [status]]);
    expect(mock.state.users.size).toBe(status === 201 ? 1 : 0);
  });

  test("makes no Request and no Response, which would take longer than the mock", async () => {
    const made = new Set<string>();
    for (const name of ["Request", "Response", "Headers"] as const)
      vi.stubGlobal(
        name,
        new Proxy(globalThis[name], {
          construct(original, args) {
            made.add(name);
            return Reflect.construct(original, args) as object;
          },
        }),
      );
    const mock = mockBraze();
    await mock.fetch("https://rest.iad-01.braze.com/catalogs");
    expect([...made]).toEqual(["Request", "Response"]);
    made.clear();
    const { status } = await exchanged(mock, head(length) + body);
    expect([status, [...made]]).toEqual([201, []]);
  });

  test("half of an answer has the length of the whole", async () => {
    const mock = mockBraze();
    mock.fail("users.track", "truncate");
    const { answer } = await exchanged(mock, head(length) + body);
    const [headers = "", content = ""] = answer.split("\r\n\r\n");
    const whole = JSON.stringify({ message: "success", attributes_processed: 1 });
    expect(headers).toContain(`content-length: ${whole.length}`);
    expect(content).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
  });
});
