import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/** The hand-written run time and everything that is generated, as editors show it. */
const sources = ["templates", "generated"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith(".ts") && !/(^|\/)(dist|node_modules|validators)\//.test(file))
  .sort()
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

const GLOBAL = ["Error", "TypeError", "RangeError", "DOMException"];

/** What a file imports or declares at its top. */
function scopeOf(text: string): Set<string> {
  const names = new Set(GLOBAL);
  for (const statement of ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest).statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings)) for (const { name } of bindings.elements) names.add(name.text);
    } else if (ts.isClassDeclaration(statement) && statement.name) names.add(statement.name.text);
  }
  return names;
}

const strangers = (text: string): string[] => {
  const thrown = new Set([...text.matchAll(/@throws \{(\w+)\}/g)].map(([, name = ""]) => name));
  const scope = thrown.size > 0 ? scopeOf(text) : new Set();
  return [...thrown].filter((name) => !scope.has(name));
};

test("there are sources of every package", () => {
  const packages = new Set(sources.map(({ file }) => file.split("/").slice(0, 2).join("/")));
  expect(packages.size).toBe(11);
});

test.each<[text: string, want: string[]]>([
  ["/** @throws {TypeError} when */", []],
  ["/** @throws {Far} when */", ["Far"]],
  ['import { Far } from "./far.js";\n/** @throws {Far} when */', []],
  ['import type { Far } from "./far.js";\n/** @throws {Far} when */', []],
  ['import { other } from "./far.js";\n/** @throws {Far} when {@link other} */', ["Far"]],
  ["export class Far extends Error {}\n/** @throws {Far} when */", []],
  ["// Far\n/** @throws {Far} when */", ["Far"]],
])("%j lacks %j", (text, want) => {
  expect(strangers(text)).toEqual(want);
});

test("what @throws names is in the file's scope, so that an editor can lead there", () => {
  const wrong = sources.flatMap(({ file, text }) => strangers(text).map((name) => `${file}: ${name}`));
  expect(wrong).toEqual([]);
});

const WIDTH = 120;

/** Written by openapi-typescript, in one line for each text. */
const FOREIGN = "generated/spec/src/openapi-types.ts";

/** Lines of comments that are too wide, though they could be broken: that is, not because of one word, URL or span of code. */
function wide(text: string): string[] {
  const comments = [...text.matchAll(/^[ \t]*(?:\/\*\*[\s\S]*?\*\/|\/\/.*$)/gm)].flatMap(([comment]) =>
    comment.replace(/```[\s\S]*?```/g, "").split("\n"),
  );
  return comments.filter((line) => line.length > WIDTH && isBreakable(line));
}

/** Whether a space outside of code and braces lets the line end in time, and more than a word is on it. */
function isBreakable(line: string): boolean {
  const start = /^\s*(?:\/\*\*|\*|\/\/)?\s*/.exec(line)?.[0].length ?? 0;
  const whole = line.replace(/`[^`]*`|\{@[^}]*\}|@see https:/g, (span) => span.replaceAll(" ", "_"));
  const space = whole.indexOf(" ", start);
  return space !== -1 && space <= WIDTH && !/ (biome-ignore|only with) /.test(line);
}

test.each<[name: string, text: string, want: number]>([
  ["a line of 120", `/** ${"a b".padEnd(113, "c")} */`, 0],
  ["a line of 121", `/** ${"a b".padEnd(114, "c")} */`, 1],
  ["a line of 121 after two slashes", `// ${"a b".padEnd(118, "c")}`, 1],
  ["a long word", `/** ${"c".repeat(150)} */`, 0],
  ["a long address", `/**\n * https://${"c".repeat(150)}\n */`, 0],
  ["a long address after its tag", `/**\n * @see https://${"c".repeat(150)}\n */`, 0],
  ["a long span of code", `/**\n * \`${"c d ".repeat(50)}\`\n */`, 0],
  ["code that is no comment", `const a = "${"c d ".repeat(50)}";`, 0],
])("%s", (_, text, want) => {
  expect(wide(text)).toHaveLength(want);
});

test(`comments are at most ${WIDTH} columns wide`, () => {
  const ours = sources.filter(({ file }) => file !== FOREIGN);
  const wrong = ours.flatMap(({ file, text }) => wide(text).map((line) => `${file}: ${line.trim()}`));
  expect(wrong).toEqual([]);
});
