import { expect, test } from "vitest";
import type { Constraint } from "../../../../generator/openapi.ts";
import { isEmptyLegal, queryCondition } from "../../../../generator/typescript/variants/query-conditions.ts";
import { holds } from "../../../../generator/typescript/variants/holds.ts";

const keeps = (constraint: Constraint, members: string) =>
  holds(queryCondition(constraint), {
    names: ["a", "b", "c"],
    isOpen: false,
    has: (name) => members.includes(name),
    isOneOf: () => undefined,
  });

test.each<[constraint: Constraint, kept: string[], broken: string[]]>([
  [{ rule: "one-of", of: ["a", "b"] }, ["a", "b"], ["", "ab"]],
  [{ rule: "at-most-one", of: ["a", "b"] }, ["", "a", "b"], ["ab"]],
  [{ rule: "at-least-one", of: ["a", "b"] }, ["a", "b", "ab"], [""]],
  [{ rule: "at-least-one", of: [["a", "b"], "c"] }, ["ab", "c"], ["", "a"]],
  [{ rule: "all-or-none", of: ["a", "b"] }, ["", "ab"], ["a", "b"]],
  [{ rule: "requires", of: ["a", "b", "c"] }, ["", "b", "abc"], ["a", "ab"]],
  [{ rule: "at-most-one", of: ["a", "b"], unless: "c" }, ["abc", "a"], ["ab"]],
  [{ rule: "before", of: ["a", "b"] }, ["", "ab"], []],
])("%j", (constraint, kept, broken) => {
  for (const members of kept) expect([members, keeps(constraint, members)]).toEqual([members, true]);
  for (const members of broken) expect([members, keeps(constraint, members)]).toEqual([members, false]);
  expect(isEmptyLegal([constraint])).toBe(!broken.includes(""));
});

test("a rule about a part of the query is none of the whole", () => {
  expect(queryCondition({ rule: "one-of", of: ["a", "b"], in: "filter" })).toBeUndefined();
});
