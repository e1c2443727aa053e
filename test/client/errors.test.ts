import { inspect } from "node:util";
import { Braze } from "@braze-codegen/client";
import { ApiError, BrazeError, call, createTransport, isBrazeError } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { operation, send } from "./support/operations.js";
import { apiKey, failure, scripted, socketError, type Step } from "./support/transport.js";

describe("a class for each status", () => {
  const table: [status: number, name: string, says: string, outcome: string][] = [
    [302, "ApiError", "It leads elsewhere", "unknown"],
    [400, "BadRequestError", "answered 400: No Recipients", "not-processed"],
    [401, "AuthenticationError", "https://rest.example", "not-processed"],
    [403, "PermissionError", "the permission things.send", "not-processed"],
    [404, "NotFoundError", "answered 404", "not-processed"],
    [408, "ApiError", "answered 408", "unknown"],
    [409, "ApiError", "answered 409", "unknown"],
    [413, "PayloadTooLargeError", "answered 413", "not-processed"],
    [415, "ApiError", "answered 415", "unknown"],
    [421, "ApiError", "answered 421", "unknown"],
    [425, "ApiError", "answered 425", "unknown"],
    [429, "RateLimitError", "answered 429", "not-processed"],
    [499, "ApiError", "answered 499", "unknown"],
    [500, "ServerError", "answered 500", "unknown"],
    [504, "ServerError", "answered 504", "unknown"],
  ];
  test.each(table)("%s: %s", async (status, name, says, outcome) => {
    const { transport } = scripted([{ status, body: { message: "No Recipients" } }]);
    const error = await failure(call(transport, send, { body: {} }, { retries: 0 }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ name, outcome, status });
    expect(error.message).toContain(says);
    expect(String(error.stack)).toContain(name);
  });

  test("a 401 mentions the instance and a 403 that keys cannot be edited", async () => {
    const [unknown, forbidden] = await Promise.all(
      [401, 403].map((status) => failure(call(scripted([{ status }]).transport, send, {}))),
    );
    expect(unknown?.message).toMatch(/instance/);
    expect(forbidden?.message).toMatch(/cannot be edited/);
  });
});

test("what an error tells about the call", async () => {
  const headers = { "retry-after": "2", "x-note": "kept", "x-request-id": "req-7" };
  const { transport } = scripted([{ status: 429, headers, body: { message: "Rate limited" } }], { retries: 1 });
  const error = await failure(call(transport, send, { body: {} }));
  expect(error).toMatchObject({
    operation: "things.send",
    request: "POST /things/send",
    baseUrl: "https://rest.example",
    permission: "things.send",
    docs: "https://docs.example/things/send",
    attempts: 2,
    requestId: "req-7",
    requestedAt: new Date("2026-03-01T12:00:00Z"),
    duration: 2100,
    body: { message: "Rate limited" },
  });
  expect((error as unknown as ApiError).headers.get("x-note")).toBe("kept");
  expect(isBrazeError(error)).toBe(true);
  expect(error).toBeInstanceOf(BrazeError);
  expect(isBrazeError(new Error("another"))).toBe(false);
});

describe("the shapes of Braze's errors", () => {
  const html = "<html><body>502 Bad Gateway</body></html>";
  const table: [name: string, body: unknown, says: string, errors: unknown[], kept?: unknown][] = [
    ["message", { message: "No Recipients." }, "answered 400: No Recipients.", []],
    ["message and texts", { message: "Fatal", errors: ["one", "two"] }, ": Fatal: one: two.", ["one", "two"]],
    [
      "message and objects",
      { message: "Invalid Request", errors: [{ id: "catalog-not-found", message: "Could not find catalog" }] },
      "answered 400: Invalid Request: Could not find catalog (catalog-not-found).",
      [{ id: "catalog-not-found", message: "Could not find catalog" }],
    ],
    ["objects without a message", { errors: [{ index: 2 }] }, ': {"index":2}', [{ index: 2 }]],
    ["error in the singular", { error: "Error while parsing" }, ": Error while parsing", []],
    ["detail", { detail: "User already exists" }, ": User already exists", []],
    ["errors that are no list", { errors: "one" }, ": one.", ["one"]],
    ["HTML", html, "answered 400", [], html],
    ["nothing", "", "answered 400", [], ""],
    ["null", "null", "answered 400", [], null],
    ["a list", [1], "answered 400", []],
  ];
  test.each(table)("%s", async (_name, body, says, errors, kept = body) => {
    const { transport } = scripted([{ status: 400, body }]);
    const error = await failure(call(transport, send, {}));
    expect(error.message).toContain(says);
    expect(error).toMatchObject({ name: "BadRequestError", errors });
    expect(error).toHaveProperty("body", kept);
  });
});

test("a status that the description calls a refusal is one for that operation", async () => {
  const { transport } = scripted([{ status: 409 }]);
  const conflicting = operation({ effect: "write", retry: "rejected-only", refusals: [409] });
  expect(await failure(call(transport, conflicting, {}))).toMatchObject({ name: "ApiError", outcome: "not-processed" });
});

describe("a redirect is not followed, and names the host that it leads to", () => {
  const table: [location: string, target: string][] = [
    ["https://elsewhere.example/path?email=ada%40example.com", "to elsewhere.example"],
    ["//elsewhere.example:8443/path", "to elsewhere.example:8443"],
    ["/maintenance", "to rest.example"],
    ["http://[", "elsewhere"],
  ];
  test.each(table)("%s: %s", async (location, target) => {
    const { transport, requests } = scripted([{ status: 307, headers: { location } }]);
    const error = await failure(call(transport, send, { body: {} }));
    expect(error).toMatchObject({ name: "ApiError", status: 307, outcome: "unknown" });
    expect(error.message).toContain(`It leads ${target}, and Braze never redirects`);
    expect(error.message).not.toContain("ada");
    expect(requests).toHaveLength(1);
    expect(requests[0]?.init.redirect).toBe("manual");
  });
});

describe("what an error keeps is bounded", () => {
  const long = "x".repeat(1_000_000);
  test.each([
    ["a message", 400, { message: long }],
    ["a page", 502, `<p>${long}</p>`],
    ["ten thousand errors", 400, { errors: Array.from({ length: 10_000 }, () => long.slice(0, 100)) }],
    ["a success that is none", 200, `<p>${long}</p>`],
  ])("%s", async (_name, status, body) => {
    const error = await failure(call(scripted([{ status, body }]).transport, send, {}));
    expect(error.message.length).toBeLessThan(2100);
    expect(JSON.stringify(error["body"]).length).toBeLessThan(120_000);
    expect([error["errors"] ?? []].flat().length).toBeLessThanOrEqual(1000);
  });
});

describe("an error of a write says in its message that nobody knows what became of it, where nobody does", () => {
  const doubt = "It may or may not have been processed: look in Braze before you send it again.";
  const broken = (type: string) =>
    Object.assign(new Response(null, { headers: { "content-type": type } }), {
      text: () => Promise.reject(new Error("terminated")),
    });
  const answer = (response: Response) => ({ fetch: () => Promise.resolve(response) });
  test.each<[what: string, step: Step, options: object, says: string]>([
    ["503", { status: 503, body: { message: "Service Unavailable" } }, {}, "answered 503: Service Unavailable."],
    ["503 without words", { status: 503 }, {}, "answered 503."],
    ["408", { status: 408, body: "<p>late</p>" }, {}, "answered 408."],
    ["a broken connection", socketError("ECONNRESET"), {}, "got no answer: read ECONNRESET."],
    ["a page of HTML", { body: "<p>Hello</p>" }, {}, "answered 200, but the answer is not JSON."],
    ["an answer without a body", { body: "" }, {}, "answered 200, but the answer is empty."],
    ["half an answer", {}, answer(broken("text/html")), "answered 200, but the answer broke off: terminated."],
  ])("%s", async (_, step, options, says) => {
    const error = await failure(call(scripted([step], options).transport, send, { body: {} }));
    expect(error).toMatchObject({ outcome: "unknown", message: `POST /things/send ${says} ${doubt}` });
    const ofRead = await failure(call(scripted([step], { ...options, retries: 0 }).transport, operation({}), {}));
    expect(ofRead.message).toBe(`GET /things ${says}`);
  });

  test.each<[what: string, step: Step]>([
    ["400", { status: 400 }],
    ["429", { status: 429, headers: { "retry-after": "9999" } }],
    ["half an object", { body: '{"message":' }],
    ["it never left", socketError("ECONNREFUSED", "connect")],
  ])("and not otherwise: %s", async (_, step) => {
    const error = await failure(call(scripted([step], { retries: 0 }).transport, send, { body: {} }));
    expect(error["outcome"]).not.toBe("unknown");
    expect(error.message).not.toContain(doubt);
  });

  test("advice comes after it", async () => {
    const error = await failure(call(scripted([{ status: 302 }]).transport, send, { body: {} }));
    expect(error.message).toMatch(/answered 302\. It may or may not .* again\. It leads elsewhere/);
  });
});

test.each<[what: string, fail: () => unknown, name: string]>([
  [
    "made by its class",
    () => new Braze({ apiKey, instance: "US-01", logLevel: "loud" as "off" }),
    "ConfigurationError",
  ],
  ["made by name", () => createTransport({ apiKey: "", instance: "US-01" }), "ConfigurationError"],
])("what Node prints of an error that nobody catches names its kind: %s", (_, fail, name) => {
  let thrown: unknown;
  try {
    fail();
  } catch (error) {
    thrown = error;
  }
  expect(inspect(thrown).split(": ")[0]).toMatch(new RegExp(`^(BrazeError \\[)?${name}\\]?$`));
});

test("JSON.stringify has the message, the name and the facts", async () => {
  const error = await failure(
    call(scripted([{ status: 400, body: { message: "No Recipients" } }]).transport, send, {}),
  );
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: "BadRequestError",
    message: "POST /things/send answered 400: No Recipients.",
    outcome: "not-processed",
    status: 400,
    operation: "things.send",
    attempts: 1,
  });
});
