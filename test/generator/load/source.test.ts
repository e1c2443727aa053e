import { describe, expect, test } from "vitest";
import { parseSource } from "../../../generator/load/source.ts";
import type { Pointer } from "../../../generator/pointer.ts";

const TEXT = `info:
  title: T
tags: [{ name: a }, {
  name: b }]
shared: &shared
  deep: { deeper: 1 }
again: *shared
200: { description: A number for a key. }
there: { $ref: "other.yaml#/a" }
`;

describe("locate", () => {
  test.each<[pointer: Pointer, want: string, found: number]>([
    [[], "1:1", 0],
    [["info"], "1:1", 1],
    [["info", "title"], "2:3", 2],
    [["info", "version"], "1:1", 1],
    [["tags", 0], "3:8", 2],
    [["tags", 1, "name"], "4:3", 3],
    [["tags", "1", "name"], "4:3", 3],
    [["tags", 2], "3:1", 1],
    [["again", "deep", "deeper"], "6:11", 3],
    [["200", "description"], "8:8", 2],
    [["there", "x"], "9:1", 1],
    [["nowhere"], "1:1", 0],
  ])("%j → %s", (pointer, want, found) => {
    const place = parseSource("spec.yaml", TEXT).locate(pointer);
    expect(`${place.position.line}:${place.position.column}`).toBe(want);
    expect(place.found).toBe(found);
  });

  test("says which reference ends the way", () => {
    expect(parseSource("spec.yaml", TEXT).locate(["there", "x"]).ref).toBe("other.yaml#/a");
    expect(parseSource("spec.yaml", TEXT).locate(["there"]).ref).toBe("other.yaml#/a");
    expect(parseSource("spec.yaml", TEXT).locate(["info", "x"]).ref).toBeUndefined();
  });

  test("counts as editors do, whatever ends the lines", () => {
    const { position } = parseSource("spec.yaml", "a: 1\r\nb:\r\n  c: ä\r\n  d: 1\r\n").locate(["b", "d"]);
    expect(position).toEqual({ file: "spec.yaml", line: 4, column: 3 });
  });
});

test.each<[text: string, want: unknown]>([
  ["a: 1", { a: 1 }],
  ['{"a": [true, null]}', { a: [true, null] }],
  ["a: 2026-01-01\nb: yes\nc: 1e3\nd: 010", { a: "2026-01-01", b: "yes", c: 1000, d: 10 }],
  ["200: a", { "200": "a" }],
  ["", null],
])("value of %j", (text, want) => {
  expect(parseSource("spec.yaml", text).value).toEqual(want);
});
