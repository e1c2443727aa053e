import { expect, test } from "vitest";
import { textFor } from "../../../generator/sample/pattern.ts";

test.each<[pattern: string, minLength: number, want: string | undefined]>([
  ["^abc$", 0, "abc"],
  ["", 0, ""],
  ["^[A-Z]{2}-\\d{3,}$", 0, "AA-000"],
  ["^[A-Z]{2}-\\d{3,}$", 8, "AA-00000000"],
  ["^(?<kind>cat|dog)s?$", 0, "cat"],
  ["^[^\\s@]+@[^\\s@]+$", 0, "a@a"],
  ["^[\\w.-]+$", 3, "www"],
  ["^\\/v1\\/\\w*$", 0, "/v1/"],
  ["^\\p{Lu}\\P{Lu}$", 0, "Aa"],
  ["^(?=a)a$", 0, undefined],
  ["(", 0, undefined],
  ["^[]$", 0, undefined],
  ["^a{99999}$", 0, undefined],
  ["^(a{9999}){9999}$", 0, undefined],
])("%s, %i characters: %s", (pattern, minLength, want) => {
  expect(textFor(pattern, minLength)).toBe(want);
});
