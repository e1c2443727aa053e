import { type Server, createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Braze, type Fetch } from "@braze-codegen/client";
import { fetch, ProxyAgent, type RequestInit } from "undici";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure } from "./support/transport.js";

let server: RawServer;
let proxy: Server;
let agent: ProxyAgent;
const tunnels: (string | undefined)[] = [];

beforeEach(async () => {
  tunnels.length = 0;
  server = await rawServer((response) => response.writeHead(201).end('{"message":"success"}'));
  proxy = createServer();
  proxy.on("connect", (request, socket, head) => {
    tunnels.push(request.headers.authorization);
    const { hostname, port } = new URL(`http://${request.url}`);
    const other = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      other.write(head);
      other.pipe(socket).pipe(other);
    });
    for (const each of [socket, other]) each.on("error", () => {});
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  agent = new ProxyAgent(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await agent.destroy();
  proxy.closeAllConnections();
  proxy.close();
  await server.close();
});

// As README has it.
const throughProxy: Fetch = async (url, init) =>
  (await fetch(url, { ...init, dispatcher: agent } as RequestInit)) as Response;
const client = () => new Braze({ apiKey, baseUrl: server.url, fetch: throughProxy });

test("calls go through the proxy, which never sees the key", async () => {
  const events = [{ external_id: "ada", name: "signed_up", time: "2026-03-01T12:00:00Z" }];
  expect((await client().users.track({ events })).message).toBe("success");
  expect(tunnels).toEqual([undefined]);
  expect(server.requests).toMatchObject([
    {
      method: "POST",
      url: "/users/track",
      body: JSON.stringify({ events }),
      headers: { authorization: `Bearer ${apiKey}` },
    },
  ]);
});

test("a proxy that is not there: nothing left", async () => {
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  const error = await failure(client().users.track({ events: [] }, { retries: 0 }));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "not-processed", code: "ECONNREFUSED" });
});
