import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pointer, fromFragment, toFragment, toUriFragment, valueAt } from "../../generator/pointer.ts";

test.each<[pointer: Pointer, want: string]>([
  [[], "#"],
  [["paths", "/users/track", "get"], "#/paths/~1users~1track/get"],
  [["a~b", 0, ""], "#/a~0b/0/"],
])("toFragment(%j) → %s", (pointer, want) => {
  expect(toFragment(pointer)).toBe(want);
});

test.each<[fragment: string, want: string[]]>([
  ["", []],
  ["#", []],
  ["#/a/b~1c", ["a", "b/c"]],
  ["/a/~01", ["a", "~1"]],
  ["#/a%20b/%7Bc%7D", ["a b", "{c}"]],
  ["#/100%", ["100%"]],
])("fromFragment(%s) → %j", (fragment, want) => {
  expect(fromFragment(fragment)).toEqual(want);
});

test("any way to a part can be written as a URI and read again", () => {
  // Code units rather than characters: a lone surrogate is a legal key in JSON.
  const key = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (pointer) => {
      expect(fromFragment(toUriFragment(pointer))).toEqual(pointer);
    }),
  );
  fc.assert(
    fc.property(fc.array(key), (pointer) => {
      expect(toUriFragment(pointer)).toMatch(/^#/);
    }),
  );
});

describe("valueAt", () => {
  const root = { a: [{ "b/c": 1 }], n: null };

  test.each<[pointer: Pointer, want: unknown]>([
    [[], root],
    [["a", 0, "b/c"], 1],
    [["a", "0", "b/c"], 1],
    [["n"], null],
    [["n", "x"], undefined],
    [["a", 1], undefined],
    [["constructor"], undefined],
    [["a", "length"], 1],
    [["__proto__"], undefined],
  ])("%j → %j", (pointer, want) => {
    expect(valueAt(root, pointer)).toEqual(want);
  });
});
