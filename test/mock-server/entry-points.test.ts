import { once } from "node:events";
import { connect } from "node:net";
import { handlers } from "@braze-codegen/mock-server/msw";
import { type MockServer, serve } from "@braze-codegen/mock-server/node";
import type { MockBraze, MockOptions } from "@braze-codegen/mock-server";
import { setupServer } from "msw/node";
import { afterEach, describe, expect, test } from "vitest";
import { ORIGIN, mockBraze, request } from "./support/mock.js";

const HEADERS = { authorization: "Bearer test-key", "content-type": "application/json" };
const BODY = JSON.stringify({ attributes: [{ external_id: "u1", city: "Bath" }] });
const track = (base: string, init: RequestInit = {}) =>
  fetch(`${base}/users/track`, { method: "POST", headers: HEADERS, body: BODY, ...init });

describe("fetch", () => {
  test("takes what fetch takes, and needs no this", async () => {
    const { fetch } = mockBraze();
    const init = { headers: { authorization: "Bearer test-key" } };
    const answers = [
      await fetch(`${ORIGIN}/catalogs`, init),
      await fetch(new URL(`${ORIGIN}/catalogs`), init),
      await fetch(request("GET", "/catalogs")),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0]?.headers.get("content-type")).toBe("application/json");
  });
});

describe("MSW", () => {
  let stop = () => {};
  afterEach(() => stop());

  function intercept(mock: MockBraze, urls?: readonly string[]): void {
    const server = setupServer(...handlers(mock, urls));
    server.listen({ onUnhandledRequest: "error" });
    stop = () => server.close();
  }

  test("answers for every instance, and for URLs of your own", async () => {
    const mock = mockBraze();
    intercept(mock, ["https://braze-proxy.example.com/"]);
    for (const base of [
      ORIGIN,
      "https://rest.fra-02.braze.eu",
      "https://rest.jp-01.braze.com",
      "https://braze-proxy.example.com",
    ]) {
      expect((await track(base)).status).toBe(201);
    }
    expect(mock.requests).toHaveLength(4);
    expect((await fetch(`${ORIGIN}/nothing`, { headers: HEADERS })).status).toBe(404);
  });

  test("a dropped connection is a failed fetch", async () => {
    const mock = mockBraze();
    intercept(mock);
    mock.fail("users.track", "drop");
    await expect(track(ORIGIN)).rejects.toThrow(TypeError);
    expect((await track(ORIGIN)).status).toBe(201);
  });
});

describe("HTTP", () => {
  const open: MockServer[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });

  async function served(options: MockOptions = {}): Promise<{ mock: MockBraze; url: string; port: number }> {
    const mock = mockBraze(options);
    const server = await serve(mock, { port: 0 });
    open.push(server);
    return { mock, url: server.url, port: server.port };
  }

  test("answers on loopback, with state", async () => {
    const { mock, url } = await served();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await track(url);
    expect([response.status, await response.json()]).toEqual([201, { message: "success", attributes_processed: 1 }]);
    expect(mock.state.users.get({ external_id: "u1" })?.custom_attributes).toEqual({ city: "Bath" });
  });

  test("knows the caller's address", async () => {
    const allowed = await served({ allowIps: ["127.0.0.1/32"] });
    const refused = await served({ allowIps: ["10.0.0.0/8"] });
    expect([(await track(allowed.url)).status, (await track(refused.url)).status]).toEqual([201, 403]);
  });

  test("drops, and goes on", async () => {
    const { mock, url } = await served();
    mock.fail("users.track", "drop");
    await expect(track(url)).rejects.toThrow("fetch failed");
    expect((await track(url)).status).toBe(201);
  });

  test("stalls until the caller gives up, and closes with stalled callers", async () => {
    const { mock, url } = await served();
    mock.fail("users.track", { kind: "stall", times: 2 });
    await expect(track(url, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: "TimeoutError" });
    const stalled = track(url);
    const outcome = expect(stalled).rejects.toThrow("fetch failed");
    while (mock.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await open.splice(0)[0]?.close();
    await outcome;
  });

  test("a body of 100 MB is refused and the server lives", async () => {
    const { url } = await served();
    const chunk = new Uint8Array(1_000_000).fill(0x20);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 100) controller.enqueue(chunk);
        else controller.close();
      },
    });
    // The server may end the connection before fetch has sent everything; both are a refusal.
    const status = await track(url, { body, duplex: "half" } as RequestInit).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await track(url)).status).toBe(201);
  });

  test("a declared length beyond the limit is refused at once", async () => {
    const { url, port } = await served();
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `POST /users/track HTTP/1.1\r\nhost: x\r\nauthorization: Bearer test-key\r\ncontent-type: application/json\r\ncontent-length: 100000000\r\n\r\n{`,
    );
    const [data] = (await once(socket, "data")) as [Buffer];
    expect(data.toString()).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
    expect((await track(url)).status).toBe(201);
  });

  test.each([
    ["no HTTP", "hello\r\n\r\n", /^HTTP\/1\.1 400 /],
    [
      "a flood of headers",
      `GET / HTTP/1.1\r\nhost: x\r\n${`x-a: ${"a".repeat(1000)}\r\n`.repeat(40)}\r\n`,
      /^HTTP\/1\.1 431 /,
    ],
    ["a path that is no path", "GET http://[ HTTP/1.1\r\nhost: x\r\n\r\n", /^HTTP\/1\.1 4\d\d /],
    [
      "a bad host",
      "GET /catalogs HTTP/1.1\r\nhost: a b\r\nauthorization: Bearer test-key\r\n\r\n",
      /^HTTP\/1\.1 4\d\d /,
    ],
  ])("%s is a 4xx", async (_, raw, answer) => {
    const { url, port } = await served();
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(raw);
    const [data] = (await once(socket, "data")) as [Buffer];
    expect(data.toString()).toMatch(answer);
    socket.destroy();
    expect((await track(url)).status).toBe(201);
  });

  test("a port in use rejects", async () => {
    const { port } = await served();
    await expect(serve(mockBraze(), { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
