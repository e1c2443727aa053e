import { describe, expect, test } from "vitest";
import { convert, sourcePath, specifierOf } from "../../../generator/layout/convert.ts";
import { withData } from "../../../generator/layout/data-module.ts";
import type { ImportExtension } from "../../../generator/layout/layout.ts";
import { packagesFor } from "../../../generator/layout/needed.ts";
import { packagesOf } from "../../../generator/layout/packages.ts";
import { withoutHeader } from "../../../generator/layout/source-header.ts";
import { typed } from "../../../generator/layout/validators.ts";

test.each([
  ["client/src/core/call.ts", "client/core/call.ts"],
  ["mcp/validators/index.js", "mcp/validators/index.ts"],
  ["mcp/validators/validate.d.ts", "mcp/validators/validate.ts"],
  ["client/src/resources/src/a.ts", "client/resources/src/a.ts"],
])("%s stands at %s", (path, want) => {
  expect(sourcePath(path)).toBe(want);
});

test.each<[from: string, to: string, extension: ImportExtension, want: string]>([
  ["client/index.ts", "client/core/index.ts", ".js", "./core/index.js"],
  ["client/core/index.ts", "client/index.ts", ".ts", "../index.ts"],
  ["mcp/data/calls.ts", "client/operations/users.ts", "", "../../client/operations/users"],
  ["mcp/a.ts", "mcp/index.ts", "", "./index"],
])("from %s to %s with %j: %s", (from, to, extension, want) => {
  expect(specifierOf(from, to, extension)).toBe(want);
});

test("imports lead to where the modules stand; those of other packages stay", () => {
  const packages = packagesOf([
    { path: "a/package.json", text: '{"name":"@x/a","exports":{".":"./dist/index.js"}}' },
    { path: "a/src/index.ts", text: "" },
    { path: "b/package.json", text: '{"name":"@x/b","imports":{"#checks":"./checks/index.js"}}' },
    { path: "b/checks/index.ts", text: "" },
    { path: "b/src/c/d.ts", text: "" },
  ]);
  const text =
    'import { a } from "@x/a";\nexport * from "./d.js";\nimport c from "#checks";\nimport "node:fs";\nconst d = () => import("./d.js");\n// only with area x\n// biome-ignore lint/a/b: why\nimport type { L } from "leven";\n';
  expect(convert({ path: "b/src/c/e.ts", text }, packages, ".ts")).toBe(
    'import { a } from "../../a/index.ts";\nexport * from "./d.ts";\nimport c from "../checks/index.ts";\nimport "node:fs";\nconst d = () => import("./d.ts");\nimport type { L } from "leven";\n',
  );
});

test("data that is read from a file becomes part of the module, without the comment that JSON needs", () => {
  const read = 'const file: File = JSON.parse(readFileSync(new URL("../../x.json", import.meta.url), "utf8"));\n';
  const files = new Map([["a/x.json", '{\n  "$comment": "Generated.",\n  "b": [1]\n}\n']]);
  expect(withData({ path: "a/src/data/x.ts", text: read }, files).text).toBe('const file: File = {\n  "b": [1]\n};\n');
  expect(withData({ path: "a/src/x.ts", text: read }, files).text).toBe(read);
});

test("validators become TypeScript", () => {
  const files = {
    "a/v/validate.d.ts": "export interface Validate { (data: unknown): boolean }",
    "a/v/index.d.ts":
      'import type { Validate } from "./validate.js";\n\n/** All. */\nexport declare const all: Readonly<Record<string, Validate>>;\n',
    "a/v/index.js":
      '// Generated.\nimport { validate as one } from "./body/one.js";\n\n/** All. */\nexport const all = {\n  one,\n};\n',
    "a/v/body/one.js":
      "// Generated.\nconst b = 1;\nexport function validate(data, { c = b } = {}) {\n  validate.errors = null;\n}\nvalidate.evaluated = { props: true };\n",
  };
  const out = typed(Object.entries(files).map(([path, text]) => ({ path, text })));
  expect(Object.fromEntries(out.map(({ path, text }) => [path, text]))).toEqual({
    "a/v/validate.d.ts": files["a/v/validate.d.ts"],
    "a/v/index.ts":
      '// Generated.\nimport type { Validate } from "./validate.js";\nimport { validate as one } from "./body/one.js";\n\n/** All. */\nexport const all: Readonly<Record<string, Validate>> = {\n  one,\n};\n',
    "a/v/body/one.ts":
      '// Generated.\n// @ts-nocheck\nimport type { Validate } from "../validate.js";\nconst b = 1;\nexport const validate: Validate = function validate(data, { c = b } = {}) {\n  validate.errors = null;\n};\nvalidate.evaluated = { props: true };\n',
  });
});

describe("packages", () => {
  test.each<[given: Parameters<typeof packagesFor>, asked: string, made: string]>([
    [
      [undefined, "package"],
      "spec client permissions mock-server mcp reference",
      "spec client permissions mock-server mcp reference",
    ],
    [[["mcp"], "package"], "mcp", "mcp"],
    [[undefined, "source"], "client permissions mock-server mcp", "client permissions mock-server mcp"],
    [[["mcp"], "source"], "mcp", "client permissions mcp"],
    [[["client", "spec"], "source"], "client spec", "spec client"],
    [[["reference"], "source"], "reference", "reference"],
  ])("%j", (given, asked, made) => {
    const packages = packagesFor(...given);
    expect([packages.asked.join(" "), packages.made.join(" ")]).toEqual([asked, made]);
  });
});

test.each([
  ["// Generated by braze-codegen from spec 1. Do not edit.\nimport a;\n", "import a;\n"],
  ["// Copied by braze-codegen from templates/: edit it there.\n\nexport {};\n", "export {};\n"],
  ["// About something else.\nexport {};\n", "// About something else.\nexport {};\n"],
])("the header of %j", (given, want) => {
  expect(withoutHeader(given)).toBe(want);
});
