import { expect, test } from "vitest";
import { reachedFrom, schemasOf } from "../../../generator/model/schemas.ts";
import { modelOf, operation, pathsOf, refTo } from "../../support/spec.ts";

const schemas = {
  Tree: { properties: { on: refTo("Tree"), leaf: refTo("Leaf") } },
  Leaf: { type: "string" },
  Stone: { anyOf: [refTo("Leaf"), { $ref: "#/components/schemas/Tree/properties/on" }] },
};

test.each<[given: unknown, want: string[]]>([
  [refTo("Leaf"), ["Leaf"]],
  [refTo("Tree"), ["Leaf", "Tree"]],
  [{ a: [refTo("Stone")] }, ["Leaf", "Stone", "Tree"]],
  [{ $ref: "#/components/responses/Leaf" }, []],
  [null, []],
])("reachedFrom(%j) → %j", (given, want) => {
  expect([...reachedFrom(schemas, given)].sort()).toEqual(want);
});

test("a schema lives in the file of the operations that alone use it", () => {
  const { document, operations } = modelOf({
    paths: pathsOf(
      operation("a.one", { answer: refTo("Tree") }),
      operation("a.two", { answer: refTo("Tree") }),
      operation("b.one", { body: refTo("Stone") }),
      operation("c.one", { parameters: [{ name: "q", in: "query", schema: refTo("Leaf") }] }),
    ),
    components: { schemas: { ...schemas, Stone: { type: "string" } } },
  });
  expect(schemasOf(document, operations).map(({ name, file }) => [name, file])).toEqual([
    ["COneQuery", "c"],
    ["Leaf", "shared"],
    ["Stone", "b"],
    ["Tree", "a"],
  ]);
});
