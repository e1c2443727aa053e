import type { JsonSchema } from "../../../../generator/openapi.ts";
import { describe, expect, test } from "vitest";
import { batchesOf } from "../../../../generator/emit/client/batch-facts.ts";
import { emitted } from "../../../support/emitted.ts";
import { modelOf, operation, pathsOf, shopModel } from "../../../support/spec.ts";
import { squash } from "../../../support/syntax.ts";

const list = { type: "array", items: { type: "string" } };
const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });

/** The facts of an operation whose body is this, without the model's own objects. */
function factsOf(body: object, members: object) {
  const paths = pathsOf(operation("users.track", { body: body as JsonSchema, ...members }));
  const [facts] = batchesOf(modelOf({ paths }));
  if (!facts) return undefined;
  const { operation: _, constant, record, body: _type, ...rest } = facts;
  return rest;
}

test.each<[string, object, object, object | undefined]>([
  ["nothing said", object({ a: list }), {}, undefined],
  ["one at a time", object({ a: list }), { "x-batch": { max: 1, across: ["a"] } }, undefined],
  ["a list that the body does not have", object({ b: list }), { "x-batch": { max: 5, across: ["a"] } }, undefined],
  [
    "one list",
    object({ a: list }),
    { "x-batch": { max: 5, across: ["a"] } },
    { lists: ["a"], max: 5, needsMore: false },
  ],
  [
    "members beside it that are needed",
    object({ a: list, b: {} }, { required: ["a", "b"] }),
    { "x-batch": { max: 5, across: ["a"] } },
    { lists: ["a"], max: 5, needsMore: true },
  ],
  [
    "only one of the lists",
    object({ a: list, b: list }, { maxProperties: 1 }),
    { "x-batch": { max: 5, across: ["a", "b"] } },
    { lists: ["a", "b"], max: 5, apart: ["a", "b"], needsMore: false },
  ],
  [
    "not these two together",
    object({ a: list, b: list, c: list }, { not: { required: ["b", "c"] } }),
    { "x-batch": { max: 5, across: ["a", "b", "c"] } },
    { lists: ["a", "b", "c"], max: 5, apart: ["b", "c"], needsMore: false },
  ],
  [
    "no two alike by a member",
    object({ a: list }),
    { "x-batch": { max: 5, across: ["a"] }, "x-constraints": [{ rule: "unique", of: ["a"], by: ["id"] }] },
    { lists: ["a"], max: 5, unique: ["id"], needsMore: false },
  ],
  [
    "no two alike at all",
    object({ a: { ...list, uniqueItems: true } }),
    { "x-batch": { max: 5, across: ["a"] } },
    { lists: ["a"], max: 5, unique: [], needsMore: false },
  ],
  [
    "entries within objects count",
    object({ g: { type: "array", items: object({ a: list, b: list }) } }),
    { "x-constraints": [{ rule: "sum", of: ["g[].a", "g[].b"], max: 7 }] },
    { lists: ["g"], max: 7, counted: ["a", "b"], needsMore: false },
  ],
  [
    "and not both in one request",
    object({
      g: {
        type: "array",
        items: object({ a: list, b: list }),
        not: { allOf: [{ contains: { required: ["a"] } }, { contains: { required: ["b"] } }] },
      },
    }),
    { "x-constraints": [{ rule: "sum", of: ["g[].a", "g[].b"], max: 7 }] },
    { lists: ["g"], max: 7, counted: ["a", "b"], apart: ["a", "b"], needsMore: false },
  ],
  [
    "a sum of the body itself packs nothing",
    object({ a: list, b: list }),
    { "x-constraints": [{ rule: "sum", of: ["a", "b"], max: 7 }] },
    undefined,
  ],
])("%s", (_, body, members, want) => {
  expect(factsOf(body, members)).toEqual(want);
});

describe("the shop", async () => {
  const files = await emitted("client", await shopModel());
  test.each([
    ["batches/things", 'export type ThingsCreateRecord = ObjectOf<ThingList, "things">;'],
    [
      "batches/things",
      'thingsCreateBatch: Batch<operations.ThingsCreateCall, ThingsCreateRecord, "things"> = { operation: operations.thingsCreate, lists: ["things"], max: 50, };',
    ],
    [
      "resources/things",
      "createAll( records: bulk.Source<batches.ThingsCreateRecord>, options?: bulk.BatchOptions<typeof batches.thingsCreateBatch>, ): Promise<bulk.Summary<batches.ThingsCreateRecord>> {",
    ],
    ["resources/things", "return bulk.sendAll(this.transport, batches.thingsCreateBatch, records, options);"],
    ["bulk/index", 'export { sendAll } from "./send-all.js";'],
    ["limits/tables", '"things.create": ["things-write"]'],
  ])("%s has %s", (file, want) => {
    expect(squash(files.get(`client/src/${file}.ts`) ?? "")).toContain(squash(want));
  });
});

test("where nothing takes many there is no engine to import, and no method", async () => {
  const files = await emitted("client", modelOf({ paths: pathsOf(operation("users.track")) }));
  expect(files.get("client/src/bulk/index.ts")).toMatch(/\nexport \{\};\n$/);
  expect(files.get("client/src/resources/users.ts")).not.toContain("bulk");
});
