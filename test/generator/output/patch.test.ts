import { expect, test } from "vitest";
import { type Patch, shortened } from "../../../generator/output/patch.ts";

const patch = (path: string, ...changes: readonly string[]): Patch => ({
  path,
  text: [`--- ${path}`, `+++ ${path}`, "@@ -1,1 +1,1 @@", ...changes, ""].join("\n"),
});

const head = (path: string, ...more: readonly string[]) => patch(path, "-// Made by 1", "+// Made by 2", ...more);
const long = (path: string) => patch(path, ...Array.from({ length: 500 }, (_, at) => `+${path} ${at}`));

test.each<[name: string, patches: readonly Patch[], want: string]>([
  ["nothing", [], ""],
  ["few lines: all of them", [head("a"), head("b")], head("a").text + head("b").text],
  [
    "the same in many files: once",
    Array.from({ length: 100 }, (_, at) => head(`f${at}`)),
    `${head("f0").text}The same in 99 more files.\n--full prints all of it\n`,
  ],
  [
    "what differs among them is not lost",
    [...Array.from({ length: 100 }, (_, at) => head(`f${at}`)), head("g", "-gone")],
    `${head("f0").text}The same in 99 more files.\n${head("g", "-gone").text}--full prints all of it\n`,
  ],
  [
    "a long one behind others: how much it is",
    [head("a"), long("b"), head("c")],
    `${head("a").text}The same in 1 more file, c.\nb: 500 lines more, 0 fewer\n--full prints all of it\n`,
  ],
])("%s", (_, patches, want) => {
  expect(shortened(patches)).toBe(want);
});

test("of a long diff what somebody reads, and how much the rest is", () => {
  const patch = (path: string, lines: number) => ({
    path,
    text: `--- ${path}\n+++ /dev/null\n@@ -1,${lines} +0,0 @@\n${`-${path}\n`.repeat(lines)}`,
  });
  const short = [patch("a", 10), patch("b", 20)];
  expect(shortened(short)).toBe(short.map(({ text }) => text).join(""));
  const long = [...short, patch("c", 5000), patch("d", 1)];
  expect(shortened(long)).toBe(
    `${short.map(({ text }) => text).join("")}c: 0 lines more, 5000 fewer\nd: 0 lines more, 1 fewer\n--full prints all of it\n`,
  );
  const many = Array.from({ length: 60 }, (_, index) => patch(`f${index}`, 401));
  expect(shortened(many).split("\n").slice(-4)).toEqual([
    "f39: 0 lines more, 401 fewer",
    "and 20 more files",
    "--full prints all of it",
    "",
  ]);
});
