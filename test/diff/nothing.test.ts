import { describe, expect, test } from "vitest";
import { documentOf, giving, taking, told } from "./support/documents.ts";

const s = { type: "string" };
const thing = { type: "object", properties: { a: s, b: { type: "integer" } }, required: ["a"] };
const withComponents = (schemas: object) => ({ components: { schemas } });

describe("what only moves is nothing", () => {
  test.each<[name: string, before: unknown, after: unknown, components?: object]>([
    ["inline to component", thing, { $ref: "#/components/schemas/Thing" }, { Thing: thing }],
    [
      "a component under another name",
      { $ref: "#/components/schemas/A" },
      { $ref: "#/components/schemas/B" },
      { A: thing, B: thing },
    ],
    ["allOf of one", thing, { allOf: [thing] }],
    [
      "allOf written out",
      {
        allOf: [
          { properties: { a: s }, required: ["a"] },
          { type: "object", properties: { b: { type: "integer" } } },
        ],
      },
      thing,
    ],
    [
      "a reference in allOf",
      { allOf: [{ $ref: "#/components/schemas/A" }, { required: ["a"] }] },
      thing,
      { A: { ...thing, required: [] } },
    ],
    ["bounds in allOf", { type: "integer", allOf: [{ minimum: 1 }, { minimum: 3 }] }, { type: "integer", minimum: 3 }],
    ["order of members", { properties: { a: s, b: s } }, { properties: { b: s, a: s } }],
    ["order of required", { required: ["a", "b"] }, { required: ["b", "a"] }],
    ["order of values", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
    ["order of types", { type: ["string", "null"] }, { type: ["null", "string"] }],
    [
      "order of alternatives",
      { oneOf: [thing, { type: "object", required: ["c"] }] },
      { oneOf: [{ type: "object", required: ["c"] }, thing] },
    ],
    [
      "null as a type or an alternative",
      { type: ["string", "null"], maxLength: 3 },
      { anyOf: [{ ...s, maxLength: 3 }, { type: "null" }] },
    ],
    [
      "a type of types or alternatives",
      { type: ["string", "integer"], maxLength: 3, minimum: 2 },
      {
        oneOf: [
          { type: "integer", minimum: 2 },
          { ...s, maxLength: 3 },
        ],
      },
    ],
    [
      "a choice within a choice",
      { anyOf: [{ required: ["a"] }, { anyOf: [{ required: ["b"] }, { required: ["c"] }] }] },
      { anyOf: [{ required: ["a"] }, { required: ["b"] }, { required: ["c"] }] },
    ],
    ["a choice of one", { oneOf: [thing] }, thing],
    ["const and enum of one", { const: "x" }, { enum: ["x"] }],
    ["the type of listed values", { type: "string", enum: ["x"] }, { enum: ["x"] }],
    ["more than 0 and at least 1", { type: "integer", exclusiveMinimum: 0 }, { type: "integer", minimum: 1 }],
    ["what says nothing", s, { ...s, minLength: 0, deprecated: false }],
    ["anything as the rest", { type: "object" }, { type: "object", additionalProperties: true }],
    ["a keyword of another type", { type: "integer" }, { type: "integer", maxLength: 3 }],
    [
      "what is not evaluated, and what is not named",
      { ...thing, unevaluatedProperties: false },
      { ...thing, additionalProperties: false },
    ],
    [
      "the same of an allOf",
      { allOf: [{ properties: { a: s } }, { properties: { b: s } }], unevaluatedProperties: false },
      { properties: { a: s, b: s }, additionalProperties: false },
    ],
    ["else without if", s, { ...s, else: { maxLength: 1 } }],
    [
      "where definitions stand",
      { $ref: "#/components/schemas/A" },
      { ...s, $comment: "moved", $defs: { x: s } },
      { A: s },
    ],
  ])("%s", (_, before, after, schemas = {}) => {
    expect(told(taking(before, withComponents(schemas)), taking(after, withComponents(schemas)))).toEqual([]);
    expect(told(giving(after, withComponents(schemas)), giving(before, withComponents(schemas)))).toEqual([]);
  });

  test("nullable of 3.0 and null of 3.1", () => {
    const old = taking({ type: "string", nullable: true }, { openapi: "3.0.3" });
    expect(told(old, taking({ type: ["string", "null"] }))).toEqual([]);
    expect(told(old, taking(s))).toEqual([
      "breaking request: In `things.make`, the request is a string (before: a string or null).",
    ]);
  });

  test("a closed part of an allOf is not the closed whole", () => {
    const parts = { allOf: [{ properties: { a: s }, additionalProperties: false }, { properties: { b: s } }] };
    expect(told(taking(parts), taking({ properties: { a: s, b: s }, additionalProperties: false }))).not.toEqual([]);
  });
});

describe("schemas that refer to themselves", () => {
  const tree = (leaf: object) => ({
    components: {
      schemas: {
        Tree: {
          type: "object",
          properties: { leaf, children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
        },
      },
    },
  });
  const ref = { $ref: "#/components/schemas/Tree" };

  test("are the same as themselves, also written out by a step", () => {
    const outwritten = { type: "object", properties: { leaf: s, children: { type: "array", items: ref } } };
    expect(told(taking(ref, tree(s)), taking(ref, tree(s)))).toEqual([]);
    expect(told(taking(ref, tree(s)), taking(outwritten, tree(s)))).toEqual([]);
  });

  test("differ once, by the shortest way", () => {
    expect(told(taking(ref, tree(s)), taking(ref, tree({ type: "integer" })))).toEqual([
      "breaking request: In `things.make`, the member `leaf` is an integer (before: a string).",
    ]);
  });

  test.each<[string, object]>([
    ["a schema that is itself", { Self: { $ref: "#/components/schemas/Self" } }],
    ["a choice of itself", { Self: { anyOf: [{ $ref: "#/components/schemas/Self" }, s] } }],
    ["all of itself", { Self: { allOf: [{ $ref: "#/components/schemas/Self" }, s] } }],
    ["not itself", { Self: { not: { $ref: "#/components/schemas/Self" } } }],
    ["a reference to nowhere", { Self: { $ref: "#/components/schemas/None" } }],
  ])("%s ends", (_, schemas) => {
    const document = taking({ $ref: "#/components/schemas/Self" }, withComponents(schemas));
    expect(told(document, structuredClone(document))).toEqual([]);
  });
});

test("parts of an operation by reference are the same as written out", () => {
  const parameter = { name: "page", in: "query", schema: { type: "integer" } };
  const by = documentOf(
    { parameters: [{ $ref: "#/components/parameters/Page" }] },
    { components: { parameters: { Page: parameter } } },
  );
  expect(told(by, documentOf({ parameters: [parameter] }))).toEqual([]);
});
