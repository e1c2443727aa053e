import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { validatorModules } from "../../../../generator/emit/validators/modules.ts";
import { chooseByTag } from "../../../../generator/emit/validators/tagged-choices.ts";
import type { JsonSchema } from "../../../../generator/openapi.ts";
import { runValidators } from "../../../support/run-validators.ts";

const form = (type: JsonSchema, more: Record<string, JsonSchema>): JsonSchema => ({
  type: "object",
  required: ["type", ...Object.keys(more)],
  properties: { type, ...more },
});
const text = form({ enum: ["text", "note"] }, { words: { type: "string" } });
const list = form({ const: "li'st" }, { rows: { type: "array", minItems: 1 } });
const open = { type: "object", properties: { type: { enum: ["text"] }, words: { type: "number" } } };
const alike = form({ enum: ["li'st", "text"] }, { words: { type: "boolean" } });

const other = form({ not: { enum: ["text", "note", "li'st"] } }, { notes: {} });
const long = form({ not: { enum: ["text", "note"], minLength: 9 } }, { notes: {} });

/** What has a member of its own that nothing else speaks of. */
const Base: JsonSchema = { type: "object", properties: { app: { type: "string" } } };
const base = { $ref: "#/components/schemas/Base" };
const needsType = { required: ["type"] };
/** An object with such a member written out would be taken for a promise. */
const THEN: string = "then";

const wrong = { tag: "type", allowedValues: ["text", "note", "li'st"] };
type Want = readonly (readonly [place: string, keyword: string, params?: object])[];

test.each<[name: string, schema: JsonSchema, value: unknown, want: Want]>([
  ["the form that is meant", { oneOf: [text, list] }, { type: "li'st", rows: [] }, [["/rows", "minItems"]]],
  ["of an anyOf too", { anyOf: [text, list] }, { type: "note", words: 1 }, [["/words", "type"]]],
  ["what fits it", { oneOf: [text, list] }, { type: "text", words: "a" }, []],
  ["a value of no form", { oneOf: [text, list] }, { type: "song", words: 1 }, [["", "oneOf", wrong]]],
  [
    "the form of all others",
    { anyOf: [text, list, other] },
    { type: "song", words: 1 },
    [["", "required", { missingProperty: "notes" }]],
  ],
  [
    "the form of others where there is no value",
    { anyOf: [text, other] },
    { notes: 1 },
    [["", "required", { missingProperty: "type" }]],
  ],
  ["nothing where the form of others takes some of the values as well", { anyOf: [text, long] }, { type: "text", notes: 1 }, []], // prettier-ignore
  ["no value", { anyOf: [text, list] }, {}, [["", "anyOf", wrong]]],
  ["what is no object", { oneOf: [text, list] }, null, [["", "type"]]],
  ["each where a form may do without", { oneOf: [text, open] }, { type: "text", words: true }, [["/words", "type"], ["/words", "type"], ["", "oneOf"]]], // prettier-ignore
  ["each where a value is of two forms", { anyOf: [text, alike] }, { type: "text", words: 1 }, [["/words", "type"], ["/words", "type"], ["", "anyOf"]]], // prettier-ignore
  [
    "no member that its form does not have",
    { oneOf: [text, list], unevaluatedProperties: false },
    { type: "text", words: "a", rows: [1] },
    [["", "unevaluatedProperties", { unevaluatedProperty: "rows" }]],
  ],
  [
    "no members of forms where the value is of none",
    { oneOf: [text, list], unevaluatedProperties: false },
    { type: "song", words: 1 },
    [["", "oneOf", wrong]],
  ],
  [
    "no member that is described beside it",
    { ...base, oneOf: [text, list], unevaluatedProperties: false },
    { app: "a", type: "li'st", rows: [1] },
    [],
  ],
  [
    "members of a form that a condition only asks for",
    { if: { oneOf: [text, list] }, ...Object.fromEntries([[THEN, needsType]]), else: needsType, unevaluatedProperties: false }, // prettier-ignore
    { type: "text", words: 1 },
    [["", "unevaluatedProperties", { unevaluatedProperty: "type" }], ["", "unevaluatedProperties"]], // prettier-ignore
  ],
  [
    "members of a form where another branch is taken",
    { anyOf: [{ oneOf: [text, list] }, needsType], unevaluatedProperties: false },
    { type: "text", words: 1 },
    [["", "unevaluatedProperties", { unevaluatedProperty: "type" }], ["", "unevaluatedProperties"]], // prettier-ignore
  ],
])("a choice complains about %s", async (_, root, value, want) => {
  const { modules, fileOf } = validatorModules({ Base }, { root }, { allErrors: true });
  const files = Object.fromEntries(modules.map(({ file, text }) => [`${file}.js`, text]));
  const { validate } = await runValidators({
    ...files,
    "index.js": `export { validate } from "./${fileOf.get("root")}.js";`,
  });
  expect(validate?.(value)).toBe(want.length === 0);
  expect(validate?.errors ?? []).toMatchObject(
    want.map(([instancePath, keyword, params]) => ({ instancePath, keyword, ...(params && { params }) })),
  );
});

test("whatever the forms, and whatever stands around the choice, a value is valid that is valid to ajv", () => {
  const words = fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 });
  const told = fc.oneof(
    words.map((list) => ({ enum: list })),
    words.map((list) => ({ not: { enum: list } })),
    fc.constant({}),
  );
  const forms = fc
    .record({ tag: fc.constantFrom("s", "t"), told, member: fc.constantFrom("x", "y"), isOptional: fc.boolean() })
    .map(({ tag, told, member, isOptional }) => ({
      type: "object",
      required: isOptional ? [member] : [tag, member],
      properties: { [tag]: told, [member]: { type: "string" } },
    }));
  const needs = (name: string) => ({ required: [name] });
  const schema = fc
    .record({ keyword: fc.constantFrom("oneOf", "anyOf"), list: fc.array(forms, { minLength: 2, maxLength: 3 }) })
    .map(({ keyword, list }) => ({ [keyword]: list }))
    .chain((choice) =>
      fc.constantFrom<object>(
        choice,
        { ...choice, unevaluatedProperties: false },
        { allOf: [choice, { properties: { y: {} } }], unevaluatedProperties: false },
        { anyOf: [choice, needs("x")], unevaluatedProperties: false },
        { not: choice },
        { if: choice, ...Object.fromEntries([[THEN, needs("t")]]), else: needs("s"), unevaluatedProperties: false },
      ),
    );
  const text = fc.constantFrom<unknown>("a", "b", "d", 1);
  const object = fc.record({ s: text, t: text, x: text, y: text, z: text }, { requiredKeys: [] });
  const values = fc.array(fc.oneof(object, fc.constantFrom(null, [], "a")), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(schema, fc.boolean(), values, (given, allErrors, all) => {
      const [plain, byTag] = [new Ajv2020({ strict: false, allErrors }), new Ajv2020({ strict: false, allErrors })];
      chooseByTag(byTag);
      expect(all.map((value) => byTag.validate(given, value))).toEqual(
        all.map((value) => plain.validate(given, value)),
      );
    }),
    { numRuns: 200, seed: 20_261_126 },
  );
});
