import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { createSchemaChecker } from "../../../generator/validate/schema-checker.ts";
import { documentWith, refTo } from "../../support/spec.ts";

const A = ["components", "schemas", "A"];
const check = (schema: JsonSchema, value: unknown, others: Record<string, JsonSchema> = {}) =>
  createSchemaChecker(documentWith({ A: schema, ...others }))
    .check(A, value)
    .map(({ message }) => message);

/** An object with such a member written out would be taken for a promise. */
const THEN: string = "then";
const CONDITION: JsonSchema = {
  if: { required: ["all"], properties: { all: { const: true } } },
  ...Object.fromEntries([[THEN, { not: { required: ["a"] } }]]),
  else: { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
};

describe("a value that does not fit, in words", () => {
  test.each<[schema: JsonSchema, value: unknown, want: string[]]>([
    [{ type: "string" }, "a", []],
    [{ type: "string" }, 1, ["the value must be a string, not 1"]],
    [{ enum: ["a", "b"] }, "c", ['the value must be one of a, b, not "c"']],
    [{ const: { a: 1 } }, 1, ['the value must be {"a":1}, not 1']],
    [{ properties: { a: { items: { type: "number" } } } }, { a: ["x"] }, ['a.0 must be a number, not "x"']],
    [{ properties: {}, additionalProperties: false }, { b: 1 }, ['"b" is no member of the value; take it out']],
    [
      { type: "string", format: "date-time" },
      "today",
      ['the value must be of the format date-time, as in 2026-11-22T09:00:00Z, not "today"'],
    ],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, 1, ["the value must be a string or null, not 1"]],
    [{ not: { type: "string" } }, "a", ['the value is of a form that is ruled out, "a"; write it otherwise']],
    [
      { not: { anyOf: [{ required: ["a"] }, { required: ["b"] }] } },
      { a: 1 },
      ["the value breaks a rule: leave out `a` and `b`"],
    ],
    [CONDITION, { all: true, a: 1 }, ["with `all: true`, the value breaks a rule: leave out `a`"]],
    [CONDITION, {}, ['without `all: true`, the value lacks "a" or "b"; write one of them']],
    [{ ...CONDITION, if: { minProperties: 2 } }, {}, ['the value lacks "a" or "b"; write one of them']],
    [true, 1, []],
    [false, 1, ["the value must not be there; take it out"]],
    [{ required: ["a", "b", "c", "d"] }, {}, ["a", "b", "c"].map((name) => `the value lacks "${name}"; write it`)],
  ])("%j, %j → %j", (schema, value, want) => {
    expect(check(schema, value)).toEqual(want);
  });
});

const BY_STYLE = {
  oneOf: [
    {
      properties: { style: { const: "page" }, start: { type: "integer" } },
      required: ["style"],
      additionalProperties: false,
    },
    {
      properties: { style: { const: "cursor" }, from: { type: "string" } },
      required: ["style", "from"],
      additionalProperties: false,
    },
  ],
};

// Of several forms, the one that the value nearly has is the one that its writer meant.
describe("a value of several forms", () => {
  test.each<[schema: JsonSchema, value: unknown, want: string[]]>([
    [BY_STYLE, { style: "page", start: "a" }, ['start must be an integer, not "a"']],
    [BY_STYLE, { style: "cursor" }, ['the value lacks "from"; write it']],
    [BY_STYLE, { style: "page", strat: 1 }, ['"strat" is no member of the value; did you mean "start"?']],
    [{ anyOf: [{ type: "string" }, refTo("Tree")] }, { on: { name: 1 } }, ["on.name must be a string, not 1"]],
    [{ anyOf: [{ required: ["a"] }, { required: ["b"] }] }, {}, ['the value lacks "a" or "b"; write one of them']],
    [
      { oneOf: [{ type: "number" }, { minimum: 1 }] },
      2,
      ["the value fits more than one of the forms that it may have; write it so that one is left"],
    ],
    [
      { anyOf: [{ enum: ["one", "two"] }, { type: "integer" }] },
      "tow",
      ['the value must be one of one, two or an integer, not "tow"; did you mean "two"?'],
    ],
    [
      { required: ["c"], anyOf: [{ type: "string" }, { type: "null" }] },
      {},
      ['the value lacks "c"; write it', "the value must be a string or null, not an object"],
    ],
  ])("%j, %j → %j", (schema, value, want) => {
    const tree = { properties: { on: refTo("Tree"), name: { type: "string" } } };
    expect(check(schema, value, { Tree: tree })).toEqual(want);
  });
});

describe("each keyword says what it wants and what there is", () => {
  test.each<[schema: JsonSchema, value: unknown, want: string]>([
    [{ minimum: 1 }, 0, "the value must be at least 1, not 0"],
    [{ exclusiveMaximum: 1 }, 1, "the value must be less than 1, not 1"],
    [{ multipleOf: 5 }, 3, "the value must be a multiple of 5, not 3"],
    [{ minLength: 2 }, "a", "the value must have at least 2 characters, not 1"],
    [{ maxLength: 1 }, "ab", "the value must have at most 1 character, not 2"],
    [{ minItems: 1 }, [], "the value must have at least 1 item, not 0"],
    [{ maxItems: 1 }, [1, 2], "the value must have at most 1 item, not 2"],
    [{ minProperties: 1 }, {}, "the value must have at least 1 member, not 0"],
    [{ maxProperties: 1 }, { a: 1, b: 2 }, "the value must have at most 1 member, not 2"],
    [{ uniqueItems: true }, ["a", "a"], "the value holds the same item twice; take one out"],
    [{ pattern: "^b" }, "a", 'the value must match ^b, which "a" does not'],
    [{ propertyNames: { pattern: "^b" } }, { a: 1 }, 'the name "a" in the value must match ^b; write it otherwise'],
    [{ dependentRequired: { a: ["b"] } }, { a: 1 }, 'the value has "a" and lacks "b"; write both or none'],
    [{ type: ["string", "null"] }, [1], "the value must be a string or null, not an array"],
    [{ type: "string" }, { a: "x".repeat(99) }, "the value must be a string, not an object"],
    [
      { enum: ["things_read", "things_write"] },
      "thing_read",
      'the value must be one of things_read, things_write, not "thing_read"; did you mean "things_read"?',
    ],
  ])("%j, %j → %s", (schema, value, want) => {
    expect(check(schema, value)).toEqual([want]);
  });
});

test("references are followed, in circles too", () => {
  const others = { Tree: { properties: { on: refTo("Tree"), name: { type: "string" } } } };
  expect(check(refTo("Tree"), { on: { on: { name: 1 } } }, others)).toEqual(["on.on.name must be a string, not 1"]);
});

test("a schema behind a reference in the pointer", () => {
  const checker = createSchemaChecker(
    documentWith({ A: refTo("B"), B: { properties: { "c/d~e%": { type: "string" } } } }),
  );
  expect(checker.check([...A, "properties", "c/d~e%"], 1)).toMatchObject([
    { at: [], message: "the value must be a string, not 1" },
  ]);
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
    expect(checker.check(A, ["a", 1])).toMatchObject([{ at: ["1"], message: "1 must be a string, not 1" }]);
  },
);
