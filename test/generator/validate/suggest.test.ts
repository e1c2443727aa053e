import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, suggest } from "../../../generator/validate/suggest.ts";

describe("suggest", () => {
  test.each<[wrong: string, known: string[], want: string]>([
    ["users.trak", ["users.track", "users.merge"], '; did you mean "users.track"?'],
    ["USERS.TRACK", ["users.track"], '; did you mean "users.track"?'],
    ["ab", ["aa", "ac"], '; did you mean "aa"?'],
    ["qqqqqq", ["b", "a"], "; there are a, b"],
    ["qqqqqq", [], ""],
    ["qqqqqq", [..."abcdefghi"], ""],
  ])("%s of %j → %s", (wrong, known, want) => {
    expect(suggest(wrong, known)).toBe(want);
  });

  test("costs little for a hostile name", () => {
    const start = performance.now();
    suggest("a".repeat(1_000_000), ["b".repeat(1_000_000)]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("editDistance", () => {
  test.each<[a: string, b: string, want: number]>([
    ["", "", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["flaw", "lawn", 2],
  ])("%s, %s → %i", (a, b, want) => {
    expect(editDistance(a, b)).toBe(want);
  });

  const text = fc.string({ maxLength: 12 });

  test("is a distance", () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});
