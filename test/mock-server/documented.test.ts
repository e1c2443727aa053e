import { type OperationId, createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { mockBraze, send } from "./support/mock.js";

const documented = operations.flatMap((operation) =>
  (operation.errors ?? []).map((error) => ({
    ...error,
    operation,
    id: operation.id,
    name: error.code ?? error.message ?? "",
  })),
);

test("the description words the errors of many operations", () => {
  expect(new Set(documented.map(({ id }) => id)).size).toBeGreaterThan(80);
});

describe("a fault that the description words", () => {
  test.each(documented)("$id $status $name", async ({ operation, status, code, message, when, name }) => {
    const mock = createMockBraze({ limits: "off" });
    mock.fail(operation.id as OperationId, { error: name });
    const path = operation.path.replace(/\{(\w+)\}/g, (_, each: string) =>
      String(operation.requestExample.path[each] ?? "x"),
    );
    const answer = await send(mock, operation.method, path, operation.requestExample.body);
    expect(answer.status).toBe(status);
    const text = JSON.stringify(answer.body);
    if (code !== undefined && status < 300) expect(text).toContain(JSON.stringify(code));
    else if (code !== undefined && !/scim/.test(operation.id)) expect(text).toContain(JSON.stringify(code));
    if (status >= 300) expect(text).toContain(JSON.stringify(message ?? when));
    expect(mock.requests.at(-1)).toMatchObject({ operation: operation.id, fault: name, status });
  });

  test("stands in the shape of its area", async () => {
    const mock = mockBraze();
    mock.fail("catalogs.items.*", { error: "ids-not-unique" });
    expect((await send(mock, "GET", "/catalogs/menu/items")).status).toBe(404);
    const { status, body } = await send(mock, "POST", "/catalogs/menu/items", { items: [{ id: "a" }] });
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [{ id: "ids-not-unique", message: "Two items have one ID.", parameters: [], parameter_values: [] }],
      message: "Invalid Request",
    });
  });

  test("of a success refuses the first object", async () => {
    const mock = mockBraze();
    mock.fail("users.track", { error: "BAD_DEVICE_ID" });
    const { status, body } = await send(mock, "POST", "/users/track", { attributes: [{ external_id: "a", b: 1 }] });
    expect([status, (body as { errors: unknown }).errors]).toEqual([
      201,
      [{ type: "BAD_DEVICE_ID", input_array: "attributes", index: 0 }],
    ]);
  });

  test("that nothing words is a mistake", () => {
    expect(() => mockBraze().fail("catalogs.create", { error: "too-many-field" })).toThrow(
      'The description of catalogs.create has no error "too-many-field". Did you mean "too-many-fields"?',
    );
  });
});

describe("what the mock refuses for a reason that a page words, it says in those words", () => {
  test.each<[method: string, path: string, body: unknown, status: number, want: object]>([
    ["POST", "/campaigns/trigger/send", { campaign_id: "a" }, 400, { message: "No Recipients" }],
    ["POST", "/messages/send", { external_user_ids: ["a"], messages: {} }, 400, { message: "No message to send" }],
    ["GET", "/campaigns/url_info/details", undefined, 400, { message: "Missing/Invalid Campaign ID" }],
    ["GET", "/content_blocks/info", undefined, 400, { message: "Content Block ID cannot be blank" }],
    [
      "GET",
      "/content_blocks/list?limit=0",
      undefined,
      400,
      { message: "Content Block number limit must be greater than 0" },
    ],
    ["GET", "/content_blocks/list?offset=x", undefined, 400, { message: "Offset is invalid" }],
    [
      "POST",
      "/content_blocks/create",
      { name: "a b", content: "c" },
      400,
      { message: "Content Block name can only contain alphanumeric characters" },
    ],
    ["POST", "/media_library/create", {}, 400, { message: "Either asset_url or asset_file must be provided." }],
    [
      "POST",
      "/media_library/create",
      { asset_url: "no url" },
      400,
      { message: "`asset_url` is no URL.", error_code: "INVALID_ASSET_URL" },
    ],
    [
      "GET",
      "/scim/v2/Users",
      undefined,
      400,
      { detail: "Request is unparsable, syntactically incorrect, or violates schema." },
    ],
    [
      "POST",
      "/subscription/status/set",
      {
        subscription_group_id: "a",
        subscription_state: "subscribed",
        email: ["a@example.com"],
        phone: ["+15551234567"],
      },
      400,
      { message: "Either an email address or a phone number should be provided, but not both." },
    ],
  ])("%s %s %j", async (method, path, body, status, want) => {
    expect(await send(mockBraze(), method, path, body)).toMatchObject({ status, body: want });
  });

  test.each([
    ["/users/track", "Error while parsing request body. Please check your syntax."],
    ["/messages/live_activity/start", expect.stringContaining("message body does not match declared format")],
    // No page says what this one answers.
    ["/users/delete", "Error while parsing request body. Please check your syntax."],
  ])("no JSON to %s", async (path, error) => {
    expect(await send(mockBraze(), "POST", path, "{")).toMatchObject({ status: 400, body: { error } });
  });
});
