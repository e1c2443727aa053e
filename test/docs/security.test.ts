import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rowsOf } from "../support/markdown.ts";

/** Each promise of SECURITY.md is held by a test that is there. */
const rows = rowsOf(readFileSync("SECURITY.md", "utf8"))
  .map(({ value }) => value)
  .filter((cells): cells is readonly [string, string, string] => cells.length === 3 && cells[1] !== "");

test("there are promises", () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)("%s", (_, file, title) => {
  expect(existsSync(file), file).toBe(true);
  // The title of a test or of a group, or a part of one that is made of several.
  const titles = [...readFileSync(file, "utf8").matchAll(/\b(?:test|describe)\b[^"`']*?(["`'])(.*?)\1/gs)].map(
    ([, , text]) => text ?? "",
  );
  expect(titles.filter((each) => each.includes(title))).not.toEqual([]);
});
