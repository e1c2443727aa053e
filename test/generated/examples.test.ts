import { readFileSync, readdirSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/** Every example in the documentation of a method is a call that compiles as it stands there. */
const folder = "generated/client/src/resources";
const examples = readdirSync(folder).flatMap((file) =>
  [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/^ *\* @example\n *\* ```ts\n([\s\S]*?)\n *\* ```$/gm)].map(
    ([, code = ""]) => code.replace(/^ *\* ?/gm, ""),
  ),
);

test("every method has one", () => {
  const methods = readdirSync(folder).flatMap((file) => [
    ...readFileSync(`${folder}/${file}`, "utf8").matchAll(/((?:^ {3}\*.*\n)*)^ {2}(\w+)\(/gm),
  ]);
  expect(methods.length).toBeGreaterThan(200);
  expect(methods.flatMap(([, comment = "", name]) => (comment.includes("@example") ? [] : [name]))).toEqual([]);
});

test("all examples compile", () => {
  const file = `${process.cwd()}/test/examples-of-methods.ts`;
  const blocks = examples.map((code) => `{\n${code}\n}\n`).join("");
  const text = `import { Braze } from "@braze-codegen/client";\nconst braze = new Braze({ apiKey: "", instance: "US-01" });\n${blocks}`;
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.fileExists = (path) => path === file || fileExists(path);
  const faults = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
  expect(examples.length).toBeGreaterThan(150);
});
