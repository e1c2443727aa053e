import type { ServerResponse } from "node:http";
import { call, createTransport } from "@braze-codegen/client/core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { read, send } from "./support/operations.js";
import { type Behaviour, type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure, socketError } from "./support/transport.js";

let server: RawServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const answer = (response: ServerResponse, status: number, headers = {}, body = "{}") =>
  void response.writeHead(status, headers).end(body);

const good: Behaviour = (response) => answer(response, 200, {}, '{"message":"success"}');

const json = { "content-type": "application/json" };

/** What goes wrong with the first request; the second is answered well. */
const accidents: Record<string, Behaviour> = {
  drops: (response) => void response.destroy(),
  stalls: () => {},
  "stalls in the body": (response) => void response.writeHead(200, json).write('{"message":'),
  "drops in the body": (response) => {
    response.writeHead(200, { ...json, "content-length": "100" });
    response.write('{"message":', () => response.destroy());
  },
  500: (response) => answer(response, 500, {}, "<h1>Internal Server Error</h1>"),
  502: (response) => answer(response, 502),
  503: (response) => answer(response, 503, { "retry-after": "0" }),
};

async function run(operation: typeof read, name: string, accident = accidents[name] ?? good) {
  const isStalled = name.startsWith("stalls");
  server = await rawServer((...given) => (given[2] === 1 ? accident : good)(...given));
  const transport = createTransport({
    apiKey,
    baseUrl: server.url,
    timeout: isStalled ? 1000 : 20_000,
    clock: { random: () => 0.01 },
  });
  const [result] = await Promise.allSettled([
    call(transport, operation, { body: operation === send ? {} : undefined }),
  ]);
  return { result, requests: server.requests.length };
}

describe("a server that does something to the first request", () => {
  test.each(Object.keys(accidents))("%s: a read is repeated", async (name) => {
    const { result, requests } = await run(read, name);
    expect(result).toEqual({ status: "fulfilled", value: { message: "success" } });
    expect(requests).toBe(2);
  });

  const ends: [name: string, error: string, outcome: string][] = [
    ["drops", "OutcomeUnknownError", "unknown"],
    ["stalls", "OutcomeUnknownError", "unknown"],
    ["stalls in the body", "InvalidResponseError", "processed"],
    ["drops in the body", "InvalidResponseError", "processed"],
    ["500", "ServerError", "unknown"],
    ["502", "ServerError", "unknown"],
    ["503", "ServerError", "unknown"],
  ];
  test.each(ends)("%s: a send arrives once and ends in %s", async (name, error, outcome) => {
    const { result, requests } = await run(send, name);
    expect(result).toMatchObject({ status: "rejected", reason: { name: error, outcome, attempts: 1 } });
    expect(requests).toBe(1);
  });

  test("429: a send is repeated, for it was not processed", async () => {
    const limited: Behaviour = (response) => answer(response, 429, { "x-ratelimit-retry-after": "0.01" });
    const { result, requests } = await run(send, "limited", limited);
    expect(result.status).toBe("fulfilled");
    expect(requests).toBe(2);
  });
});

test("the page of a proxy survives in the error of its status", async () => {
  server = await rawServer((response) => answer(response, 403, { "content-type": "text/html" }, "<h1>Blocked</h1>"));
  const error = await failure(call(createTransport({ apiKey, baseUrl: server.url }), send, { body: {} }));
  expect(error).toMatchObject({ name: "PermissionError", status: 403, body: "<h1>Blocked</h1>" });
});

test("an error whose body breaks off keeps its status", async () => {
  server = await rawServer((response) => {
    response.writeHead(404, { "content-length": "100" });
    response.write("{", () => response.destroy());
  });
  const error = await failure(call(createTransport({ apiKey, baseUrl: server.url }), send, { body: {} }));
  expect(error).toMatchObject({ name: "NotFoundError", status: 404, body: "" });
});

test("a redirect takes no body elsewhere", async () => {
  server = await rawServer((response) => answer(response, 307, { location: "/elsewhere" }));
  const error = await failure(call(createTransport({ apiKey, baseUrl: server.url }), send, { body: {} }));
  expect(error).toMatchObject({ name: "ApiError", status: 307 });
  expect(server.requests.map(({ url }) => url)).toEqual(["/things/send"]);
});

describe("requests that never leave", () => {
  let closed: string;
  beforeAll(async () => {
    const gone = await rawServer(good);
    closed = gone.url;
    await gone.close();
  });

  test("a closed port: a send is tried again, and was surely not processed", async () => {
    const slept: number[] = [];
    const sleep = async (milliseconds: number) => void slept.push(milliseconds);
    const error = await failure(
      call(createTransport({ apiKey, baseUrl: closed, clock: { sleep } }), send, { body: {} }),
    );
    expect(error).toMatchObject({
      name: "ConnectionError",
      code: "ECONNREFUSED",
      outcome: "not-processed",
      attempts: 3,
    });
    expect(slept).toHaveLength(2);
  });

  test("a host that does not exist", async () => {
    const transport = createTransport({ apiKey, baseUrl: "https://rest.braze.invalid", retries: 0 });
    const error = await failure(call(transport, send, { body: {} }));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "not-processed" });
  });
});

test("the request on the wire", async () => {
  server = await rawServer(good);
  const transport = createTransport({ apiKey, baseUrl: server.url });
  await call(transport, send, { body: { name: "Zwiebelsuppe für 2 €" }, query: { dry: true } });
  expect(server.requests).toMatchObject([
    { method: "POST", url: "/things/send?dry=true", body: '{"name":"Zwiebelsuppe für 2 €"}' },
  ]);
});

test("a success that breaks off was processed, whatever the code of the error", async () => {
  let sent = 0;
  const fetch = async () => {
    sent++;
    const body = new ReadableStream({ pull: () => Promise.reject(socketError("ECONNREFUSED", "connect")) });
    return new Response(body, { status: 201, headers: json });
  };
  const transport = createTransport({ apiKey, instance: "US-01", fetch });
  const error = await failure(call(transport, send, { body: {} }));
  expect(error).toMatchObject({ name: "InvalidResponseError", outcome: "processed", status: 201 });
  expect(sent).toBe(1);
});
