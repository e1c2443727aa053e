import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";

/** Tests that fail with megabytes in their hands, run with the settings of all tests: what a developer sees of each. */
const fixtures = [new URL("./failing/texts.ts", import.meta.url), new URL("./failing/values.ts", import.meta.url)];
const config = fileURLToPath(new URL("./failing/vitest.config.ts", import.meta.url));
const { status, stdout, stderr } = spawnSync(
  "node",
  ["node_modules/vitest/vitest.mjs", "run", "--config", config, "--root", "."],
  { encoding: "utf8", maxBuffer: 2 ** 28, timeout: 120_000 },
);
const output = stripVTControlCharacters(stdout + stderr);
/** By the test's name, from its title to the line that ends its report. */
const failures = new Map(
  [...output.matchAll(/^ FAIL .*?(?:texts|values)\.ts > (.*)\n[\s\S]*?^⎯/gm)].map(([report, name]) => [
    name,
    report.split("\n"),
  ]),
);

test("each of them fails", () => {
  const given = fixtures.map((file) => readFileSync(file, "utf8")).join("");
  expect(status).toBe(1);
  expect(failures.size).toBe([...given.matchAll(/^ +test\(/gm)].length);
});

test("prints no more than a screen", () => {
  const long = [...failures].filter(([, text]) => text.length > 40).map(([name, text]) => `${name}: ${text.length}`);
  expect(long).toEqual([]);
});

test("and no line that is wider than one", () => {
  const wide = output
    .split("\n")
    .filter((line) => line.length > 200)
    .map((line) => `${line.slice(0, 50)}: ${line.length}`);
  expect(wide).toEqual([]);
});

test.each([
  ["a text > toContain", "- nothing like it"],
  ["a text > toBe", 'name: "bread"'],
  ["a text > toEqual", "- more"],
  ["an object > toEqual", '-   "more": 1'],
  ["a list > toContain", "to include 'nothing'"],
  ["an error > with a cause", "Caused by: Error: const value"],
])("%s still says what is wrong", (name, want) => {
  expect(failures.get(name)?.join("\n")).toContain(want);
});
