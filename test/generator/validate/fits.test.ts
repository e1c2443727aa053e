import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fullFormats } from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { fitsIn } from "../../../generator/validate/fits.ts";
import { documentWith } from "../../support/spec.ts";

const A = ["components", "schemas", "A"];
const fits = (schema: JsonSchema, value: unknown, others: Record<string, JsonSchema> = {}) =>
  fitsIn(documentWith({ A: schema, ...others }))(A, value);

const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true, validateSchema: false });
addFormats.default(ajv);

/** What the validators of the output say, which are of ajv's making. */
const compiledFits = (schema: JsonSchema, value: unknown): boolean => ajv.validate(schema, value);

const VALUES: readonly unknown[] = [
  ..."2026-11-26T09:00:00Z|2026-02-30T09:00:00Z|2026-11-26 09:00:00+01:00|2026-11-26T09:00:00|2026-11-26|23:59:60Z|09:00:00".split(
    "|",
  ),
  ..."a@localhost|a@b.example|.a@b.example|a..b@c.example|http://a|a/b|//a|{a}|urn:uuid:00000000-0000-4000-8000-000000000000".split(
    "|",
  ),
  ..."00000000-0000-4000-8000-000000000000|127.0.0.1|256.1.1.1|01.1.1.1|::1|P1D|P1DT|P|(|[a]|/a~1|/a~2|#/a|1#|YQ==|YQ|".split(
    "|",
  ),
  ...[0, 1, 1.5, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, null, true, [], {}],
];

describe("a format says of a value what the validators of the output say", () => {
  test.each(Object.keys(fullFormats))("%s", (format) => {
    const schema = { format };
    const said = (says: (one: JsonSchema, value: unknown) => boolean | undefined) =>
      VALUES.map((value) => [value, says(schema, value)]);
    expect(said(fits)).toEqual(said(compiledFits));
  });
});

describe("so does whatever else a schema says", () => {
  const leaf = fc.oneof(
    fc.constantFrom<JsonSchema>(
      true,
      false,
      { type: "string", minLength: 1, maxLength: 2 },
      { type: ["integer", "null"] },
      { multipleOf: 0.5, minimum: -1, exclusiveMaximum: 2 },
      { enum: ["a", 1, null, [1], { a: 1 }] },
      { const: { a: 1 } },
      { pattern: "^a+$" },
      { minItems: 1, uniqueItems: true },
      { required: ["a"], minProperties: 1, maxProperties: 2 },
      { dependentRequired: { a: ["b"] } },
      { propertyNames: { pattern: "^[ab]$" } },
    ),
  );
  const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("schema") }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      fc.record({ if: tie("schema"), then: tie("schema"), else: tie("schema") }),
      fc.record({ items: tie("schema"), prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
      fc.record({ contains: tie("schema"), minContains: fc.nat(2) }),
      fc.record({
        properties: fc.record({ a: tie("schema"), constructor: tie("schema") }),
        additionalProperties: tie("schema"),
      }),
      fc.record({ properties: fc.record({ a: tie("schema") }), unevaluatedProperties: tie("schema") }),
      fc.record({ patternProperties: fc.record({ "^a": tie("schema") }) }),
    ),
  })) as { schema: fc.Arbitrary<JsonSchema> };
  const value = fc.jsonValue({ maxDepth: 2 }).map((random) => random as unknown);
  const small = fc.constantFrom<unknown>(
    "a",
    "aa",
    "",
    1,
    0.5,
    null,
    [1, 1],
    ["a"],
    { a: 1 },
    { a: "a", b: 2 },
    { b: 1 },
    {},
  );

  test("what is evaluated within a condition is left to ajv", () => {
    const schema: JsonSchema = { if: { properties: { a: true }, unevaluatedProperties: true }, else: false };
    expect(fits(schema, { a: 1 })).toBeUndefined();
    expect(fits({ properties: { a: true }, unevaluatedProperties: false }, { b: 1 })).toBe(false);
  });

  test("any schema, any value", () => {
    fc.assert(
      fc.property(schema, fc.oneof(small, value), (one, given) => {
        // What it leaves to ajv is undefined.
        const told = fits(one, given);
        expect(told ?? compiledFits(one, given)).toBe(compiledFits(one, given));
      }),
      { numRuns: 300 },
    );
  });
});

describe("references", () => {
  test.each<[schema: JsonSchema, value: unknown, want: boolean | undefined]>([
    [{ $ref: "#/components/schemas/B" }, "a", true],
    [{ $ref: "#/components/schemas/B" }, 1, false],
    [{ $ref: "#/components/schemas/B", maxLength: 1 }, "aa", false],
    [{ $ref: "#/components/schemas/C/properties/next" }, { next: { next: 1 } }, false],
    // Neither can be told without a compiler, which says why.
    [{ $ref: "#/components/schemas/A" }, 1, undefined],
    [{ pattern: "(" }, "a", undefined],
  ])("%j, %j → %s", (schema, value, want) => {
    const next = { type: "object", properties: { next: { $ref: "#/components/schemas/C" } } };
    expect(fits(schema, value, { B: { type: "string" }, C: next })).toBe(want);
  });
});
