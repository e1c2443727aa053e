import { describe, expect, test } from "vitest";
import { suggest } from "../../generator/suggest.ts";

describe("suggest", () => {
  test.each<[wrong: string, known: string[], want: string]>([
    ["users.trak", ["users.track", "users.merge"], '; did you mean "users.track"?'],
    ["USERS.TRACK", ["users.track"], '; did you mean "users.track"?'],
    ["mock", ["client", "mcp", "mock-server"], '; did you mean "mock-server"?'],
    ["Mock", ["mcp", "mock-server"], '; did you mean "mock-server"?'],
    ["user", ["users", "user-lists"], '; did you mean "user-lists"?'],
    ["client", ["clients", "clientele"], '; did you mean "clients"?'],
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
