import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { samplerOf } from "../../../generator/sample/sample.ts";
import { fitsIn } from "../../../generator/validate/fits.ts";
import { document } from "../../support/braze-spec.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const ID = { type: "string", format: "uuid" };
const id = "00000000-0000-4000-8000-000000000000";

describe("of a schema", () => {
  test.each<[name: string, schema: JsonSchema, want: unknown]>([
    ["what is required", { required: ["id"], properties: { id: ID, note: { type: "string" } } }, { id }],
    ["nothing is", { type: "object", properties: { note: { type: "string" } } }, {}],
    ["a constant", { properties: { kind: { const: "order" } }, required: ["kind"] }, { kind: "order" }],
    ["one of some", { type: "string", enum: ["open", "paid"] }, "open"],
    [
      "a default that fits, and one that does not",
      {
        type: "array",
        minItems: 2,
        prefixItems: [
          { type: "integer", default: 7 },
          { type: "integer", default: "x" },
        ],
      },
      [7, 1],
    ],
    ["an example of its own", { type: "string", example: "Ada" }, "Ada"],
    ["bounds", { type: "array", minItems: 1, items: { type: "integer", exclusiveMinimum: 4, multipleOf: 5 } }, [5]],
    ["a number between open ends", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    [
      "items that differ",
      { type: "array", minItems: 2, uniqueItems: true, items: { type: "string" } },
      ["text", "text1"],
    ],
    ["a pattern", { type: "string", pattern: "^(?:ord|inv)_[A-Z]{3}\\d+$" }, "ord_AAA0"],
    ["a length", { type: "string", minLength: 6, maxLength: 6 }, "textxx"],
    ["something rather than null", { type: ["null", "string"] }, "text"],
    [
      "null rather than an endless one",
      { required: ["next"], properties: { next: { anyOf: [ref("Own"), { type: "null" }] } } },
      undefined,
    ],
    [
      "parts of a whole",
      {
        allOf: [
          { required: ["a"], properties: { a: { type: "integer" } } },
          { required: ["b"], properties: { b: { type: "boolean" } } },
        ],
      },
      { a: 0, b: true },
    ],
    [
      "so many members",
      { type: "object", minProperties: 2, additionalProperties: { type: "integer" } },
      { key1: 0, key2: 0 },
    ],
    [
      "a condition",
      {
        properties: { a: { type: "integer" }, b: { type: "boolean" } },
        if: { required: ["a"] },
        else: { required: ["b"] },
      },
      { b: true },
    ],
    [
      "members that hold each other",
      { minProperties: 1, maxProperties: 1, additionalProperties: false, properties: { and: ref("Own"), id: ID } },
      { id },
    ],
    ["no such value", false, undefined],
    ["an endless one", { required: ["next"], properties: { next: ref("Own") } }, undefined],
    [
      "a member called __proto__",
      {
        required: ["__proto__"],
        properties: JSON.parse('{"__proto__":{"type":"integer"}}') as Record<string, JsonSchema>,
      },
      JSON.parse('{"__proto__":0}'),
    ],
  ])("%s", (name, schema, want) => {
    const value = samplerOf({ Own: schema })("Own");
    if (name.startsWith("null")) expect(JSON.stringify(value)).toMatch(/null/);
    else expect(value).toEqual(want);
  });
});

/** Schemas as documents have them, each of which some value fits. */
const { schema } = fc.letrec<{ schema: JsonSchema; object: JsonSchema }>((tie) => {
  const bounds = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(40));
  const size = fc.tuple(fc.nat(3), fc.nat(3));
  const name = fc.constantFrom("id", "kind", "note", "constructor", "a b");
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthIdentifier: "schema" },
      fc.constantFrom<JsonSchema>(true, {}, { type: "boolean" }, { type: ["string", "null"] }, { type: "null" }),
      fc
        .constantFrom(
          "date-time",
          "date",
          "time",
          "duration",
          "email",
          "hostname",
          "ipv4",
          "ipv6",
          "uri",
          "uri-reference",
          "uuid",
          "json-pointer",
          "regex",
          "unknown",
        )
        .map((format) => ({ type: "string", format })),
      size.map(([least, more]) => ({ type: "string", minLength: least * 4, maxLength: least * 4 + more })),
      fc
        .constantFrom(
          "^[a-f0-9]{24}$",
          "^\\+?[1-9]\\d{1,14}$",
          "^\\S+@\\S+\\.\\w{2,}$",
          "[^a-z]",
          "^(a|b)?(cd)*e+$",
          "^\\p{Lu}",
        )
        .map((pattern) => ({ type: "string", pattern })),
      fc.uniqueArray(fc.constantFrom("a", 1, null, true), { minLength: 1 }).map((all) => ({ enum: all })),
      bounds.map(([least, more]) => ({ type: "integer", minimum: least, maximum: least + more })),
      bounds.map(([least, more]) => ({
        type: "number",
        exclusiveMinimum: least,
        exclusiveMaximum: least + more / 8 + 0.25,
      })),
      fc.integer({ min: 1, max: 9 }).map((multipleOf) => ({ type: "integer", multipleOf, exclusiveMinimum: 3 })),
      fc
        .tuple(tie("schema"), size)
        .map(([items, [least, more]]) => ({ type: "array", items, minItems: least, maxItems: least + more })),
      tie("object"),
      fc.tuple(tie("object"), tie("object")).map(([a, b]) => ({ anyOf: [a, b] })),
      tie("object").map((one) => ({ allOf: [one, { type: "object" }] })),
      fc
        .constantFrom("First", "Second")
        .map(ref)
        .map((other) => ({ type: "object", properties: { other } })),
    ),
    object: fc
      .tuple(fc.dictionary(name, tie("schema"), { maxKeys: 3 }), fc.array(name, { maxLength: 2 }), fc.boolean())
      .map(([properties, required, isOpen]) => ({
        type: "object",
        properties,
        required: [...new Set(required)].filter((each) => isOpen || Object.hasOwn(properties, each)),
        ...(isOpen ? {} : { additionalProperties: false }),
      })),
  };
});

test.each<[mapping: object, want: unknown]>([
  [{}, { kind: "Card" }],
  [{ mapping: { card: "#/components/schemas/Card" } }, { kind: "card" }],
  [{ mapping: { card: "Card" } }, { kind: "card" }],
])("an alternative says by its discriminator which one it is: %j", (mapping, want) => {
  const Card = { type: "object", required: ["kind"], properties: { kind: { type: "string" } } };
  const Pay = { oneOf: [ref("Card"), { type: "null" }], discriminator: { propertyName: "kind", ...mapping } };
  expect(samplerOf({ Card, Pay })("Pay")).toEqual(want);
});

test("nearly every schema of a large API: what depends on conditions within conditions may not", () => {
  const bare = structuredClone(document.components?.schemas ?? {}) as Record<string, JsonSchema>;
  const made = samplerOf(bare);
  const isRight = fitsIn({ components: { schemas: bare } });
  const wrong = Object.keys(bare).filter((name) => isRight(["components", "schemas", name], made(name)) !== true);
  expect(wrong.length).toBeLessThan(Object.keys(bare).length / 50);
});

test("whatever is made fits its schema, and is made again", () => {
  fc.assert(
    fc.property(schema, schema, (First, Second) => {
      const components = { schemas: { First, Second } };
      const value = samplerOf(components.schemas)("First");
      expect(value).not.toBeUndefined();
      expect(samplerOf(components.schemas)("First")).toEqual(value);
      const isRight = ajv.compile({ $ref: "#/components/schemas/First", components });
      expect(isRight(JSON.parse(JSON.stringify(value))), ajv.errorsText(isRight.errors)).toBe(true);
    }),
    { numRuns: 300, seed: 1 },
  );
});
