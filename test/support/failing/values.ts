import { describe, expect, test } from "vitest";

// Each of these fails, with something in its hands that is as big as a generated file.

const line = 'const value = { name: "soup", price: 6.5, tags: ["warm", "vegan"] };\n';
const text = line.repeat(5000);
const wide = "x".repeat(1_000_000);
const members = Array.from({ length: 500 }, (_, index) => ({ id: index, text: "y".repeat(500), list: [1, 2, 3] }));
const object = Object.fromEntries(members.map((member) => [`member${member.id}`, member]));
const names = Object.keys(object);

describe("an object", () => {
  test("toEqual", () => expect(object).toEqual({ ...object, more: 1 }));
  test("toEqual, of another", () => expect(object).toEqual({}));
  test("toMatchObject", () => expect(object).toMatchObject({ nothing: { here: 1 } }));
  test("toHaveProperty", () => expect(object).toHaveProperty("nothing"));
  test("of a map", () => expect(new Map(Object.entries(object))).toEqual(new Map()));
});

describe("a list", () => {
  test("toEqual", () => expect(members).toEqual([]));
  test("toContainEqual", () => expect(members).toContainEqual({ id: -1 }));
  test("toContain", () => expect(names).toContain("nothing"));
  test("toHaveLength", () => expect(members).toHaveLength(1));
});

describe("an error", () => {
  test("rejects", async () => await expect(Promise.reject(new Error(wide))).rejects.toThrow("nothing"));
  test("of many lines", () => {
    throw new Error(text);
  });
  test("with a cause", () => {
    throw new Error(wide, { cause: new Error(text) });
  });
  test("with a message of the test", () => expect(1, text).toBe(2));
});
