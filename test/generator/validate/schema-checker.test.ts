import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { createSchemaChecker } from "../../../generator/validate/schema-checker.ts";
import { documentWith, refTo } from "../../support/spec.ts";

const A = ["components", "schemas", "A"];
const check = (schema: JsonSchema, value: unknown, others: Record<string, JsonSchema> = {}) =>
  createSchemaChecker(documentWith({ A: schema, ...others })).check(A, value);

describe("a value that does not fit, in words", () => {
  test.each<[schema: JsonSchema, value: unknown, want: string[]]>([
    [{ type: "string" }, "a", []],
    [{ type: "string" }, 1, ["the value must be string"]],
    [{ enum: ["a", "b"] }, "c", ["the value must be one of a, b"]],
    [{ const: { a: 1 } }, 1, ['the value must be {"a":1}']],
    [{ properties: { a: { items: { type: "number" } } } }, { a: ["x"] }, ["a.0 must be number"]],
    [{ properties: {}, additionalProperties: false }, { b: 1 }, ['the value must not have "b"']],
    [{ type: "string", format: "date-time" }, "today", ['the value must match format "date-time"']],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, 1, ["the value must be string", "the value must be null"]],
    [{ not: { type: "string" } }, "a", ["the value must NOT be valid"]],
    [true, 1, []],
    [false, 1, ["the value boolean schema is false"]],
    [
      { required: ["a", "b", "c", "d"] },
      {},
      ["a", "b", "c"].map((name) => `the value must have required property '${name}'`),
    ],
  ])("%j, %j → %j", (schema, value, want) => {
    expect(check(schema, value)).toEqual(want);
  });
});

test("references are followed, in circles too", () => {
  const others = { Tree: { properties: { on: refTo("Tree"), name: { type: "string" } } } };
  expect(check(refTo("Tree"), { on: { on: { name: 1 } } }, others)).toEqual(["on.on.name must be string"]);
});

test("a schema behind a reference in the pointer", () => {
  const checker = createSchemaChecker(
    documentWith({ A: refTo("B"), B: { properties: { "c/d~e%": { type: "string" } } } }),
  );
  expect(checker.check([...A, "properties", "c/d~e%"], 1)).toEqual(["the value must be string"]);
});

test.each<[name: string, schema: JsonSchema]>([
  ["an id of its own", { $id: "https://shop.example/a", type: "string" }],
  [
    "examples with ids",
    {
      type: "string",
      examples: [
        { $id: "x", a: 1 },
        { $id: "x", b: 2 },
      ],
    },
  ],
])("a schema with %s", (_, schema) => {
  const checker = createSchemaChecker(documentWith({ A: schema, B: { example: { $id: "x" } }, C: schema }));
  expect(checker.compileError(A)).toBeUndefined();
});

test.each(["..", ".", "-", "a.b", "a_b", "0", "constructor", "toString", "__proto__", "schema", "http"])(
  "a schema called %s",
  (name) => {
    const schemas = Object.fromEntries([[name, { type: "string" }]]);
    const checker = createSchemaChecker(documentWith({ ...schemas, A: { items: refTo(name) } }));
    expect(checker.compileError(["components", "schemas", name])).toBeUndefined();
    expect(checker.check(A, ["a", 1])).toEqual(["1 must be string"]);
  },
);
