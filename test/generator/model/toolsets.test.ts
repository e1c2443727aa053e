import { expect, test } from "vitest";
import { select } from "../../../generator/select.ts";
import { modelOf, operation, pathsOf } from "../../support/spec.ts";

const model = modelOf({
  paths: pathsOf(
    operation("a.get", { tags: ["a"] }),
    operation("a.set", { tags: ["a"], "x-effect": "write" }),
    operation("b.get", { tags: ["b"] }),
  ),
  "x-toolsets": {
    reading: { description: "What reads.", default: true, of: ["a:read", "b.get"] },
    all_of_a: { description: "All of a.", of: ["a"] },
  },
});
const toolsetsOf = (of: typeof model) => Object.fromEntries(of.operations.map(({ id, tool }) => [id, tool.toolsets]));

test("an operation is in the toolsets that name its area, its area's reads, or itself", () => {
  expect(toolsetsOf(model)).toEqual({ "a.get": ["reading", "all_of_a"], "a.set": ["all_of_a"], "b.get": ["reading"] });
  expect(model.toolsets).toEqual([
    { name: "reading", description: "What reads.", default: true },
    { name: "all_of_a", description: "All of a." },
  ]);
});

test("a selection keeps the toolsets of its operations", () => {
  const selected = select(model, { include: ["b.get"] });
  expect(selected.toolsets.map(({ name }) => name)).toEqual(["reading"]);
  expect(selected.document["x-toolsets"]).toEqual({
    reading: { description: "What reads.", default: true, of: ["b.get"] },
  });
});
