import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../support/markdown.ts";
import { codeBlocks } from "../support/readme.ts";

const PAGE = "docs/recipes/typescript.md";

/** What the compiler says of one file under settings of a tsconfig.json. */
function complaints(settings: object, name: string, text: string): string[] {
  const { options, errors } = ts.parseJsonConfigFileContent(settings, ts.sys, process.cwd());
  expect(errors).toEqual([]);
  const file = `${process.cwd()}/test/.settings/${name}`;
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.fileExists = (path) => path === file || fileExists(path);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], { ...options, noEmit: true, skipLibCheck: true }, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("settings of TypeScript", () => {
  const settings = codeBlocks([PAGE], ["json"]);
  const [first] = codeBlocks(["generated/client/README.md"]);

  test.each(settings)("line $line compiles the first program of the client's README", ({ code }) => {
    // A CommonJS file waits for nothing outside of functions.
    const isCommon = code.includes('"node20"');
    const program = first?.code ?? "";
    const text = isCommon ? program.replace(/^await /gm, "void ") : program;
    expect(text).toContain("users.track");
    expect(complaints(JSON.parse(code) as object, isCommon ? "first.cts" : "first.mts", text)).toEqual([]);
  });

  test("there are three", () => {
    expect(settings).toHaveLength(3);
  });

  const text =
    'import { Braze } from "@braze-codegen/client";\nexport const braze = new Braze({ instance: "US-01" });\n';
  test.each<[said: string, settings: object, name: string, text: string]>([
    ["Cannot find module '@braze-codegen/client'", { module: "commonjs", moduleResolution: "node10" }, "a.ts", text],
    ["The current file is a CommonJS module", { module: "node16" }, "a.cts", text],
    ["The current file is a CommonJS module", { module: "node18" }, "a.cts", text],
    ["Cannot find name 'process'", { module: "nodenext", types: [] }, "a.mts", "console.log(process.env);\n"],
    [
      "Type 'undefined' is not assignable",
      { module: "nodenext" },
      "a.mts",
      `${text}void braze.users.track({ events: [{ external_id: "ada", name: undefined, time: "" }] });\n`,
    ],
  ])("the page knows: %s, %j", (said, given, name, code) => {
    const compilerOptions = { target: "ES2022", strict: true, types: ["node"], ...given };
    expect(complaints({ compilerOptions }, name, code).filter((each) => each.startsWith(said))).toHaveLength(1);
    expect(rowsOf(readFileSync(PAGE, "utf8")).filter(({ value: [cell = ""] }) => cell.startsWith(said))).toHaveLength(
      1,
    );
  });
});
