import { describe, expect, test } from "vitest";
import type { OperationObject } from "../../../generator/openapi.ts";
import { emitted } from "../../support/emitted.ts";
import { json, modelOf, operation, pathsOf, refTo, shopModel } from "../../support/spec.ts";
import { squash } from "../../support/syntax.ts";

const shop = await emitted("mock-server", await shopModel());
const dataOf = (files: ReadonlyMap<string, string>, name: string) =>
  squash(files.get(`mock-server/src/data/${name}.ts`) ?? "");

test("its files", () => {
  expect([...shop.keys()].sort()).toEqual([
    "mock-server/src/data/answers.ts",
    "mock-server/src/data/base-paths.ts",
    "mock-server/src/data/limits.ts",
    "mock-server/src/data/named-members.ts",
    "mock-server/src/data/operation-ids.ts",
    "mock-server/src/data/operations.ts",
    "mock-server/src/data/permissions.ts",
    "mock-server/src/data/servers.ts",
    "mock-server/validators/body/Thing.js",
    "mock-server/validators/body/ThingList.js",
    "mock-server/validators/index.d.ts",
    "mock-server/validators/index.js",
    "mock-server/validators/path/thingsDelete.js",
    "mock-server/validators/path/thingsGet.js",
    "mock-server/validators/query/ThingsListQuery.js",
  ]);
});

test.each([
  ["permissions", 'permissions: readonly string[] = ["things.get", "things.set"];'],
  ["servers", '[{ id: "EU-01", url: "https://eu.shop.example" }];'],
  [
    "limits",
    '{ id: "things-write", requests: 10, seconds: 1, scope: "workspace", description: "Limit of all writes of things.", shared: true }',
  ],
  [
    "operations",
    `{ id: "things.list", method: "GET", path: "/things", area: "things", effect: "read", security: ["key"], permission: "things.get", rateLimit: ["things-read"],`,
  ],
  [
    "operations",
    'example: { things: [{ id: "t1", price: 3 }], next: "abc" }, requestExample: { path: {}, query: {}, header: {} }',
  ],
  ["operations", 'pagination: { style: "cursor", parameter: "cursor", from: "link-header", items: "things" }'],
  ["operations", 'requestExample: { path: { thing_id: "t1" }, query: {}, header: {} }'],
  ["operations", 'contentTypes: ["application/json"], bodyRequired: true, success: 201'],
  ["operations", 'success: 204, errorShapes: { "404": "Refusal" },'],
])("of the shop, %s: %s", (file, want) => {
  expect(dataOf(shop, file)).toContain(squash(want));
});

describe("an operation", () => {
  const refusal = (status: string, name: string) => ({ [status]: { description: "", content: json(refTo(name)) } });
  const schemas = { A: { type: "object" }, B: { type: "object" } };

  test.each<[name: string, given: OperationObject, want: string[]]>([
    [
      "no limit of the body: as large as can be",
      operation("a.b"),
      ["maxBody: { bytes: 9007199254740991, status: 413 }"],
    ],
    [
      "a limit of the body",
      operation("a.b", { body: refTo("A"), "x-max-body": { bytes: 10, status: 400 } }),
      ["maxBody: { bytes: 10, status: 400 }"],
    ],
    [
      "the shapes of its errors, by status",
      operation("a.b", { responses: { "200": { description: "" }, ...refusal("404", "A"), ...refusal("400", "B") } }),
      ['errorShapes: { "400": "B", "404": "A" }'],
    ],
    [
      "the shape of most of its errors once",
      operation("a.b", {
        responses: {
          "200": { description: "" },
          ...refusal("400", "A"),
          ...refusal("404", "B"),
          ...refusal("default", "A"),
        },
      }),
      ['errorShapes: { "404": "B", default: "A" }'],
    ],
    ["no shape of an error without a body", operation("a.b"), ["errorShapes: { }"]],
    ["any success", operation("a.b", { responses: { "2XX": { description: "" } } }), ["success: 200"]],
    [
      "the first example of its body, of a query and of a header",
      operation("a.b", {
        parameters: [
          { name: "q", in: "query", schema: {}, example: 1 },
          { name: "h", in: "header", schema: { example: "x" } },
        ],
        requestBody: {
          content: {
            "application/json": { schema: refTo("A"), examples: { one: { value: { a: 1 } }, two: { value: {} } } },
          },
        },
      }),
      ['requestExample: { body: { a: 1 }, path: {}, query: { q: 1 }, header: { h: "x" } }', "bodyRequired: false"],
    ],
  ])("%s", async (_, given, want) => {
    const files = await emitted("mock-server", modelOf({ paths: pathsOf(given), components: { schemas } }));
    for (const line of want) expect(dataOf(files, "operations")).toContain(squash(line));
  });
});
