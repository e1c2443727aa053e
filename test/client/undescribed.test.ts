import { Braze } from "@braze-codegen/client";
import { call, type Operation, request } from "@braze-codegen/client/core";
import { afterEach, describe, expect, expectTypeOf, test } from "vitest";
import { type Behaviour, type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure, scripted, socketError } from "./support/transport.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

async function clientOf(behave: Behaviour): Promise<Braze> {
  server = await rawServer(behave);
  return new Braze({ apiKey, baseUrl: server.url, clock: { random: () => 0 } });
}

test("goes out with the key, a query and a body, and gives what is answered", async () => {
  const braze = await clientOf((response) => response.end('{"id":"a"}'));
  const answer = await braze.request<{ id: string }>("POST", "/new/{name}/parts", {
    params: { name: "a/b?c" },
    query: { page: 2, tags: ["x", "y"] },
    body: { at: new Date("2026-03-01T12:00:00Z") },
    headers: { "x-note": "a" },
  });
  expectTypeOf(answer).toEqualTypeOf<{ id: string }>();
  expect(answer).toEqual({ id: "a" });
  expect(server?.requests).toMatchObject([
    {
      method: "POST",
      url: "/new/a%2Fb%3Fc/parts?page=2&tags=x&tags=y",
      body: '{"at":"2026-03-01T12:00:00.000Z"}',
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", "x-note": "a" },
    },
  ]);
});

test("without a type it is unknown, and any answer is taken", async () => {
  const braze = await clientOf((response, _, count) => response.end(["[1]", '"text"', ""][count - 1]));
  const answers = [];
  for (let index = 0; index < 3; index++) answers.push(await braze.request("GET", "/new"));
  expectTypeOf(answers[0]).toEqualTypeOf<unknown>();
  expect(answers).toEqual([[1], "text", undefined]);
});

describe("is repeated no more than a send, unless one says what it does", () => {
  const lost = socketError("ECONNRESET");
  const table: [method: Operation["method"], effect: "read" | "write" | undefined, step: object, requests: number][] = [
    ["POST", undefined, lost, 1],
    ["POST", undefined, { status: 503 }, 1],
    ["POST", undefined, { status: 429 }, 3],
    ["PUT", undefined, lost, 1],
    ["PATCH", undefined, lost, 1],
    ["DELETE", undefined, lost, 1],
    ["OPTIONS", undefined, lost, 1],
    ["POST", "write", lost, 1],
    ["POST", "read", lost, 3],
    ["GET", undefined, lost, 3],
    ["HEAD", undefined, { status: 503 }, 3],
    ["GET", "write", lost, 1],
  ];
  test.each(table)("%s, %s, %j: %d requests", async (method, effect, step, want) => {
    const { transport, requests } = scripted([step]);
    const error = await failure(request(transport, method, "/new", { effect }));
    expect(requests).toHaveLength(want);
    if (step === lost && want === 1) expect(error).toMatchObject({ name: "OutcomeUnknownError", outcome: "unknown" });
  });

  test("and no runtime repeats it either", async () => {
    const { transport, requests } = scripted([{}]);
    await request(transport, "POST", "/new", { body: { a: 1 } });
    expect(requests[0]?.init).toMatchObject({ keepalive: false, body: expect.any(Blob) });
  });
});

describe("paths that may lead elsewhere are refused, and nothing is sent", () => {
  test.each([
    "new",
    "",
    "//evil.example/new",
    "/\\evil.example",
    "@evil.example/new",
    "https://evil.example/new",
    ":8443/new",
    "/new/../users/delete",
    "/new/%2e%2e/users",
    "/new/.",
    "/new?a=1",
    "/new#top",
    "/new path",
    "/nëw",
    "/new\n",
    "http://[",
  ])("%j", async (path) => {
    const { transport, requests } = scripted([{}]);
    const send = async () => request(transport, "POST", path);
    const error = await failure(send());
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-processed" });
    expect(error.message).toBe('The path must be as in "/new/{name}": values go into params, a query into query.');
    expect(requests).toEqual([]);
  });

  test.each([{}, { id: "" }, { id: ".." }])("a value that is missing or cannot be: %j", async (params) => {
    const { transport, requests } = scripted([{}]);
    const error = await failure(request(transport, "POST", "/new/{id}", { params }));
    expect(error.message).toContain("POST /new/{id}: the parameter id of the path cannot be written");
    expect(requests).toEqual([]);
  });
});

test("methods and options that cannot be", async () => {
  const { transport, requests } = scripted([{}]);
  const send = (...given: unknown[]) =>
    (async () => (request as (...all: unknown[]) => PromiseLike<unknown>)(transport, ...given))();
  expect((await failure(send("get", "/new"))).message).toBe("The method must be that of HTTP, in capitals: POST.");
  expect((await failure(send("TRACE", "/new"))).message).toBe("The method must be that of HTTP, in capitals: POST.");
  expect((await failure(send("GET", "/new", { body: {} }))).message).toBe("A GET has no body.");
  expect((await failure(send("POST", "/new", { boddy: {} }))).message).toContain('There is no option "boddy"');
  expect((await failure(send("POST", "/new", { effect: "nothing" }))).message).toContain("The effect must be");
  expect(requests).toEqual([]);
});

test("errors name the path as it was written, without values", async () => {
  const { transport } = scripted([{ status: 403, body: { message: "no" } }]);
  const error = await failure(request(transport, "POST", "/new/{id}", { params: { id: "ada@example.com" } }));
  expect(error).toMatchObject({ name: "PermissionError", operation: "POST /new/{id}", request: "POST /new/{id}" });
  expect(JSON.stringify(error)).not.toContain("ada@example.com");
});

test("another scheme's token", async () => {
  const { transport, requests } = scripted([{}], { credentials: { scimToken: "scim-token-1" } });
  await request(transport, "GET", "/scim/v2/new", { security: "scimToken" });
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer scim-token-1");
});

test("what is a call is a call", async () => {
  const { transport } = scripted([{ headers: { "x-request-id": "req-7" }, body: { a: 1 } }]);
  const { data, requestId } = await request(transport, "GET", "/new").withResponse();
  expect([data, requestId]).toEqual([{ a: 1 }, "req-7"]);
  expect(call).toBeTypeOf("function");
});
