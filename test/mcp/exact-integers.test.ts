import { expect, test } from "vitest";
import { quoteLongIntegers } from "../../templates/mcp/src/exact-integers.js";

test.each<[given: string, want: string]>([
  ['{"id":9007199254740993}', '{"id":"9007199254740993"}'],
  ['{"id":-9007199254740993,"n":1}', '{"id":"-9007199254740993","n":1}'],
  ["[12345678901234567890]", '["12345678901234567890"]'],
  ['{"id":9007199254740991}', '{"id":9007199254740991}'],
  ['{"text":"order 9007199254740993 \\" 9007199254740993"}', '{"text":"order 9007199254740993 \\" 9007199254740993"}'],
  [
    '{"rate":0.12345678901234567890,"big":1.2345678901234567e30}',
    '{"rate":0.12345678901234567890,"big":1.2345678901234567e30}',
  ],
])("%s", (given, want) => {
  expect(quoteLongIntegers(given)).toBe(want);
  JSON.parse(want);
});

test("texts of megabytes are walked over", () => {
  const long = JSON.stringify({ html: '\\"'.repeat(2_000_000), id: 1 });
  expect(quoteLongIntegers(long.replace(":1}", ":9007199254740993}"))).toContain(':"9007199254740993"}');
});
