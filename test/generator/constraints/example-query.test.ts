import { expect, test } from "vitest";
import { neededParameters } from "../../../generator/constraints/example-query.ts";
import type { Constraint } from "../../../generator/openapi.ts";

const query = [
  { member: "id", required: true, example: "x" },
  ...["a", "b", "c"].map((member) => ({ member, required: false, example: member })),
  { member: "bare", required: false },
];

test.each<[name: string, constraints: Constraint[], want: string[]]>([
  ["what is required", [], ["id"]],
  ["the first of those of which one is needed", [{ rule: "at-least-one", of: ["b", "a"] }], ["id", "b"]],
  ["all of a choice", [{ rule: "one-of", of: [["a", "b"], "c"] }], ["id", "a", "b"]],
  ["none where one is given already", [{ rule: "at-least-one", of: ["id", "a"] }], ["id"]],
  ["what another one needs", [{ rule: "requires", of: ["id", "c"] }], ["id", "c"]],
  ["nothing for what is not given", [{ rule: "requires", of: ["a", "c"] }], ["id"]],
  ["the rest of what goes together", [{ rule: "all-or-none", of: ["id", "c"] }], ["id", "c"]],
  ["nothing beside what lifts the rule", [{ rule: "at-least-one", of: ["a", "b"], unless: "id" }], ["id"]],
  ["nothing without an example", [{ rule: "requires", of: ["id", "bare"] }], ["id"]],
  ["nothing for what forbids", [{ rule: "at-most-one", of: ["a", "b"] }], ["id"]],
])("an example gives %s", (_, constraints, want) => {
  expect(neededParameters(query, constraints).map(({ member }) => member)).toEqual(want);
});
