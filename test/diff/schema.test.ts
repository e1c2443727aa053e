import { describe, expect, test } from "vitest";
import { diff } from "../../generator/diff/diff.ts";
import { giving, taking } from "./support/documents.ts";

type Case = readonly [before: unknown, after: unknown, request: string, answer: string, sentence: string];

const b = "breaking";
const a = "additive";
const w = "words";
const s = { type: "string" };
const i = { type: "integer" };
/** By a name: `then`, which an object is not to have by itself: it would be taken for a promise. */
const THEN = "then";
const thenOf = (schema: object): object => ({ [THEN]: schema });
/** An object with a member `n` of this form. */
const of = (n: unknown, rest: object = {}) => ({ type: "object", properties: { n }, ...rest });

/** Each keyword, one schema with it and one without or with another value, and the way back: what it is to callers and to readers. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  type: [
    [s, i, b, b, "is an integer (before: a string)"],
    [{ type: ["string", "null"] }, s, b, a, "is a string (before: a string or null)"],
    [s, { type: ["string", "null"] }, a, b, "is a string or null (before: a string)"],
    [i, { type: "number" }, a, b, "is a number (before: an integer)"],
    [{ type: "number" }, i, b, a, "is an integer (before: a number)"],
    [{}, s, b, a, "is a string (before: any type)"],
    [s, {}, a, b, "is of any type (before: a string)"],
    [{ type: "boolean" }, { type: "array" }, b, b, "is a list (before: a boolean)"],
  ],
  null: [
    [{ anyOf: [s, { type: "null" }] }, s, b, a, "is a string (before: a string or null)"],
    [s, { oneOf: [s, { type: "null" }] }, a, b, "is a string or null (before: a string)"],
  ],
  enum: [
    [{ enum: ["x", "y"] }, { enum: ["x"] }, b, a, 'is no longer `"y"`'],
    [{ enum: ["x"] }, { enum: ["x", "y"] }, a, b, 'may also be `"y"`'],
    [s, { type: "string", enum: ["x", "y"] }, b, a, 'is only `"x"` or `"y"` (before: a string)'],
    [{ type: "string", enum: ["x"] }, s, a, b, 'is a string, no longer only `"x"`'],
    [{ enum: ["x", null] }, { enum: ["x"] }, b, a, "is no longer `null`"],
    [{ anyOf: [{ enum: ["x"] }, s] }, { anyOf: [{ enum: ["x", "y"] }, s] }, a, a, 'may also be `"y"`'],
    [{ anyOf: [{ enum: ["x", "y"] }, s] }, { anyOf: [{ enum: ["x"] }, s] }, a, a, 'is no longer `"y"`'],
    [{ enum: ["x"] }, { anyOf: [{ enum: ["x"] }, s] }, a, b, "may also be a string"],
    [{ anyOf: [{ enum: ["x"] }, s] }, { enum: ["x"] }, b, a, "is no longer a string"],
  ],
  const: [
    [s, { const: "x" }, b, a, 'is only `"x"` (before: a string)'],
    [{ const: "x" }, { const: "y" }, b, b, 'is no longer `"x"`'],
    [{ const: "x" }, { enum: ["x", "y"] }, a, b, 'may also be `"y"`'],
  ],
  minimum: [
    [i, { ...i, minimum: 1 }, b, a, "is at least 1 (before: any)"],
    [{ ...i, minimum: 1 }, { ...i, minimum: 5 }, b, a, "is at least 5 (before: at least 1)"],
    [{ ...i, minimum: 5 }, { ...i, minimum: 1 }, a, b, "is at least 1 (before: at least 5)"],
    [{ ...i, minimum: 5 }, i, a, b, "no longer has to be at least 5"],
  ],
  maximum: [
    [i, { ...i, maximum: 9 }, b, a, "is at most 9 (before: any)"],
    [{ ...i, maximum: 9 }, { ...i, maximum: 10 }, a, b, "is at most 10 (before: at most 9)"],
    [{ ...i, maximum: 10 }, { ...i, maximum: 9 }, b, a, "is at most 9 (before: at most 10)"],
    [{ ...i, maximum: 9 }, i, a, b, "no longer has to be at most 9"],
  ],
  exclusiveMinimum: [
    [
      { type: "number", minimum: 0 },
      { type: "number", exclusiveMinimum: 0 },
      b,
      a,
      "is more than 0 (before: at least 0)",
    ],
    [
      { type: "number", exclusiveMinimum: 0 },
      { type: "number", minimum: 0 },
      a,
      b,
      "is at least 0 (before: more than 0)",
    ],
    [{ type: "number" }, { type: "number", exclusiveMinimum: 3 }, b, a, "is more than 3 (before: any)"],
  ],
  exclusiveMaximum: [
    [
      { type: "number", maximum: 9 },
      { type: "number", exclusiveMaximum: 9 },
      b,
      a,
      "is less than 9 (before: at most 9)",
    ],
    [
      { type: "number", exclusiveMaximum: 9 },
      { type: "number", maximum: 9 },
      a,
      b,
      "is at most 9 (before: less than 9)",
    ],
    [{ type: "number", exclusiveMaximum: 9 }, { type: "number" }, a, b, "no longer has to be less than 9"],
  ],
  multipleOf: [
    [i, { ...i, multipleOf: 2 }, b, a, "is a multiple of 2 (before: any number)"],
    [{ ...i, multipleOf: 2 }, { ...i, multipleOf: 4 }, b, a, "is a multiple of 4 (before: of 2)"],
    [{ ...i, multipleOf: 4 }, { ...i, multipleOf: 2 }, a, b, "is a multiple of 2 (before: of 4)"],
    [{ ...i, multipleOf: 2 }, { ...i, multipleOf: 3 }, b, b, "is a multiple of 3 (before: of 2)"],
    [{ ...i, multipleOf: 2 }, i, a, b, "no longer has to be a multiple of 2"],
  ],
  minLength: [
    [s, { ...s, minLength: 1 }, b, a, "has at least 1 characters (before: no such limit)"],
    [{ ...s, minLength: 2 }, { ...s, minLength: 1 }, a, b, "has at least 1 characters (before: 2)"],
    [{ ...s, minLength: 2 }, s, a, b, "no longer has to have at least 2 characters"],
  ],
  maxLength: [
    [s, { ...s, maxLength: 9 }, b, a, "has at most 9 characters (before: no such limit)"],
    [{ ...s, maxLength: 255 }, { ...s, maxLength: 100 }, b, a, "has at most 100 characters (before: 255)"],
    [{ ...s, maxLength: 100 }, { ...s, maxLength: 255 }, a, b, "has at most 255 characters (before: 100)"],
    [{ ...s, maxLength: 9 }, s, a, b, "no longer has to have at most 9 characters"],
  ],
  pattern: [
    [s, { ...s, pattern: "^x" }, b, a, 'matches `"^x"` (before: any text)'],
    [{ ...s, pattern: "^x" }, s, a, b, 'no longer has to match `"^x"`'],
    [{ ...s, pattern: "^x" }, { ...s, pattern: "^y" }, b, b, 'matches `"^y"` (before: `"^x"`)'],
  ],
  format: [
    [s, { ...s, format: "date" }, b, a, 'has the format `"date"` (before: none)'],
    [{ ...s, format: "date" }, s, a, b, 'no longer has the format `"date"`'],
    [{ ...s, format: "date" }, { ...s, format: "date-time" }, b, b, 'has the format `"date-time"` (before: `"date"`)'],
    [{ ...i, format: "int32" }, { ...i, format: "int64" }, a, b, 'has the format `"int64"` (before: `"int32"`)'],
    [{ type: "number", format: "double" }, { type: "number", format: "float" }, b, a, 'has the format `"float"`'],
  ],
  minItems: [
    [{ type: "array" }, { type: "array", minItems: 1 }, b, a, "has at least 1 entries"],
    [{ type: "array", minItems: 1 }, { type: "array" }, a, b, "no longer has to have at least 1 entries"],
  ],
  maxItems: [
    [{ type: "array", maxItems: 75 }, { type: "array", maxItems: 50 }, b, a, "has at most 50 entries (before: 75)"],
    [{ type: "array", maxItems: 50 }, { type: "array", maxItems: 75 }, a, b, "has at most 75 entries (before: 50)"],
  ],
  uniqueItems: [
    [{ type: "array" }, { type: "array", uniqueItems: true }, b, a, "has no entry twice"],
    [{ type: "array", uniqueItems: true }, { type: "array" }, a, b, "may have an entry twice"],
  ],
  items: [
    [{ type: "array" }, { type: "array", items: s }, b, a, "has entries of a certain form (before: of any)"],
    [{ type: "array", items: s }, { type: "array" }, a, b, "may have entries of any form"],
    [{ type: "array", items: s }, { type: "array", items: i }, b, b, "the member `[]`"],
  ],
  prefixItems: [
    [{ type: "array", prefixItems: [s] }, { type: "array", prefixItems: [i] }, b, b, "the member `[0]`"],
    [
      { type: "array", prefixItems: [s] },
      { type: "array", prefixItems: [s, s] },
      b,
      a,
      "has an entry of a certain form at place 1",
    ],
    [
      { type: "array", prefixItems: [s, s] },
      { type: "array", prefixItems: [s] },
      a,
      b,
      "may have any entry at place 1",
    ],
    [
      { type: "array", prefixItems: [s], items: i },
      { type: "array", prefixItems: [s, s], items: i },
      b,
      b,
      "the member `[1]`",
    ],
  ],
  contains: [
    [{ type: "array" }, { type: "array", contains: s }, b, a, "has to contain an entry of a certain form"],
    [{ type: "array", contains: s }, { type: "array" }, a, b, "no longer has to contain an entry of a certain form"],
    [{ type: "array", contains: s }, { type: "array", contains: {} }, a, b, "is of any type"],
    [
      { type: "array", contains: s, maxContains: 2 },
      { type: "array", contains: {}, maxContains: 2 },
      b,
      b,
      "is of any type",
    ],
  ],
  minContains: [
    [
      { type: "array", contains: s },
      { type: "array", contains: s, minContains: 2 },
      b,
      a,
      "has at least 2 entries of the kind",
    ],
  ],
  maxContains: [
    [
      { type: "array", contains: s, maxContains: 2 },
      { type: "array", contains: s },
      a,
      b,
      "no longer has to have at most 2 entries",
    ],
  ],
  unevaluatedItems: [
    [
      { type: "array", anyOf: [{ prefixItems: [s] }, { prefixItems: [i] }] },
      { type: "array", anyOf: [{ prefixItems: [s] }, { prefixItems: [i] }], unevaluatedItems: false },
      b,
      a,
      "has further entries only of a certain form",
    ],
  ],
  properties: [
    [{ type: "object" }, of(s), a, a, "`things.make` takes the member `n`, which is new."],
    [of(s), { type: "object" }, b, b, "`things.make` no longer takes the member `n`."],
    [of(s), of(i), b, b, "the member `n`"],
    [of(of(s)), of(of({ ...s, maxLength: 3 })), b, a, "the member `n.n`"],
    [of(s), of(false), b, b, "may not be there any more"],
    [of(false), of(s), a, b, "may be there"],
  ],
  required: [
    [of(s), of(s, { required: ["n"] }), b, a, "`things.make` requires the member `n`."],
    [of(s, { required: ["n"] }), of(s), a, b, "`things.make` no longer requires the member `n`."],
    [{ type: "object" }, of(s, { required: ["n"] }), b, a, "`things.make` requires the member `n`, which is new."],
    [{ type: "object" }, { type: "object", required: ["n"] }, b, a, "`things.make` requires the member `n`."],
    [{ type: "object", required: ["n"] }, of(s, { required: ["n"] }), b, a, "is a string (before: any type)"],
    [of(s, { required: ["n"] }), { type: "object", required: ["n"] }, a, b, "is of any type (before: a string)"],
    [of(s, { required: ["n"] }), { type: "object" }, b, b, "no longer takes the member `n`"],
  ],
  additionalProperties: [
    [of(s), of(s, { additionalProperties: false }), b, a, "has no members besides those that are named"],
    [of(s, { additionalProperties: false }), of(s), a, a, "may have members besides those that are named"],
    [of(s), of(s, { additionalProperties: s }), b, a, "has further members only of a certain form (before: of any)"],
    [of(s, { additionalProperties: s }), of(s), a, b, "may have further members of any form"],
    [{ type: "object", additionalProperties: s }, { type: "object", additionalProperties: i }, b, b, "the member `*`"],
    [
      { type: "object", additionalProperties: s },
      { type: "object", additionalProperties: false },
      b,
      b,
      "has no members besides",
    ],
    [
      { type: "object", additionalProperties: false },
      { type: "object", additionalProperties: s },
      a,
      a,
      "may have members of any name",
    ],
  ],
  patternProperties: [
    [
      { type: "object" },
      { type: "object", patternProperties: { "^x": s } },
      b,
      a,
      "has members whose names match `^x` only of a certain form",
    ],
    [
      { type: "object", patternProperties: { "^x": s } },
      { type: "object" },
      a,
      b,
      "may have members of any form whose names match `^x`",
    ],
    [
      { type: "object", patternProperties: { "^x": s }, additionalProperties: false },
      { type: "object", additionalProperties: false },
      b,
      b,
      "no longer has members whose names match `^x`",
    ],
    [
      { type: "object", patternProperties: { "^x": s } },
      { type: "object", patternProperties: { "^x": i } },
      b,
      b,
      "the member `/^x/`",
    ],
  ],
  propertyNames: [
    [
      { type: "object" },
      { type: "object", propertyNames: { pattern: "^x" } },
      b,
      a,
      "has members only with names of a certain form",
    ],
    [{ type: "object", propertyNames: { pattern: "^x" } }, { type: "object" }, a, b, "may have members of any name"],
    [
      { type: "object", propertyNames: { maxLength: 5 } },
      { type: "object", propertyNames: { maxLength: 4 } },
      b,
      a,
      "at most 4 characters",
    ],
  ],
  minProperties: [[{ type: "object" }, { type: "object", minProperties: 1 }, b, a, "has at least 1 members"]],
  maxProperties: [
    [
      { type: "object", maxProperties: 5 },
      { type: "object", maxProperties: 6 },
      a,
      b,
      "has at most 6 members (before: 5)",
    ],
  ],
  dependentRequired: [
    [{ type: "object" }, { type: "object", dependentRequired: { a: ["b"] } }, b, a, "has `b` wherever it has `a`"],
    [{ type: "object", dependentRequired: { a: ["b"] } }, { type: "object" }, a, b, "may have `a` without `b`"],
  ],
  dependentSchemas: [
    [
      { type: "object" },
      { type: "object", dependentSchemas: { a: { required: ["b"] } } },
      b,
      a,
      "has to be of a certain form wherever it has `a`",
    ],
    [
      { type: "object", dependentSchemas: { a: { required: ["b"] } } },
      { type: "object" },
      a,
      b,
      "may be of any form where it has `a`",
    ],
    [
      { type: "object", dependentSchemas: { a: { required: ["b"] } } },
      { type: "object", dependentSchemas: { a: { required: ["b", "c"] } } },
      b,
      a,
      "requires the member `c`",
    ],
  ],
  unevaluatedProperties: [
    [
      { type: "object", anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      { type: "object", anyOf: [{ required: ["a"] }, { required: ["b"] }], unevaluatedProperties: false },
      b,
      a,
      "has no members besides",
    ],
  ],
  if: [
    [
      of(s),
      of(s, { if: { required: ["n"] }, ...thenOf({ minProperties: 2 }) }),
      b,
      a,
      "has to be of a certain form under a condition",
    ],
    [
      of(s, { if: { required: ["n"] }, ...thenOf({ minProperties: 2 }) }),
      of(s),
      a,
      b,
      "no longer has to be of a certain form under a condition",
    ],
    [
      of(s, { if: { minProperties: 2 }, ...thenOf({ maxProperties: 9 }) }),
      of(s, { if: { minProperties: 3 }, ...thenOf({ maxProperties: 9 }) }),
      b,
      b,
      "at least 3 members",
    ],
  ],
  "then and else": [
    [
      of(s, { if: { required: ["n"] }, ...thenOf({ maxProperties: 9 }) }),
      of(s, { if: { required: ["n"] }, ...thenOf({ maxProperties: 8 }) }),
      b,
      a,
      "at most 8 members",
    ],
    [
      of(s, { if: { required: ["n"] }, else: { maxProperties: 9 } }),
      of(s, { if: { required: ["n"] }, ...thenOf({ minProperties: 2 }), else: { maxProperties: 9 } }),
      b,
      a,
      "where its condition holds",
    ],
  ],
  else: [
    [
      of(s, { if: { required: ["n"] }, ...thenOf({ minProperties: 2 }), else: { maxProperties: 9 } }),
      of(s, { if: { required: ["n"] }, ...thenOf({ minProperties: 2 }) }),
      a,
      b,
      "may be of any form where its condition does not hold",
    ],
  ],
  not: [
    [s, { ...s, not: { enum: ["x"] } }, b, a, "may not be of a form that was allowed before"],
    [{ ...s, not: { enum: ["x"] } }, s, a, b, "may be of a form that was not allowed before"],
    [{ ...s, not: { enum: ["x"] } }, { ...s, not: { enum: ["x", "y"] } }, b, a, 'may also be `"y"`'],
    [{ ...s, not: { enum: ["x", "y"] } }, { ...s, not: { enum: ["x"] } }, a, b, 'is no longer `"y"`'],
  ],
  anyOf: [
    [{ anyOf: [of(s), { type: "object", required: ["m"] }] }, of(s), b, a, "is no longer an object with `m`"],
    [of(s), { anyOf: [of(s), { type: "object", required: ["m"] }] }, a, b, "may also be an object with `m`"],
    [{ anyOf: [s, i] }, { anyOf: [s, i, { type: "boolean" }] }, a, b, "is a boolean or an integer or a string"],
    [
      { anyOf: [of(s, { required: ["n"] }), { type: "object", required: ["m"] }] },
      { anyOf: [of(i, { required: ["n"] }), { type: "object", required: ["m"] }] },
      b,
      b,
      "the member `n`",
    ],
    [
      of(s),
      of(s, { anyOf: [{ required: ["n"] }, { required: ["m"] }] }),
      b,
      a,
      "has to be of a form with `n`, or of a form with `m`",
    ],
    [
      of(s, { anyOf: [{ required: ["n"] }, { required: ["m"] }] }),
      of(s),
      a,
      b,
      "no longer has to be one of several forms",
    ],
  ],
  oneOf: [
    [
      { oneOf: [of(s, { required: ["n"] }), { type: "object", required: ["m"] }] },
      { anyOf: [of(s, { required: ["n"] }), { type: "object", required: ["m"] }] },
      a,
      b,
      "may be several of its forms at once",
    ],
    [
      { anyOf: [of(s, { required: ["n"] }), { type: "object", required: ["m"] }] },
      { oneOf: [of(s, { required: ["n"] }), { type: "object", required: ["m"] }] },
      b,
      a,
      "is exactly one of its forms",
    ],
    [
      { oneOf: [of({ const: "a" }, { required: ["n"] }), of({ const: "b" }, { required: ["n"] })] },
      { oneOf: [of({ const: "b" }, { required: ["n"] }), of({ const: "a" }, { required: ["n"], maxProperties: 3 })] },
      b,
      a,
      "at most 3 members",
    ],
  ],
  allOf: [
    [
      { allOf: [of(s), { maxProperties: 3 }] },
      { allOf: [of(s), { maxProperties: 2 }] },
      b,
      a,
      "has at most 2 members (before: 3)",
    ],
    [
      { ...s, pattern: "^x" },
      { ...s, allOf: [{ pattern: "^x" }, { pattern: "y$" }] },
      b,
      a,
      "has to be of another form besides",
    ],
    [
      { ...s, allOf: [{ pattern: "^x" }, { pattern: "y$" }] },
      { ...s, pattern: "^x" },
      a,
      b,
      "no longer has to be of another form besides",
    ],
  ],
  default: [
    [s, { ...s, default: "x" }, a, w, 'has the default `"x"`'],
    [{ ...s, default: "x" }, { ...s, default: "y" }, b, w, 'has the default `"y"` (before: `"x"`)'],
    [{ ...s, default: "x" }, s, b, w, 'no longer has the default `"x"`'],
  ],
  deprecated: [
    [of(s), of({ ...s, deprecated: true }), a, a, "the member `n` is deprecated"],
    [of({ ...s, deprecated: true }), of(s), w, w, "is no longer deprecated"],
  ],
  readOnly: [
    [of(s), of({ ...s, readOnly: true }), b, w, "is only in answers, and no longer taken"],
    [of({ ...s, readOnly: true }), of(s), a, w, "is taken in requests, too"],
    [{ type: "object" }, of({ ...s, readOnly: true }, { required: ["n"] }), "none", a, ""],
    [of({ ...s, readOnly: true }), of({ ...i, readOnly: true }), "none", b, ""],
  ],
  writeOnly: [
    [of(s), of({ ...s, writeOnly: true }), w, b, "is only in requests"],
    [of({ ...s, writeOnly: true }), of(s), w, a, "is given in answers, too"],
    [of({ ...s, writeOnly: true }), { type: "object" }, b, "none", "no longer takes the member `n`"],
  ],
  words: [
    [{ ...s, description: "One." }, { ...s, description: "Two." }, w, w, "has another description"],
    [s, { ...s, title: "One" }, w, w, "has a title now"],
    [{ ...s, examples: ["x"] }, { ...s, examples: ["y"] }, w, w, "has other examples"],
    [{ ...s, example: "x" }, s, w, w, "has no example any more"],
    [
      { ...s, externalDocs: { url: "https://a.example" } },
      { ...s, externalDocs: { url: "https://b.example" } },
      w,
      w,
      "has another link to documentation",
    ],
    [{ ...s, "x-note": 1 }, { ...s, "x-note": 2 }, w, w, "has another `x-note`"],
  ],
  content: [
    [s, { ...s, contentEncoding: "base64" }, b, b, 'says `contentEncoding`: `"base64"`'],
    [
      { ...s, contentMediaType: "text/html" },
      { ...s, contentMediaType: "text/plain" },
      b,
      b,
      "says `contentMediaType`",
    ],
    [s, { ...s, contentSchema: i }, b, a, "holds text whose content has a certain form"],
  ],
  others: [
    [
      { type: "object", discriminator: { propertyName: "a" } },
      { type: "object", discriminator: { propertyName: "b" } },
      b,
      b,
      "has another discriminator",
    ],
    [{ type: "object" }, { type: "object", discriminator: { propertyName: "a" } }, a, a, "has a discriminator"],
    [{ ...s, xml: { name: "a" } }, { ...s, xml: { name: "b" } }, b, b, "is written otherwise in XML"],
    [s, { ...s, $dynamicRef: "#x" }, b, b, "says `$dynamicRef`"],
    [s, false, b, b, "may not be there any more"],
  ],
  effects: [
    [of(s), of({ ...s, "x-effect": "send" }), b, a, 'has the effect `"send"`'],
    [of({ ...s, "x-egress": true }), of(s), a, w, "no longer has the effect that its address is called"],
    [of(s), of({ ...s, "x-secret": true }), b, a, "has the mark of a secret"],
  ],
};

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  test.each(cases)("%j → %j", (before, after, request, answer, sentence) => {
    const asked = diff(taking(before), taking(after));
    const given = diff(giving(before), giving(after));
    expect([asked.level, given.level]).toEqual([request, answer]);
    if (sentence !== "") expect(asked.changes.map((change) => change.sentence).join("\n")).toContain(sentence);
  });
});

test("the table has a case of each keyword, and more than 120", () => {
  expect(Object.values(CASES).flat().length).toBeGreaterThan(120);
});
