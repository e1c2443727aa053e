import { expect, test } from "vitest";
import { variantName, variantSentence } from "../../../../generator/typescript/variants/variant-names.ts";
import type { Choice, Variant } from "../../../../generator/typescript/variants/variants.ts";

const given = (name: string, values?: unknown[]): Choice => ({
  name,
  presence: "given",
  ...(values ? { values } : {}),
});
const absent = (name: string): Choice => ({ name, presence: "absent" });
const may = (name: string, values: unknown[]): Choice => ({ name, presence: "free", values });

test.each<[variant: Variant, others: Variant[], name: string, says: string]>([
  [[given("user_id"), absent("b")], [[given("b")]], "TWithUserId", "`T` with `user_id`; without `b`."],
  [[given("a"), given("b")], [[given("b"), given("c")]], "TWithA", "`T` with `a` and `b`."],
  [[given("a"), given("b")], [[given("a")], [given("b")]], "TWithAAndB", "`T` with `a` and `b`."],
  [[given("a", [true])], [[may("a", [false])]], "TWithA", "`T` with `a` true."],
  [[may("a", ["x", "y"])], [[given("b")]], "TWithA", '`T`: `a` is "x" or "y", if given.'],
  [[absent("a"), absent("b")], [[given("a")]], "TWithoutAAndB", "`T` without `a` and `b`."],
  [[given("a`*/")], [[]], "TWithA", "`T` with `a'*/`."],
  [[], [[given("a")]], "TOther", "`T`."],
])("%j", (variant, others, name, says) => {
  expect(variantName("T", variant, [variant, ...others])).toBe(name);
  expect(variantSentence("T", variant)).toBe(says);
});
