import { type Cases, b, a, s, i } from "../support/schemas.ts";

/** Keywords of single values and of lists: before, after, what it is to callers and to readers, and what is said of a request. */
export const valueCases: Cases = {
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
  // What is said of a type that only one of both takes is no change of what the other one took.
  "types of which keywords speak": [
    [s, { anyOf: [s, { type: "array", items: s, maxItems: 2 }] }, a, b, "is a list or a string (before: a string)"],
    [{ anyOf: [s, { type: "array", items: s }] }, s, b, a, "is a string (before: a list or a string)"],
    [s, { anyOf: [s, { type: "object", required: ["n"] }] }, a, b, "is an object or a string (before: a string)"],
    [s, { anyOf: [s, { type: "integer", minimum: 1 }] }, a, b, "is an integer or a string (before: a string)"],
    [i, { anyOf: [i, { type: "string", format: "date" }] }, a, b, "is an integer or a string (before: an integer)"],
    [i, { type: ["integer", "string"], format: "int32" }, b, b, 'has the format `"int32"` (before: none)'],
    [{ type: ["string", "integer"] }, { type: "string", pattern: "x" }, b, a, 'matches `"x"` (before: any text)'],
    [{}, { type: "string", minLength: 1 }, b, a, "has at least 1 character (before: no such limit)"],
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
    [s, { ...s, minLength: 1 }, b, a, "has at least 1 character (before: no such limit)"],
    [{ ...s, minLength: 2 }, { ...s, minLength: 1 }, a, b, "has at least 1 character (before: 2)"],
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
    [{ type: "array" }, { type: "array", minItems: 1 }, b, a, "has at least 1 entry"],
    [{ type: "array", minItems: 1 }, { type: "array" }, a, b, "no longer has to have at least 1 entry"],
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
    [
      { type: "array", contains: s },
      { type: "array", contains: {} },
      a,
      b,
      "an entry that the request has to contain is of any type",
    ],
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
};
