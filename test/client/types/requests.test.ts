import { expect, test } from "vitest";
import { refused } from "./refused-requests.ts";
import { checked } from "./support.ts";
import { taken } from "./taken-requests.ts";

const bad = checked(refused, ([, code]) => `await ${code};`);
const good = checked(taken, ([, code]) => `${code};`);

test("the tables are as long as they claim", () => {
  expect(refused.length).toBeGreaterThanOrEqual(47);
});

test.each(bad)("does not compile: $given.0", ({ given: [, , names], faults }) => {
  expect(faults).not.toEqual([]);
  const text = faults.join("\n");
  // A method that does not exist would not compile either.
  expect(text).not.toMatch(/does not exist on type/);
  if (names) expect(text).toMatch(names);
});

test.each(good)("compiles: $given.0", ({ faults }) => {
  expect(faults).toEqual([]);
});
