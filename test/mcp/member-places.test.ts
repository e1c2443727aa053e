import { describe, expect, test } from "vitest";
import { spoken, valuesAt, withValuesAt } from "../../generated/mcp/src/member-places.js";

describe("values at a place, and arguments with others there", () => {
  test.each<[path: string, args: Record<string, unknown>, values: unknown[], want: unknown]>([
    ["/a", { a: 1, b: 1 }, [1], { a: "x", b: 1 }],
    ["/a", {}, [], {}],
    ["/a", { a: undefined }, [], { a: undefined }],
    ["/a", { a: false, b: 2 }, [false], { a: "x", b: 2 }],
    ["/a/b", { a: { b: [1], c: 1 } }, [[1]], { a: { b: "x", c: 1 } }],
    ["/a/b", { a: "text" }, [], { a: "text" }],
    ["/a/b", { a: null }, [], { a: null }],
    ["/a/*/b", { a: [{ b: 1 }, { c: 1 }, { b: 2 }] }, [1, 2], { a: [{ b: "x" }, { c: 1 }, { b: "x" }] }],
    ["/a/*/b", { a: { one: { b: 1 } } }, [1], { a: { one: { b: "x" } } }],
    ["/**/b", { b: 1, a: [{ c: { b: 2 } }], d: 3 }, [1, 2], { b: "x", a: [{ c: { b: "x" } }], d: 3 }],
    ["/a~1b/c~0d", { "a/b": { "c~d": 1 } }, [1], { "a/b": { "c~d": "x" } }],
    ["/toString", {}, [], {}],
    ["/__proto__/a", JSON.parse('{"__proto__":{"a":1}}'), [1], JSON.parse('{"__proto__":{"a":"x"}}')],
  ])("%s of %j", (path, args, values, want) => {
    const before = JSON.stringify(args);
    expect(valuesAt(args, path)).toEqual(values);
    expect(JSON.stringify(withValuesAt(args, path, () => "x"))).toBe(JSON.stringify(want));
    expect(JSON.stringify(args)).toBe(before);
  });

  test("as people write it", () => {
    expect(spoken("/a~1b/*/c")).toBe("a/b.*.c");
  });
});
