import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { linksOf, markdownFiles } from "../support/markdown.ts";
import { codeBlocks } from "../support/readme.ts";

const pages = markdownFiles("docs").filter((file) => file !== "docs/README.md");

/** Pages that are made of code have its words. */
const isMade = (file: string): boolean => readFileSync(file, "utf8").startsWith("<!-- Made of ");

test("docs/README.md leads to each page once", () => {
  const linked = linksOf(readFileSync("docs/README.md", "utf8"))
    .map(({ value }) => join("docs", value))
    .filter((file) => file.startsWith("docs/"));
  expect(linked.sort()).toEqual([...pages].sort());
});

test("README.md leads to the index, and the index is found from each package", () => {
  expect(linksOf(readFileSync("README.md", "utf8")).map(({ value }) => value)).toContain("docs/README.md");
});

describe("a README is read to its end", () => {
  test.each([
    ["README.md", 260],
    ["generated/client/README.md", 250],
    ["generated/mcp/README.md", 250],
    ["generated/mock-server/README.md", 250],
    ["generated/permissions/README.md", 250],
    ["generated/spec/README.md", 250],
  ])("%s has at most %i lines", (file, most) => {
    expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(most);
  });
});

test("code on pages is no wider than code", () => {
  const packages = ["client", "mcp", "mock-server", "permissions", "spec"];
  const files = ["README.md", ...packages.map((name) => `generated/${name}/README.md`), ...pages];
  const wide = codeBlocks(files, ["ts", "js", "python", "json", "yaml", "text"]).flatMap(({ file, line, code }) =>
    code.split("\n").flatMap((each, index) =>
      // A command is not broken where a page shows what it prints.
      each.length > 120 && !/^ +npx /.test(each) ? [`${file}:${line + index + 1}`] : [],
    ),
  );
  expect(wide).toEqual([]);
});

test("nothing is said twice, but for the session that README begins and getting-started goes on with", () => {
  const files = [...pages.filter((file) => !isMade(file)), "CONTRIBUTING.md", "SECURITY.md", "docs/README.md"];
  const places = new Map<string, string[]>();
  for (const file of files) {
    const prose = readFileSync(file, "utf8")
      .replace(/^```[\s\S]*?^```$/gm, "")
      .replace(/\s+/g, " ");
    for (const sentence of prose.split(/(?<=[.:]) /))
      if (sentence.length > 60) places.set(sentence, [...(places.get(sentence) ?? []), file]);
  }
  expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});

test("a page of a folder says what it is a page of", () => {
  const alone = pages
    .filter((file) => dirname(file) !== "docs")
    .filter((file) => linksOf(readFileSync(file, "utf8")).length === 0);
  expect(alone).toEqual([]);
});
