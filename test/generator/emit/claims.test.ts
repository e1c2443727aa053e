import { describe, expect, test } from "vitest";
import { claim, claimAll, claimsOn } from "../../../generator/emit/claims.ts";

describe("what is to be done is claimed", () => {
  test.each<[asked: readonly string[], given: readonly boolean[]]>([
    [["a"], [true]],
    [
      ["a", "b", "a"],
      [true, true, false],
    ],
    [
      ["b", "b"],
      [true, false],
    ],
    [["c"], [false]],
  ])("of a and b, %j: %j", (asked, given) => {
    const claims = claimsOn(["a", "b"]);
    expect(asked.map((name) => claim(claims, name))).toEqual(given);
  });

  test("by another thread as well: it sees the same cells", () => {
    const claims = claimsOn(["a", "b"]);
    const there = structuredClone(claims);
    expect([claim(there, "a"), claim(claims, "a"), claim(claims, "b"), claim(there, "b")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("all at once, so that nobody begins the rest", () => {
    const claims = claimsOn(["a", "b"]);
    claim(claims, "a");
    claimAll(claims);
    expect(claim(claims, "b")).toBe(false);
  });
});
