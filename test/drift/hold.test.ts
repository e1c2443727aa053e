import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../generator/openapi.ts";
import { differencesOf } from "./hold/compare.ts";
import { type Decision, undecided } from "./hold/decided.ts";
import { describedIn } from "./hold/described.ts";
import { typesMeant } from "./hold/type-words.ts";
import type { Page } from "./read/page.ts";

const document = {
  "x-rate-limits": { shelves: { requests: 100, seconds: 60, scope: "workspace", description: "Shelves." } },
  paths: {
    "/shelves/{shelf_id}/open": {
      post: {
        operationId: "shelves.open",
        tags: ["shelves"],
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
              "application/json": {
                schema: {
                  type: "object",
                  properties: { opened_at: { type: "string" }, id: {}, place: {}, height: {} },
                },
              },
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
  exported: [],
  isHidden: false,
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
    ["another name in the path", { request: [outermost("id", true, "String")], text: "id books colour by" }, []],
    ["a file that answers do not hold", { exported: [outermost("opened_at"), outermost("title")] }, []],
    [
      "a file of what answers hold, and a member more",
      { exported: ["opened_at", "id", "place", "height", "title"].map((name) => outermost(name)) },
      ["answer: answers have `title`"],
    ],
    ["a hidden page of what is not described", { isHidden: true, endpoints: [{ method: "GET", path: "/cellar" }] }, []],
    [
      "a hidden page of what is described",
      { isHidden: true, permissions: ["shelves.read"] },
      ["permission: the permission is shelves.read; the description has shelves.open"],
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

  test("a hidden page counts for nothing beside one that is shown", () => {
    expect(differencesOf([pageOf({ isHidden: true, permissions: ["cellar"] }), pageOf()], described, false)).toEqual(
      [],
    );
  });

  test("a page that is gone shows where all pages are there", () => {
    const other = pageOf({ endpoints: [] });
    expect([told(other), told(other, true)]).toEqual([[], ["page: no page names the operation any more"]]);
  });
});

test.each<[string, Decision, number]>([
  ["the state of the operation", { operation: "POST /shelves/{}/open", at: "state" }, 0],
  ["that it is described without a page", { operation: "POST /shelves/{}/open", check: "extra" }, 0],
  ["a member of it", { operation: "POST /shelves/{}/open", at: "colour" }, 1],
])("a page that is gone, and a decision about %s", (_, decision, want) => {
  const gone = differencesOf([], described, true);
  expect(undecided(gone, [decision], described)).toHaveLength(want);
});

describe("what a decision explains", () => {
  const found = differencesOf(
    [
      pageOf({
        request: [outermost("max_height")],
        answer: [outermost("name")],
        limits: [{ requests: 1, seconds: 1 }],
      }),
    ],
    described,
    false,
  );

  const left = (decision: Decision) => undecided(found, [decision], described).map(({ what }) => what);
  const ALL = ["member", "answer", "limit"];
  const open = "POST /shelves/{}/open";

  test.each<[string, Decision, string[]]>([
    ["another operation", { operation: "POST /shelves", at: "max_height" }, ALL],
    ["the member", { operation: open, at: "max_height" }, ["answer", "limit"]],
    ["two members", { operation: open, at: "max_height and name" }, ["limit"]],
    ["the member in its reason", { operation: open, because: "only one page has max_height" }, ["answer", "limit"]],
    ["another member, which only the reason names", { operation: open, at: "width", because: "as max_height" }, ALL],
    ["a word of the reason that is a member's name, too", { operation: open, because: "its name is new" }, ALL],
    ["such a name in quotes", { operation: open, because: 'only one page has "name"' }, ["member", "limit"]],
    ["such a name as a list", { operation: open, because: "written name[]" }, ["member", "limit"]],
    ["a path that the member's name is part of", { operation: open, at: "paths of shelves/name" }, ALL],
    ["a limit whose words name the member", { operation: open, at: "limit of the max_height" }, ALL],
    ["another member's longer name", { operation: open, at: "max_heights" }, ALL],
    ["the limit", { operation: open, at: "rate limit" }, ["member", "answer"]],
    ["the limit of all", { operation: "all", at: "rate limit" }, ALL],
    ["an object of the area", { at: "max_height", area: "shelves" }, ["answer", "limit"]],
    ["an object of the area, in its reason", { at: "size", because: "max_height is old", area: "shelves" }, ALL],
    [
      "a thing of the area, in its reason",
      { at: "how high", because: "as max_height", area: "shelves" },
      ["answer", "limit"],
    ],
    ["an object of another area", { at: "max_height", area: "books" }, ALL],
    ["an object of no area", { at: "name" }, ALL],
    ["an object's limit", { at: "rate limit", area: "shelves" }, ALL],
  ])("%s", (_, decision, want) => {
    expect(left(decision)).toEqual(want);
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
