import { expect, test } from "vitest";
import { plainText } from "../../templates/mcp/src/plain-text.js";

test.each<[given: string, want: string]>([
  ["as it is: Grüße, 日本", "as it is: Grüße, 日本"],
  ["\u001b[31mred\u001b[0m and \u001b]0;title\u0007text", "red and text"],
  ["\u009b2Jcleared", "cleared"],
  ["a\u0000b\tc\r\nd", "a b c d"],
  ["left \u202Ethgir\u202C \u2066x\u2069", "left thgir x"],
  ["zero\u200Bwidth \u{E0041}\u{E0042}tag", "zero width tag"],
  ["half \uD83D", "half"],
  ["y".repeat(50), `${"y".repeat(40)}…`],
])("%j", (given, want) => {
  expect(plainText(given, 40)).toBe(want);
});
