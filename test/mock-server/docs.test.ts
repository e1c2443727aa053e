import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { afterAll, describe, expect, test, vi } from "vitest";
import { controlDocument } from "../../generated/mock-server/src/control/document.js";
import { codeBlocks } from "../support/readme.ts";

const DOCS = "docs/mock-server";
const folder = "test/.mock-server-docs";
const blocks = codeBlocks(readdirSync(DOCS).map((name) => `${DOCS}/${name}`)).map((block, index) => ({
  ...block,
  path: `${process.cwd()}/${folder}/block${index}.mts`,
}));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every block compiles", () => {
  const texts = new Map(blocks.map(({ path, code }) => [path, `${code}\nexport {};\n`]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  const faults = ts
    .getPreEmitDiagnostics(ts.createProgram([...texts.keys()], options, host))
    .map(({ file, messageText }) => `${file?.fileName} ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  expect(faults).toEqual([]);
});

describe("every block runs, and prints what it says", () => {
  test.each(blocks)("$file:$line", async ({ code, path }) => {
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
      printed.push(values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" "));
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, code);
    try {
      await import(path);
    } finally {
      log.mockRestore();
    }
    for (const [, want = ""] of code.matchAll(/console\.log\(.*\); \/\/ (.*)/g))
      expect(printed.map((line) => line.replaceAll(",", ", "))).toContain(want);
  });
});

test("control.md names every call of the control, and no other", () => {
  const named = [...readFileSync(`${DOCS}/control.md`, "utf8").matchAll(/`[^`]*`/g)].map(([text]) => text).join(" ");
  const paths = Object.keys(controlDocument["paths"] as object).map((path) => path.replace(/\/\{.*$/, ""));
  expect(paths.filter((path) => !named.includes(path) && !named.includes(path.replace("/__mock", "…")))).toEqual([]);
  const known = new Set([...paths, "/__mock/openapi.json", "/__mock"]);
  const strange = [...named.matchAll(/\/__mock(?:\/[\w.-]+)*/g)]
    .map(([path]) => path)
    .filter((path) => !known.has(path));
  expect(strange).toEqual([]);
});

test("limits.md says what the code keeps to", () => {
  const page = readFileSync(`${DOCS}/limits.md`, "utf8");
  const source = (file: string) => readFileSync(`generated/mock-server/src/${file}`, "utf8").replaceAll("_", "");
  const rows: readonly (readonly [file: string, constant: RegExp])[] = [
    ["checks/json.ts", /MAXDEPTH = (\d+)/],
    ["checks/json.ts", /MAXMEMBERS = (\d+)/],
    ["checks/validate.ts", /MAXPARAMETERS = (\d+)/],
    ["checks/validate.ts", /MAXPARTS = (\d+)/],
    ["liquid/budget.ts", /STEPS = \{ once: (\d+)/],
    ["liquid/budget.ts", /STEPS = \{ once: \d+, each: (\d+)/],
    ["liquid.ts", /MAXTAGS = (\d+)/],
    ["messaging/patterns.ts", /MAXINSTRUCTIONS = (\d+)/],
  ];
  for (const [file, constant] of rows) {
    const [, value] = constant.exec(source(file)) ?? [];
    expect({ file, constant, value: Number(value) }).toMatchObject({ value: expect.any(Number) });
    expect(page).toContain(Number(value).toLocaleString("en"));
  }
});
