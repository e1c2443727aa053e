import { expect, test } from "vitest";
import { mapDocument, partsOf, referencesOf } from "../../generator/document-walk.ts";

const reference = { $ref: "#/x" };
const document = {
  paths: { "/a": { get: { parameters: [reference], responses: { "200": reference, example: reference } } } },
  components: {
    schemas: {
      example: { properties: { $ref: { type: "string" }, example: reference, enum: reference }, items: reference },
      data: { example: reference, examples: [reference], default: reference, const: reference, enum: [reference] },
    },
    examples: { one: reference, two: { value: reference, summary: "two" } },
  },
};

test("a $ref is a reference where the place says so, and data everywhere else", () => {
  expect([...referencesOf(document, "node")].map(({ pointer }) => pointer.join(" "))).toEqual([
    "paths /a get parameters 0",
    "paths /a get responses 200",
    "paths /a get responses example",
    "components schemas example properties example",
    "components schemas example properties enum",
    "components schemas example items",
    "components examples one",
  ]);
});

test("every object that is no data, with what it is", () => {
  const kinds = [...partsOf({ schema: { items: {}, default: {} }, example: {}, examples: { one: {} } }, "node")];
  expect(kinds.map(({ pointer, kind }) => `${pointer.join(" ")}: ${kind}`)).toEqual([
    ": node",
    "schema: schema",
    "schema items: schema",
    "examples: examples",
    "examples one: example",
  ]);
});

test("a copy in which every schema has been changed", () => {
  const marked = mapDocument(document.components, "node", (part, kind) =>
    kind === "schema" ? { ...part, seen: true } : part,
  );
  expect(marked).toMatchObject({
    schemas: {
      example: { seen: true, properties: { $ref: { seen: true }, example: { $ref: "#/x", seen: true } } },
      data: { seen: true, default: { $ref: "#/x" } },
    },
  });
  expect(JSON.stringify(document)).not.toContain("seen");
  expect(JSON.stringify(marked).match(/"seen"/g)).toHaveLength(6);
});

test("a member __proto__ is one as any other, in the copy too", () => {
  const value: unknown = JSON.parse('{ "properties": { "__proto__": { "type": "string" } } }');
  const copy = mapDocument(value, "schema", (part) => part);
  expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
  expect(Object.getPrototypeOf((copy as { properties: object }).properties)).toBe(Object.prototype);
});
