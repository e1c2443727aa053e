import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { asksForEvaluated, evaluatedNames } from "../../../../generator/emit/validators/evaluated-names.ts";
import { type NamedSchemas, validatorModules } from "../../../../generator/emit/validators/modules.ts";
import { runValidators } from "../../../support/run-validators.ts";
import { refTo } from "../../../support/spec.ts";

const text = { type: "string" } as const;
const withMembers = (...names: string[]) => ({
  type: "object",
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, text])),
});
const closed = { unevaluatedProperties: false } as const;
/** Both forms may fit, and then the members of both are known. */
const Either = { anyOf: [withMembers("a"), withMembers("b")] };

const rows: [what: string, schemas: NamedSchemas, names: string[]][] = [
  ["nobody asks", { Either, Root: { allOf: [refTo("Either")] } }, []],
  ["beside", { Either, Root: { ...closed, allOf: [refTo("Either")] } }, ["Either", "Root"]],
  ["in a value of a member", { Either, Root: { ...closed, properties: { either: refTo("Either") } } }, ["Root"]],
  [
    "beside, and in a value of a member",
    {
      Either,
      Value: { anyOf: [text, refTo("Either")] },
      Root: { ...closed, allOf: [refTo("Either")], properties: { either: refTo("Either"), value: refTo("Value") } },
    },
    ["Either", "Root"],
  ],
  [
    "beside what is beside",
    {
      Either,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      Between: { if: withMembers("c"), then: refTo("Either") },
      Root: { ...closed, ...refTo("Between") },
    },
    ["Between", "Either", "Root"],
  ],
  [
    "deep inside",
    { Either, Other: Either, Root: { properties: { either: { ...refTo("Either"), ...closed }, a: refTo("Other") } } },
    ["Either", "Root"],
  ],
  [
    "of a part of another",
    {
      Either,
      Whole: { properties: { part: { oneOf: [refTo("Either")] }, either: refTo("Value") } },
      Value: Either,
      Root: { ...closed, $ref: "#/components/schemas/Whole/properties/part" },
    },
    ["Either", "Root", "Whole"],
  ],
  [
    "in a circle",
    {
      Tree: { ...closed, properties: { tree: refTo("Tree"), either: refTo("Either") }, allOf: [refTo("Leaf")] },
      Leaf: { properties: { a: text, either: refTo("Tree") } },
      Either,
      Root: refTo("Tree"),
    },
    ["Leaf", "Tree"],
  ],
  [
    "of elements",
    {
      Pair: { anyOf: [{ prefixItems: [text] }, { prefixItems: [text, text] }] },
      Root: { properties: { list: { allOf: [refTo("Pair")], unevaluatedItems: false } } },
    },
    ["Pair", "Root"],
  ],
  ["of what takes all", { All: true, Root: { ...closed, allOf: [refTo("All")] } }, ["All", "Root"]],
  ["a depended schema", { Either, Root: { ...closed, dependentSchemas: { a: refTo("Either") } } }, ["Either", "Root"]],
];

describe("who notes what it looks at", () => {
  test.each(rows)("%s", (_, schemas, want) => {
    expect([...evaluatedNames(schemas, [])].sort()).toEqual(want);
  });

  test("a schema without a name asks, too", () => {
    const root = { ...closed, allOf: [refTo("Either")] };
    expect([[...evaluatedNames({ Either }, [root])], asksForEvaluated(root), asksForEvaluated(Either)]).toEqual([
      ["Either"],
      true,
      false,
    ]);
  });
});

const members = [
  {},
  { a: "" },
  { b: "" },
  { a: "", b: "" },
  { a: "", b: "", c: "" },
  { b: 1 },
  { a: "", b: 1 },
  { c: "" },
];
const values: unknown[] = [
  ...members,
  ...members.flatMap((one) => [
    { either: one },
    { a: "", either: one },
    { value: one, a: "" },
    { tree: { either: one, a: "" } },
  ]),
  ...[[], [""], ["", ""], ["", "", ""], ["", 1]].map((list) => ({ list })),
];

test.each(rows.flatMap((row) => [false, true].map((allErrors) => [...row, allErrors] as const)))(
  "verdicts are those of ajv, which notes everything: %s %#",
  async (_, schemas, __, allErrors) => {
    const ajv = new Ajv2020({ strict: false, allErrors, logger: false });
    const want = ajv.compile({ $ref: "#/components/schemas/Root", components: { schemas } });
    const { modules, fileOf } = validatorModules(schemas, { root: refTo("Root") }, { allErrors });
    const files = Object.fromEntries(modules.map(({ file, text }) => [`${file}.js`, text]));
    const index = `export { validate } from "./${fileOf.get("root")}.js";`;
    const { validate } = await runValidators({ ...files, "index.js": index });
    expect(values.map((value) => validate?.(value))).toEqual(values.map((value) => want(value)));
  },
);
