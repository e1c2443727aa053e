import * as prettier from "prettier";
import { expect, test } from "vitest";
import { declarationsOf, isPlain } from "../../generator/format-plain.ts";
import { emitClient } from "../../generator/emit/client/client.ts";
import { load } from "../../generator/load/load.ts";
import { buildModel } from "../../generator/model/build.ts";

const formatted = async (text: string) =>
  (await prettier.format(text, { parser: "typescript", printWidth: 120 })).trimEnd();

const long = "a".repeat(100);

test.each([
  ["a member", "export interface A {\n  b?: string | null;\n}", true],
  ["a member in quotes", 'export interface A {\n  "b-c": string;\n}', true],
  ["quotes that are not needed", 'export interface A {\n  "b": string;\n}', false],
  ["an object in an object", "export interface A {\n  b: {\n    c: B[];\n  }[];\n}", true],
  ["an interface of another", "export interface A extends B {\n  b: string;\n}", true],
  ["words and any string", 'export type A = "b" | "c" | (string & {});', true],
  ["a word with a quote", 'export type A = "it\'s";', false],
  ["a word with an escape", String.raw`export type A = "\"";`, false],
  ["a line that is too long", `export type A = "${long}" | "b";`, false],
  ["an object in a union", "export type A = {\n  b: string;\n} | null;", false],
  ["a list of a union", "export interface A {\n  b: (string | null)[];\n}", false],
  ["a comment", "/** It is. */\nexport type A = string;", true],
])("%s", async (_, text, want) => {
  expect(isPlain(text)).toBe(want);
  if (want) expect(await formatted(text)).toBe(text);
});

test.each([
  ["types", "// header\n\nexport type A = B;\n\n\n/** C. */\nexport interface C {\n  d: A;\n}\n", 2],
  [
    "a class, whose members stand apart as well",
    "// header\n\nexport class A {\n\n/** B. */\nb() {}\n\n}\n",
    undefined,
  ],
])("declarations of %s", (_, text, want) => {
  expect(declarationsOf(text.replace("// header\n\n", "// header\n"))?.length).toBe(want);
});

test("what is plain in our own client is as prettier has it", async () => {
  const { document } = await load("spec/openapi.yaml");
  const all = emitClient(buildModel(document)).flatMap(({ text }) => declarationsOf(text) ?? []);
  const plain = all.filter(isPlain);
  expect(plain.length).toBeGreaterThan(all.length / 2);
  for (const declaration of plain) expect(await formatted(declaration)).toBe(declaration);
});
