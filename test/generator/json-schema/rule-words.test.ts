import { expect, test } from "vitest";
import { ruleSentences } from "../../../generator/json-schema/rule-words.ts";
import type { JsonSchemaObject } from "../../../generator/openapi.ts";

const needs = (...required: string[]) => ({ required });
/** An object with such a member written out would be taken for a promise. */
const THEN: string = "then";
const conditional = (condition: object, yes?: object, no?: object): JsonSchemaObject => ({
  if: condition,
  ...(yes && Object.fromEntries([[THEN, yes]])),
  ...(no && { else: no }),
});

test.each<[given: JsonSchemaObject, want: string[]]>([
  [{ type: "object", required: ["a"] }, []],
  [{ oneOf: [needs("a"), needs("b"), needs("c")] }, ["Give exactly one of `a`, `b` and `c`."]],
  [{ anyOf: [needs("a", "b"), needs("c")] }, ["Give at least one of `a` with `b` and `c`."]],
  [{ not: needs("a", "b") }, ["Do not give `a` and `b` together."]],
  [{ not: needs("a") }, ["Leave out `a`."]],
  [{ not: { anyOf: [needs("a"), needs("b")] } }, ["Leave out `a` and `b`."]],
  [{ not: { anyOf: [needs("a", "b"), needs("a", "c"), needs("b", "c")] } }, ["Give at most one of `a`, `b` and `c`."]],
  [{ not: { anyOf: [needs("a", "b"), needs("c")] } }, ["Do not give `a` and `b` together.", "Leave out `c`."]],
  [
    { not: { allOf: [{ contains: { const: "a" } }, { contains: { const: "b" } }] } },
    ['Have only one of "a" and "b" in the list.'],
  ],
  [
    { not: { allOf: [{ contains: needs("a") }, { contains: needs("b") }] } },
    ["Have only one of `a` and `b` in the list."],
  ],
  [{ not: { allOf: [{ contains: { const: "a" } }, { minItems: 1 }] } }, []],
  [{ minProperties: 1, maxProperties: 1 }, ["Give exactly one of the arguments."]],
  [{ minProperties: 2 }, ["Give at least 2 of the arguments."]],
  [{ maxProperties: 3 }, ["Give at most 3 of the arguments."]],
  [{ minProperties: 1, not: { propertyNames: { const: "a" } } }, ["Give more than `a`."]],
  [
    { properties: { a: {}, b: {}, c: {} }, not: { propertyNames: { const: "a" } } },
    ["Give at least one of `b` and `c`."],
  ],
  [{ properties: { a: {}, b: {} }, not: { propertyNames: { const: "a" } } }, ["Give `b`."]],
  [{ dependentRequired: { a: ["b"] } }, ["`a` needs `b` beside it."]],
  [
    conditional(
      { required: ["a"], properties: { a: { const: true } } },
      { not: needs("b") },
      { anyOf: [needs("b"), needs("c")] },
    ),
    ["With `a: true`, leave out `b`; otherwise give at least one of `b` and `c`."],
  ],
  [conditional({ anyOf: [needs("a"), needs("b")] }, needs("c")), ["With `a` or `b`, give `c`."]],
  [conditional(needs("a"), undefined, needs("c")), ["Without `a`, give `c`."]],
  [conditional({ properties: { a: { enum: ["x", "y"] } } }, needs("b")), ['With `a` as "x" or "y", give `b`.']],
  [
    conditional({ required: ["a"], not: { properties: { a: { const: true } } } }, needs("b")),
    ["With `a` other than true, give `b`."],
  ],
  [
    conditional({ properties: { a: { not: { enum: ["x", "y"] } } } }, needs("b")),
    ['With `a` other than "x" or "y", give `b`.'],
  ],
  [
    { not: { required: ["a", "b"], properties: { b: { not: { additionalProperties: needs("id") } } } } },
    ["With `a`, each member of `b` needs `id`."],
  ],
  [
    {
      not: {
        required: ["a"],
        properties: { a: { not: { required: ["b"], properties: { b: { required: ["c", "d"] } } } } },
      },
    },
    ["`a.b` needs `c` and `d`."],
  ],
  // What has no short words is left to the check.
  [conditional({ minProperties: 3 }, needs("a")), []],
  [{ oneOf: [{ properties: {} }, needs("a")] }, []],
])("%j", (given, want) => expect(ruleSentences(given, "the arguments")).toEqual(want));
