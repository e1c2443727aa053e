import { describe, expect, test } from "vitest";
import type { JsonSchema, JsonSchemaObject } from "../../../../generator/openapi.ts";
import { conditionsOf } from "../../../../generator/typescript/variants/conditions.ts";
import { type Variants, variantsOf } from "../../../../generator/typescript/variants/variants.ts";

interface Shape {
  readonly names?: readonly string[];
  readonly required?: readonly string[];
  readonly isOpen?: boolean;
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
}

const needs = (...required: string[]): JsonSchema => ({ required });
const is = (name: string, value: unknown): JsonSchema => ({
  required: [name],
  properties: { [name]: { const: value } },
});

const when = (...schemas: [asked: JsonSchema, then: JsonSchema, otherwise?: JsonSchema]): JsonSchemaObject =>
  Object.fromEntries(["if", "then", "else"].map((key, at) => [key, schemas[at]]));

const of = (
  schema: JsonSchemaObject,
  { names = ["a", "b", "c"], required = [], isOpen = false, values = {} }: Shape = {},
) => variantsOf(conditionsOf(schema), { names, required: new Set(required), isOpen, valuesOf: (name) => values[name] });

/** `+a` is given, `-a` is absent, `a=1` has that value, `a?=1` has it if given. */
const told = ({ common, groups, isLeft }: Variants): string => {
  const variant = (choices: Variants["common"]) =>
    choices
      .map(({ name, presence, values }) => {
        const value = values ? `${presence === "free" ? "?" : ""}=${values.join()}` : "";
        return `${presence === "absent" ? "-" : values ? "" : "+"}${name}${value}`;
      })
      .join(" ");
  const parts = groups.map((group) => group.map(variant).join(" | "));
  return [...(common.length > 0 ? [variant(common)] : []), ...parts, ...(isLeft ? ["left"] : [])].join(" & ");
};

describe("which members go together", () => {
  test.each<[name: string, given: JsonSchemaObject, want: string, shape?: Shape]>([
    ["nothing is asked", {}, ""],
    ["exactly one", { oneOf: [needs("a"), needs("b"), needs("c")] }, "+a -b -c | -a +b -c | -a -b +c"],
    ["at least one", { anyOf: [needs("a"), needs("b")] }, "+a | +b"],
    ["one of two pairs", { anyOf: [needs("a", "b"), needs("c")] }, "+c | +a +b"],
    ["not both", { not: needs("a", "b") }, "-a | -b"],
    ["not at all", { not: needs("a") }, "-a"],
    ["none of two", { not: { anyOf: [needs("a"), needs("b")] } }, "-a -b"],
    ["one needs another", { dependentRequired: { a: ["b"] } }, "-a | +b"],
    ["one member, but no more", { minProperties: 1, maxProperties: 1 }, "+a -b -c | -a +b -c | -a -b +c"],
    ["one member beside a required one", { minProperties: 2 }, "+b | +c", { required: ["a"] }],
    ["more members than one", { not: { propertyNames: { const: "a" } } }, "+b | +c"],
    ["names that are not taken", { propertyNames: { not: { enum: ["d", "e"] } } }, "-d -e"],
    [
      "a value decides",
      when(is("a", true), { not: needs("b") }, needs("b")),
      "a=true -b | a?=false +b",
      { values: { a: [true, false] } },
    ],
    [
      "a value of those that are listed decides",
      when(is("a", "x"), needs("b")),
      "a?=y,z | +b",
      { values: { a: ["x", "y", "z"] } },
    ],
    ["of an open value nothing is taken away", when(is("a", "x"), needs("b"), needs("c")), "+c | a=x +b"],
    [
      "an identifier, or else another",
      when(
        { anyOf: [needs("a"), needs("b")] },
        { oneOf: [needs("a"), needs("b")] },
        { anyOf: [needs("c"), needs("d")] },
      ),
      "+a -b | -a +b | -a -b +c | -a -b +d",
      { names: ["a", "b", "c", "d"] },
    ],
    [
      "one of three, and not two of them together",
      { anyOf: [needs("a"), needs("b"), needs("c")], not: needs("b", "c") },
      "+a -b -c | +b -c | -b +c",
    ],
    [
      "rules about different members are kept apart",
      { dependentRequired: { a: ["b"] }, oneOf: [needs("c"), needs("d")] },
      "-a | +b & +c -d | -c +d",
      { names: ["a", "b", "c", "d"] },
    ],
    ["a member of any other name counts", { minProperties: 1 }, "", { isOpen: true }],
    ["what no type can judge", { not: { patternProperties: {} } }, ""],
    ["what contradicts itself", { allOf: [needs("a"), { not: needs("a") }] }, "left"],
  ])("%s", (_, given, want, shape) => {
    expect(told(of(given, shape))).toBe(want);
  });
});

const letters = (count: number) => Array.from({ length: count }, (_, at) => `m${at}`);

describe("a bound", () => {
  test.each<[name: string, given: JsonSchemaObject, variants: number, isLeft: boolean]>([
    ["twelve variants", { oneOf: letters(12).map((name) => needs(name)) }, 12, false],
    ["thirteen", { oneOf: letters(13).map((name) => needs(name)) }, 0, true],
    ["some member of forty", { minProperties: 1 }, 0, true],
    [
      "groups whose product is too large: what comes first stays",
      { dependentRequired: Object.fromEntries(letters(10).map((name, at) => [name, [`n${at}`]])) },
      6,
      true,
    ],
  ])("%s", (_, given, count, isLeft) => {
    const found = of(given, { names: letters(40) });
    expect([found.groups.flat().length, found.isLeft]).toEqual([count, isLeft]);
  });

  test.each([
    [14, 14, false],
    [15, 0, true],
  ])("some member of %i", (members, count, isLeft) => {
    const found = of({ minProperties: 1 }, { names: letters(members) });
    expect([found.groups.flat().length, found.isLeft]).toEqual([count, isLeft]);
    for (const [at, variant] of found.groups.flat().entries())
      expect(variant).toEqual([{ name: `m${at}`, presence: "given" }]);
  });
});
