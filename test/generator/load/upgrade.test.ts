import { expect, test } from "vitest";
import { upgrade } from "../../../generator/load/upgrade.ts";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { documentWith, refTo } from "../../support/spec.ts";

const old = (schema: JsonSchema) => ({ ...documentWith({ A: schema }), openapi: "3.0.3" });

test.each<[given: JsonSchema, want: JsonSchema]>([
  [{ type: "string" }, { type: "string" }],
  [{ type: "string", nullable: true }, { type: ["string", "null"] }],
  [{ type: "string", nullable: false }, { type: "string" }],
  [
    { type: "string", enum: ["a"], nullable: true },
    { type: ["string", "null"], enum: ["a", null] },
  ],
  [{ ...refTo("A"), nullable: true }, { anyOf: [refTo("A"), { type: "null" }] }],
  [{ minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  [{ maximum: 1, exclusiveMaximum: true }, { exclusiveMaximum: 1 }],
  [{ minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
  [
    { properties: { a: { items: { minimum: 0, exclusiveMinimum: true } } } },
    { properties: { a: { items: { exclusiveMinimum: 0 } } } },
  ],
  [{ default: { nullable: true, exclusiveMinimum: true } }, { default: { nullable: true, exclusiveMinimum: true } }],
  [{ properties: { nullable: { type: "boolean" } } }, { properties: { nullable: { type: "boolean" } } }],
])("OpenAPI 3.0 says %j, 3.1 says %j", (given, want) => {
  const { openapi, components } = upgrade(old(given));
  expect(openapi).toMatch(/^3\.1\./);
  expect(components?.schemas?.["A"]).toEqual(want);
});

test("3.1 stays as it is", () => {
  const document = documentWith({ A: { nullable: true } });
  expect(upgrade(document)).toBe(document);
});
