import { expect, test } from "vitest";
import { type Shape, shapeOf } from "../../../../generator/emit/reference/shape.ts";
import type { JsonSchema } from "../../../../generator/openapi.ts";
import { refTo } from "../../../support/spec.ts";

test.each<[what: string, given: JsonSchema, want: Shape]>([
  ["anything", true, { type: "any" }],
  ["nothing", false, { type: "never" }],
  ["a schema by its name", refTo("Thing"), { type: "Thing", of: "Thing" }],
  [
    "a list of it",
    { type: "array", items: refTo("Thing"), maxItems: 75 },
    { type: "Thing[]", of: "Thing", limits: "At most 75 items." },
  ],
  ["it or null", { anyOf: [refTo("Thing"), { type: "null" }] }, { type: "Thing | null", of: "Thing" }],
  [
    "it with other words",
    { allOf: [refTo("Thing")], description: "One." },
    { type: "Thing", of: "Thing", description: "One." },
  ],
  [
    "limits and a default",
    { type: "integer", minimum: 1, maximum: 9, default: 3 },
    { type: "integer", limits: "From 1 to 9. Default: 3." },
  ],
  [
    "limits of entries",
    { type: "array", items: { type: "string", maxLength: 5 } },
    { type: "string[]", limits: "Each: At most 5 characters." },
  ],
  ["a few values", { enum: ["a", "b"] }, { type: '"a" | "b"' }],
  ["many values", { enum: [1, 2, 3, 4, 5] }, { type: "1 | 2 | 3 | 4 | … 1 more", values: ["1", "2", "3", "4", "5"] }],
  [
    "a secret",
    { type: "string", "x-secret": true },
    { type: "string", limits: "A secret: it belongs into no log, and is not for a language model to see." },
  ],
  ["what is deprecated", { type: "string", deprecated: true }, { type: "string", deprecated: true }],
  [
    "members",
    { type: "object", required: ["a"], properties: { a: { type: "string" }, b: true } },
    {
      type: "object",
      members: [
        { name: "a", required: true, type: "string" },
        { name: "b", type: "any" },
      ],
    },
  ],
  [
    "members of any name",
    { type: "object", additionalProperties: { type: "number" } },
    { type: "object", members: [{ name: "*", type: "number" }] },
  ],
  [
    "a name that every object has",
    { type: "object", properties: JSON.parse('{"__proto__": {"type": "string"}}') as Record<string, JsonSchema> },
    { type: "object", members: [{ name: "__proto__", type: "string" }] },
  ],
  [
    "parts with a name and without",
    { allOf: [refTo("Thing"), { required: ["a"], properties: { a: { type: "string" } } }] },
    { type: "any", members: [{ name: "a", required: true, type: "string" }], parts: ["Thing"] },
  ],
  [
    "choices between objects",
    { oneOf: [refTo("A"), refTo("B")] },
    {
      type: "A | B",
      forms: [
        { type: "A", of: "A" },
        { type: "B", of: "B" },
      ],
    },
  ],
  ["choices between scalars", { anyOf: [{ type: "string" }, { type: "number" }] }, { type: "string | number" }],
  [
    "rules on members",
    { type: "object", properties: { a: true, b: true }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    {
      type: "object",
      members: [
        { name: "a", type: "any" },
        { name: "b", type: "any" },
      ],
      rules: ["Give at least one of `a` and `b`."],
    },
  ],
])("%s", (_, given, want) => {
  expect(shapeOf(given)).toEqual(want);
});
