import { describe, expect, test } from "vitest";
import { cutToFit } from "../../templates/mcp/src/cut.js";

const entries = (count: number) => Array.from({ length: count }, (_, id) => ({ id, text: "x".repeat(80) }));

describe("a long answer keeps its shape", () => {
  const table: [name: string, value: unknown, max: number, left: (string | RegExp)[]][] = [
    ["what fits stays as it is", { items: entries(3) }, 1000, []],
    [
      "a list loses its end",
      { items: entries(100), message: "success" },
      1000,
      [/^`items` shows the first \d+ of 100 entries$/],
    ],
    ["an answer that is a list", entries(100), 1000, [/^`the answer` shows the first \d+ of 100 entries$/]],
    [
      "a text that is most of it loses its end",
      { html: "y".repeat(5000) },
      1000,
      [/^`html` shows the first \d+ of 5000 characters$/],
    ],
    [
      "the outer list before the inner",
      { a: [{ b: entries(20) }, { b: entries(20) }] },
      2500,
      [/^`a` shows the first 1 of 2/],
    ],
    [
      "the inner list when one entry is too long",
      { a: [{ b: entries(50) }] },
      1000,
      [/^`a\.0\.b` shows the first \d+ of 50/],
    ],
    ["both where it must be", { a: entries(50), b: entries(40) }, 1000, [/^`a` shows/, /^`b` shows/]],
  ];

  test.each(table)("%s", (_, value, max, left) => {
    const cut = cutToFit(value, max);
    expect(cut?.left).toHaveLength(left.length);
    for (const [index, want] of left.entries()) expect(cut?.left[index]).toMatch(want);
    expect(JSON.stringify(cut?.value).length).toBeLessThanOrEqual(max);
  });

  test("as many entries as fit", () => {
    const size = JSON.stringify(entries(1)[0]).length + 3;
    expect(JSON.stringify(cutToFit({ items: entries(100) }, 1000)?.value).length).toBeGreaterThan(1000 - size);
  });

  test("a pair of code units is not torn", () => {
    const cut = cutToFit({ text: "😀".repeat(2000) }, 1001);
    expect(cut?.value).toEqual({ text: expect.stringMatching(/^(😀)+…$/u) });
  });

  test("what has neither lists nor texts cannot be cut", () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`member${index}`, index]));
    expect(cutToFit(wide, 1000)).toBeUndefined();
  });

  test("the value that was given is left alone", () => {
    const value = { items: entries(100) };
    cutToFit(value, 1000);
    expect(value).toEqual({ items: entries(100) });
  });
});
