import { describe, expect, test } from "vitest";
import { type PlacedConstraint, placed } from "../../../../generator/constraints/constraint.ts";
import { constraintFaults } from "../../../../generator/constraints/faults.ts";
import { constrained } from "../../../../generator/constraints/keyword.ts";
import { type NamedSchemas, validatorModules } from "../../../../generator/emit/validators/modules.ts";
import type { Constraint, JsonSchema } from "../../../../generator/openapi.ts";
import { emitted } from "../../../support/emitted.ts";
import type { Files } from "../../../support/folder.ts";
import { type Validate, runValidators } from "../../../support/run-validators.ts";
import { modelOf, operation, pathsOf, refTo } from "../../../support/spec.ts";
import { calls, syntaxErrors } from "../../../support/syntax.ts";

/** Modules of validators, and an index that exports each root under its own name. */
function modulesOf(
  ...[shared, roots, options = {}]: Parameters<typeof validatorModules> | [NamedSchemas, NamedSchemas]
): Files {
  const { modules, fileOf } = validatorModules(shared, roots, options);
  const index = [...fileOf].map(
    ([name, file]) => `export { validate as ${JSON.stringify(name)} } from "./${file}.js";`,
  );
  return Object.fromEntries([...modules.map(({ file, text }) => [`${file}.js`, text]), ["index.js", index.join("\n")]]);
}

const syntaxErrorsOf = (files: Files): string[] =>
  Object.entries(files).flatMap(([path, text]) => syntaxErrors(path, String(text)));

const schemas: Record<string, JsonSchema> = {
  Tree: {
    type: "object",
    properties: { on: refTo("Tree"), name: { type: "string", format: "date-time", maxLength: 30 } },
  },
};

test("validators are code that needs no compiler, and follows references in circles", async () => {
  const code = modulesOf(schemas, { plant: { type: "array", items: refTo("Tree") }, grow: refTo("Tree") }, {});
  expect(syntaxErrorsOf(code)).toEqual([]);
  expect(Object.values(code).join("\n")).not.toContain("require(");
  const { plant, grow } = await runValidators(code);
  expect(plant?.([{ on: { on: { name: "2026-11-22T00:00:00Z" } } }])).toBe(true);
  expect(plant?.([{ on: { on: { name: 1 } } }])).toBe(false);
  expect(plant?.errors).toMatchObject([{ keyword: "type", instancePath: "/0/on/on/name" }]);
  expect(grow?.({ name: "today" })).toBe(false);
});

test("constraints on members of any name are code that says what ajv says", async () => {
  const names = ['a"]; evil(); //', "*/ evil()", "__proto__x", "data0", "err1", "na me", "\u2028", "plain"];
  const all = names.flatMap((name, index): PlacedConstraint[] =>
    (
      [
        { rule: "one-of", of: [name, names[(index + 1) % names.length] ?? ""] },
        { rule: "requires", of: [name, [name, "other"]], unless: "lifts" },
        { rule: "before", of: [name, "other"] },
        { rule: "sum", of: [`list[].${name}`, name], max: 1, by: [name, "id"] },
        { rule: "sum", of: [name], max: 1, distinct: true },
        { rule: "unique", in: "list[]", of: [name], by: [name] },
        { rule: "bytes", in: name, of: [name], max: 3 },
      ] as const
    ).map((constraint) => placed(constraint as unknown as Constraint, index % 2 === 0 ? "" : "body")),
  );
  const code = modulesOf({}, { all: constrained({}, all) }, { allErrors: true });
  expect(syntaxErrorsOf(code)).toEqual([]);
  expect(Object.values(code).some((text) => calls("x.js", String(text), "evil"))).toBe(false);
  const { all: validate } = await runValidators(code);
  const value = (name: string) => ({
    [name]: ["2026", "2027"],
    other: "2025",
    list: [{ [name]: [{ id: 1 }, { id: 1 }] }],
  });
  for (const given of [
    ...names.flatMap((name) => [value(name), { body: value(name) }]),
    {},
    [],
    null,
    { list: null },
  ]) {
    validate?.(given);
    expect((validate?.errors ?? []).map(({ message }) => message)).toEqual(constraintFaults(all, given));
  }
});

describe("names and ids of a spec", () => {
  test.each([
    "toString",
    "valueOf",
    "hasOwnProperty",
    "validate10",
    "validate52",
    "schema11",
    "helper0",
    "func0",
    "wrapper0",
    "unwrap",
  ])("an export called %s", async (name) => {
    const code = modulesOf(schemas, { [name]: refTo("Tree"), other: { type: "string", maxLength: 3 } }, {});
    expect(syntaxErrorsOf(code)).toEqual([]);
    const found = await runValidators(code);
    expect(found[name]?.({ name: 1 })).toBe(false);
    expect(found["other"]?.("abcd")).toBe(false);
  });

  test.each(["*/evil();/*", "a*/evil();/*", "api", "spec:schemas", "root:a", "https://shop.example/tree", "#tree"])(
    "a schema's $id does not become code, nor does it confuse: %s",
    ($id) => {
      const tree = { ...(schemas["Tree"] as object), $id, $comment: "*/evil();/*", $anchor: "a" };
      const inner = { type: "object", properties: { tree: { $id: `${$id}x`, type: "string" } } };
      const code = modulesOf({ Tree: tree, Same: tree }, { a: refTo("Tree"), b: refTo("Same"), c: inner }, {});
      expect(syntaxErrorsOf(code)).toEqual([]);
      for (const [path, text] of Object.entries(code)) expect(calls(path, String(text), "evil"), path).toBe(false);
    },
  );

  test("a member called $id is a member", async () => {
    const code = modulesOf(
      {},
      { a: { type: "object", properties: { $id: { type: "string" }, $ref: { type: "string" } } } },
      {},
    );
    const { a } = await runValidators(code);
    expect(a?.({ $id: "x", $ref: "y" })).toBe(true);
    expect(a?.({ $id: 1 })).toBe(false);
    expect(a?.({ $ref: 1 })).toBe(false);
  });
});

test.each([
  [
    "data that looks like a reference",
    { const: { $ref: "#/components/schemas/Tree" } },
    { $ref: "#/components/schemas/Tree" },
    {},
  ],
  ["names that are devices", { $ref: "#/components/schemas/com" }, 1, "x"],
  ["a hundred alternatives", { oneOf: Array.from({ length: 100 }, (_, index) => ({ const: index })) }, 99, 100],
])("%s", async (_, schema, good, bad) => {
  const shared = { ...schemas, COM: { type: "string" }, com: { type: "integer" } } as Record<string, JsonSchema>;
  const files = modulesOf(shared, { root: schema as JsonSchema, other: refTo("COM") });
  expect(Object.keys(files).filter((path) => /^(com|lpt)\d?\.js$/i.test(path))).toEqual([]);
  expect(Object.values(files).join("").length).toBeLessThan(150_000);
  const { root } = await runValidators(files);
  expect([root?.(good), root?.(bad)]).toEqual([true, false]);
});

test("of each operation: its body, its query, its path", async () => {
  const at = (name: string, place: "path" | "query") => ({
    name,
    in: place,
    required: true,
    schema: { type: "integer" },
  });
  const model = modelOf({
    paths: pathsOf(
      operation("a.all", { body: refTo("Tree"), parameters: [at("id", "path"), at("size", "query")] }),
      operation("a.none"),
      operation("toString"),
    ),
    components: { schemas },
  });
  const folder = "mock-server/validators/";
  const files = [...(await emitted("mock-server", model))].filter(([path]) => path.startsWith(folder));
  const { validators } = (await runValidators(
    Object.fromEntries(files.map(([path, text]) => [path.slice(folder.length), text])),
  )) as unknown as {
    validators: Record<string, () => Promise<Record<string, Validate>>>;
  };
  const loaded: Record<string, Record<string, Validate>> = {};
  for (const [id, load] of Object.entries(validators)) loaded[id] = await load();
  expect(Object.fromEntries(Object.entries(loaded).map(([id, kinds]) => [id, Object.keys(kinds)]))).toEqual({
    "a.all": ["body", "query", "path"],
    "a.none": [],
    toString: [],
  });
  const { body, query, path } = loaded["a.all"] ?? {};
  expect([body?.({ name: 1 }), body?.({}), body?.([])]).toEqual([false, true, false]);
  // What stands in a URL is text: a query and a path may be read as what they mean.
  expect([query?.({ size: "10" }), query?.({ size: "ten" }), query?.({})]).toEqual([true, false, false]);
  expect([path?.({ id: "10" }), path?.({ id: "ten" }), path?.({})]).toEqual([true, false, false]);
});
