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

const ADA = { external_user_ids: ["ada"] };
const WEB = { web_push: { title: "Soup", alert: "Back." } };
const MANY = Array.from({ length: 51 }, (_, index) => `u-${index}`);
const TOO_MANY = "The max number of external_ids and aliases per request was exceeded";
/** What is wrong with a Content Block or a template, and what is said of it. */
const BLOCKS: readonly (readonly [change: object, message: string])[] = [
  [{ content: "" }, "Content cannot be blank"],
  [{ content: 5 }, "Content must be a string"],
  [{ content: "x".repeat(51_200) }, "Content must be smaller than 50kb"],
  [{ description: "" }, "Content Block description cannot be blank"],
  [{ description: 5 }, "Content Block description must be a string"],
  [{ description: "x".repeat(250) }, "Content Block description must be shorter than 250 characters"],
  [{ name: "" }, "Content Block name cannot be blank"],
  [{ name: "x".repeat(100) }, "Content Block name must be shorter than 100 characters"],
  [{ state: "gone" }, "Content Block state must be either active or draft"],
  [{ tags: "soup" }, "Tags must be an array"],
  [{ tags: [5] }, "All tags must be strings"],
];
const TEMPLATES: typeof BLOCKS = [
  [{ template_name: "" }, "Template name is required"],
  [{ should_inline_css: "yes" }, "Invalid value for `should_inline_css`. One of `true` or `false` was expected"],
  [{ tags: "soup" }, "Tags must be an array"],
  [{ tags: [5] }, "All tags must be strings"],
];

describe("what the mock refuses for a reason that a page words, it says in those words", () => {
  test.each<readonly [method: string, path: string, body: unknown, status: number, want: object]>([
    ["POST", "/campaigns/trigger/send", { campaign_id: "a" }, 400, { message: "No Recipients" }],
    ["POST", "/messages/send", { external_user_ids: ["a"], messages: {} }, 400, { message: "No message to send" }],
    ["GET", "/campaigns/url_info/details", undefined, 400, { message: "Missing/Invalid Campaign ID" }],
    ["GET", "/content_blocks/info", undefined, 400, { message: "Content Block ID cannot be blank" }],
    ["GET", "/content_blocks/info?content_block_id=", undefined, 400, { message: "Content Block ID cannot be blank" }],
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
      "POST",
      "/messages/send",
      { ...ADA, messages: WEB, campaign_id: "c" },
      400,
      { message: "Message Variant Unspecified" },
    ],
    ["POST", "/messages/send", { messages: WEB }, 400, { message: "No Recipients" }],
    ["POST", "/messages/send", { external_user_ids: MANY, messages: WEB }, 400, { message: TOO_MANY }],
    [
      "POST",
      "/messages/send",
      { ...ADA, messages: { apple_push: { alert: "Soup", extra: "x" } } },
      400,
      { message: "Invalid Extra Push Payload" },
    ],
    [
      "POST",
      "/campaigns/trigger/send",
      { campaign_id: "c", recipients: MANY.map((external_user_id) => ({ external_user_id })) },
      400,
      { message: TOO_MANY },
    ],
    ["POST", "/canvas/trigger/send", { canvas_id: "c" }, 400, { message: "No Recipients" }],
    [
      "GET",
      "/campaigns/url_info/details?campaign_id=c",
      undefined,
      400,
      { message: "Missing/Invalid Message Variant ID" },
    ],
    [
      "GET",
      "/canvas/url_info/details?message_variation_id=m",
      undefined,
      400,
      { message: "Missing/Invalid Canvas ID" },
    ],
    [
      "GET",
      "/content_blocks/info?content_block_id=c&include_inclusion_data=x",
      undefined,
      400,
      { message: "Include Inclusion Data—error" },
    ],
    [
      "GET",
      "/content_blocks/list?limit=1001",
      undefined,
      400,
      { message: "Content Block number limit exceeds maximum of 1000" },
    ],
    ["GET", "/content_blocks/list?limit=x", undefined, 400, { message: "Content Block number limit is invalid" }],
    ["GET", "/content_blocks/list?offset=-1", undefined, 400, { message: "Offset must be greater than 0" }],
    ["GET", "/content_blocks/list?modified_after=x", undefined, 400, { message: "Modified after time is invalid" }],
    ["GET", "/content_blocks/list?modified_before=x", undefined, 400, { message: "Modified before time is invalid" }],
    ...BLOCKS.map(
      ([change, message]) =>
        ["POST", "/content_blocks/create", { name: "hours", content: "Open", ...change }, 400, { message }] as const,
    ),
    ...BLOCKS.map(
      ([change, message]) =>
        ["POST", "/content_blocks/update", { content_block_id: "c", ...change }, 400, { message }] as const,
    ),
    ...TEMPLATES.map(
      ([change, message]) =>
        [
          "POST",
          "/templates/email/create",
          { template_name: "Soup", subject: "Soup", body: "Soup", ...change },
          400,
          { message },
        ] as const,
    ),
    [
      "POST",
      "/templates/email/create",
      { subject: "Soup", body: "Soup" },
      400,
      { message: "Template name is required" },
    ],
    [
      "POST",
      "/media_library/create",
      { asset_url: "https://a.example/x.png", asset_file: "aGk=" },
      400,
      { message: "Both asset_url and asset_file cannot be provided. Please provide only one." },
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
