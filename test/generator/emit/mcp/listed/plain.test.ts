import { describe, expect, test } from "vitest";
import { describedSchema } from "../../../../../generator/emit/mcp/listed/described.ts";
import { onDemandSchemas } from "../../../../../generator/emit/mcp/listed/members.ts";
import { type Listing, plain } from "../../../../../generator/emit/mcp/listed/plain.ts";
import { resolverIn } from "../../../../../generator/emit/mcp/listed/resolve.ts";
import { textsFor } from "../../../../../generator/emit/mcp/listed/text.ts";
import type { JsonSchema } from "../../../../../generator/openapi.ts";
import { refTo } from "../../../../support/spec.ts";

const text = { type: "string" };
const number = { type: "number" };
const members = (...names: string[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, text]));
const many = members("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8");

const schemas: Record<string, JsonSchema> = {
  Many: { type: "object", description: "Much of it.", properties: many, required: ["a8"] },
  Tree: { type: "object", properties: { on: refTo("Tree") } },
  Loop: refTo("Loop"),
  Values: { type: "object", additionalProperties: number },
};

const listing = (): Listing => ({ resolve: resolverIn(schemas), texts: textsFor([]), onDemand: onDemandSchemas() });
const listedAs = (schema: JsonSchema) => plain(listing(), schema, { path: "tool.argument", depth: 0 });

describe("a plain schema", () => {
  test.each<[name: string, given: JsonSchema, want: object]>([
    ["keeps a type", { type: "string", minLength: 1, pattern: "a", examples: ["a"], default: "a" }, text],
    [
      "keeps bounds of numbers",
      { type: "integer", minimum: 2, maximum: 9 },
      { type: "integer", minimum: 2, maximum: 9 },
    ],
    ["has no null", { type: ["string", "null"] }, text],
    ["has forms for several types", { type: ["string", "boolean"] }, { anyOf: [text, { type: "boolean" }] }],
    ["takes a number as text", { type: ["string", "integer"] }, text],
    ["takes one as many", { anyOf: [text, { type: "array", items: text }] }, { type: "array", items: text }],
    ["lists texts", { enum: ["a", "b", null] }, { type: "string", enum: ["a", "b"] }],
    ["lists a constant", { const: "a" }, { type: "string", enum: ["a"] }],
    ["says numbers in words", { enum: [1, 2] }, { type: "integer", description: "One of: 1, 2." }],
    [
      "says known values in words",
      { anyOf: [{ enum: ["a", "b"] }, text] },
      { type: "string", description: "Known values: a, b." },
    ],
    ["of anything has forms", {}, { anyOf: [text, number, { type: "boolean" }, { type: "object" }] }],
    ["of true and false too", { enum: [true, false] }, { type: "boolean" }],
    [
      "keeps a time, and no other format",
      { type: "string", format: "date-time" },
      { type: "string", format: "date-time" },
    ],
    ["drops other formats", { type: "string", format: "uuid" }, text],
    ["says what an array holds", { type: "array" }, { type: "array", items: text }],
    ["counts few entries", { type: "array", items: text, maxItems: 3 }, { type: "array", items: text, maxItems: 3 }],
    ["counts no more", { type: "array", items: text, maxItems: 50 }, { type: "array", items: text }],
    [
      "puts parts together",
      { allOf: [{ type: "object", properties: members("a") }, { required: ["a"] }] },
      { type: "object", properties: { a: text }, required: ["a"] },
    ],
    [
      "shows a short object",
      { type: "object", properties: members("a", "b"), required: ["a"], additionalProperties: false },
      { type: "object", properties: { a: text, b: text }, required: ["a"] },
    ],
    [
      "says the rules of a short object",
      { type: "object", properties: members("a", "b"), oneOf: [{ required: ["a"] }, { required: ["b"] }] },
      { type: "object", description: "Give exactly one of `a` and `b`.", properties: { a: text, b: text } },
    ],
    [
      "names the members of a long one",
      { $ref: "#/components/schemas/Many", description: "What to send." },
      { type: "object", description: "What to send. Members (Many): a8*, a1, a2, a3, a4, a5, a6, a7." },
    ],
    [
      "names an object without a name by its place",
      { type: "object", properties: many },
      { type: "object", description: "Members (tool.argument): a1, a2, a3, a4, a5, a6, a7, a8." },
    ],
    ["names one of values", refTo("Values"), { type: "object", description: "Members (Values) of any name." }],
    [
      "ends where it is its own part",
      refTo("Loop"),
      { anyOf: [text, number, { type: "boolean" }, { type: "object" }] },
    ],
    [
      "says what a member means",
      { ...text, "x-egress": true },
      { type: "string", description: "The API calls this address." },
    ],
  ])("%s", (_, given, want) => expect(listedAs(given)).toEqual(want));

  test("that holds itself ends after a few", () => {
    const json = JSON.stringify(listedAs(refTo("Tree")));
    expect(json).not.toContain("$ref");
    expect(json.length).toBeLessThan(300);
  });

  test("what is named is described on demand, and what that names too", () => {
    const given = listing();
    const whole = {
      type: "object",
      properties: { ...many, tree: refTo("Tree"), list: { type: "array", items: text, maxItems: 50 } },
    };
    plain(given, whole, { path: "tool.argument", depth: 0 });
    expect([...given.onDemand.schemas.keys()]).toEqual(["tool.argument"]);
    const lines = describedSchema(given, "tool.argument", whole);
    expect(lines).toContain("- tree Tree");
    expect(lines).toContain("- list string[] (at most 50)");
    expect([...given.onDemand.schemas.keys()]).toEqual(["tool.argument", "Tree"]);
  });
});
