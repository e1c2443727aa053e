import fc from "fast-check";
import stringify from "json-stringify-pretty-compact";
import { expect, test } from "vitest";
import { jsonText } from "../../../generator/emit/json.ts";

function same(value: unknown): void {
  expect(jsonText(value)).toBe(`${stringify(value, { maxLength: 120 })}\n`);
}

test.each<[string, unknown]>([
  ["nothing in it", { list: [], object: {}, deep: [[[]]] }],
  ["a line that just fits", { [`${"k".repeat(50)}`]: "v".repeat(120 - 50 - 6) }],
  ["one that is a character longer", { [`${"k".repeat(50)}`]: "v".repeat(120 - 50 - 5) }],
  ["a text that is longer once it is escaped", ["\n".repeat(58), 1]],
  ["a member that is undefined", { a: 1, b: undefined, c: "x".repeat(200), d: undefined }],
  ["commas and colons in texts", { "a:b,c": "d: e, f", list: ["x,y", "z:w"] }],
  ["a comma that is one too many", [["x".repeat(113)], 1]],
])("%s is written as the npm package writes it", (_, value) => same(value));

test("any JSON is written as the npm package writes it", () => {
  const texts = fc.oneof(fc.string(), fc.string({ minLength: 20, maxLength: 140 }));
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 5 }, texts, fc.jsonValue(), tie("list"), tie("object")),
    list: fc.array(tie("any"), { maxLength: 6 }),
    object: fc.dictionary(texts, tie("any"), { maxKeys: 6 }),
  })).any;
  fc.assert(fc.property(value, same), { numRuns: 500 });
});
