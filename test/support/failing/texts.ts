import { describe, expect, test } from "vitest";

// Each of these fails, with something in its hands that is as big as a generated file.

const line = 'const value = { name: "soup", price: 6.5, tags: ["warm", "vegan"] };\n';
const text = line.repeat(5000);
const wide = "x".repeat(1_000_000);

describe("a text", () => {
  test("toContain", () => expect(text).toContain("nothing like it"));
  test("not.toContain", () => expect(text).not.toContain("soup"));
  test("toMatch", () => expect(text).toMatch(/nothing/));
  test("toBe", () => expect(text.replaceAll("soup", "bread")).toBe(text));
  test("toEqual", () => expect(text).toEqual(`${text}more`));
});

describe("a text of one line", () => {
  test("toContain", () => expect(wide).toContain("y"));
  test("toBe", () => expect(wide).toBe(`${wide}y`));
});
