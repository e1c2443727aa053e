import { ApiError, BrazeError, call, isBrazeError } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { send } from "./support/operations.js";
import { failure, scripted } from "./support/transport.js";

describe("a class for each status", () => {
  const table: [status: number, name: string, says: string, outcome: string][] = [
    [302, "ApiError", "answered 302", "not-processed"],
    [400, "BadRequestError", "answered 400: No Recipients", "not-processed"],
    [401, "AuthenticationError", "https://rest.example", "not-processed"],
    [403, "PermissionError", "the permission things.send", "not-processed"],
    [404, "NotFoundError", "answered 404", "not-processed"],
    [409, "ApiError", "answered 409", "not-processed"],
    [413, "PayloadTooLargeError", "answered 413", "not-processed"],
    [415, "ApiError", "answered 415", "not-processed"],
    [429, "RateLimitError", "answered 429", "not-processed"],
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
  const headers = { "retry-after": "2", "x-note": "kept" };
  const { transport } = scripted([{ status: 429, headers, body: { message: "Rate limited" } }], { retries: 1 });
  const error = await failure(call(transport, send, { body: {} }));
  expect(error).toMatchObject({
    operation: "things.send",
    request: "POST /things/send",
    baseUrl: "https://rest.example",
    permission: "things.send",
    docs: "https://docs.example/things/send",
    attempts: 2,
    requestedAt: new Date("2026-03-01T12:00:00Z"),
    duration: 2000,
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

describe("a success that cannot be used", () => {
  const table: [body: string, outcome: string][] = [
    ["<html>Log in to the network</html>", "unknown"],
    ['{"message": "succ', "processed"],
    ["[1, 2", "processed"],
  ];
  test.each(table)("%s: %s", async (body, outcome) => {
    const { transport, requests } = scripted([{ status: 201, body }]);
    const error = await failure(call(transport, send, {}));
    expect(error).toMatchObject({ name: "InvalidResponseError", status: 201, body, outcome });
    expect(requests).toHaveLength(1);
  });

  test.each([
    [200, ""],
    [204, undefined],
  ])("%s without a body is no error", async (status, body) => {
    const { transport } = scripted([{ status, body }]);
    expect(await call(transport, send, {})).toBeUndefined();
  });
});
