import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../generator/openapi.ts";
import { differencesOf } from "./hold/compare.ts";
import { undecided } from "./hold/decided.ts";
import { describedIn } from "./hold/described.ts";
import { typesMeant } from "./hold/type-words.ts";
import type { Page } from "./read/page.ts";

const document = {
  "x-rate-limits": { shelves: { requests: 100, seconds: 60, scope: "workspace", description: "Shelves." } },
  paths: {
    "/shelves/{shelf_id}/open": {
      post: {
        operationId: "shelves.open",
        security: [{ key: ["shelves.open"] }],
        "x-rate-limit": ["shelves"],
        parameters: [{ name: "shelf_id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["books"],
                properties: {
                  books: { type: "array", items: { type: "object", properties: { title: { type: "string" } } } },
                  colour: { type: "string" },
                  by: { type: "string" },
                },
                anyOf: [{ required: ["by"] }, { required: ["colour"] }],
              },
            },
          },
        },
        responses: {
          200: {
            content: {
              "application/json": { schema: { type: "object", properties: { opened_at: { type: "string" } } } },
            },
          },
        },
      },
    },
  },
} as unknown as OpenApiDocument;
const described = describedIn(document);

const outermost = (name: string, required?: boolean, type?: string) => ({
  name,
  isOutermost: true,
  ...(required === undefined ? {} : { required }),
  ...(type === undefined ? {} : { type }),
});

/** A page that says what the document says, but for what is given. */
const pageOf = (rest: Partial<Page> = {}): Page => ({
  file: "open.md",
  endpoints: [{ method: "POST", path: "/shelves/{id}/open" }],
  permissions: ["shelves.open"],
  limits: [{ requests: 100, seconds: 60 }],
  request: [
    outermost("shelf_id", true, "String"),
    outermost("books", true, "Array of objects"),
    outermost("colour", false, "String"),
  ],
  answer: [outermost("opened_at")],
  text: "shelf_id books colour by",
  ...rest,
});

const told = (page: Page, isWhole = false) =>
  differencesOf([page], described, isWhole).map(({ what, sentence }) => `${what}: ${sentence}`);

describe("a page and the description", () => {
  test.each<[name: string, rest: Partial<Page>, want: string[]]>([
    ["agree", {}, []],
    [
      "a new member",
      { request: [outermost("height", true, "Integer")] },
      ["member: requests have `height`, of the type Integer"],
    ],
    ["a member below, by its name", { request: [{ ...outermost("books[].title", true), isOutermost: false }] }, []],
    ["a member that is gone", { text: "shelf_id books by" }, ["member: the page does not name `colour` any more"]],
    ["required", { request: [outermost("books", false)] }, ["required: `books` is optional"]],
    ["required under a condition", { request: [outermost("by", true)] }, []],
    [
      "type",
      { request: [outermost("books", true, "Boolean")] },
      ["type: `books` is of the type Boolean; the description has array"],
    ],
    ["answer", { answer: [outermost("closed_at")] }, ["answer: answers have `closed_at`"]],
    [
      "permission",
      { permissions: ["shelves.read"] },
      ["permission: the permission is shelves.read; the description has shelves.open"],
    ],
    [
      "limit",
      { limits: [{ requests: 50, seconds: 60 }] },
      ["limit: the limit is 50 in 60 s; the description has 100 in 60 s"],
    ],
    [
      "a new page",
      { endpoints: [{ method: "POST", path: "/shelves/close" }] },
      ["page: the description has no such operation"],
    ],
  ])("%s", (_, rest, want) => {
    expect(told(pageOf(rest))).toEqual(want);
  });

  test("a page that is gone shows where all pages are there", () => {
    const other = pageOf({ endpoints: [] });
    expect([told(other), told(other, true)]).toEqual([[], ["page: no page names the operation any more"]]);
  });
});

describe("what a decision explains", () => {
  const found = differencesOf(
    [pageOf({ request: [outermost("height")], limits: [{ requests: 1, seconds: 1 }] })],
    described,
    false,
  );

  test.each<[string, object, number]>([
    ["another operation", { operation: "POST /shelves", at: "height" }, 2],
    ["the member", { operation: "POST /shelves/{}/open", at: "height" }, 1],
    ["the member in its reason", { operation: "POST /shelves/{}/open", because: "only one page has height" }, 1],
    [
      "another member, which only the reason names",
      { operation: "POST /shelves/{}/open", at: "width", because: "as height" },
      2,
    ],
    ["a limit whose words name the member", { operation: "POST /shelves/{}/open", at: "limit of the height" }, 2],
    ["another member", { operation: "POST /shelves/{}/open", at: "heights" }, 2],
    ["the limit", { operation: "POST /shelves/{}/open", at: "rate limit" }, 1],
    ["the limit of all", { operation: "all", at: "rate limit" }, 2],
    ["an object's member", { object: "Shelf", at: "height" }, 1],
  ])("%s", (_, decision, want) => {
    expect(undecided(found, [decision], described)).toHaveLength(want);
  });
});

test.each<[string, string[]]>([
  ["String", ["string"]],
  ["Array of strings", ["array"]],
  ["String or array", ["string", "array"]],
  ["Datetime (ISO-8601 string)", ["string"]],
  ["Boolean", ["boolean"]],
  ["int", ["integer", "number"]],
  ["JSON object", ["object", "array"]],
  ["something else", []],
])("%s", (words, want) => {
  expect([...typesMeant(words)]).toEqual(want);
});
