import { expect, test } from "vitest";
import { sourceFile } from "../../../generator/typescript/source-file.ts";
import { classOf, exportOf, importOf, importTypes } from "../../../generator/typescript/structures.ts";

test("a file is its header and its statements; imports stand together, and so do re-exports", () => {
  const { path, text } = sourceFile("client/src/a.ts", "// Generated.", [
    importOf({ namedImports: ["b"], moduleSpecifier: "./b.js" }),
    'import { c } from "./c.js";',
    classOf({ name: "A" }),
    "export const d = c;",
    exportOf({ moduleSpecifier: "./b.js" }),
    exportOf({ moduleSpecifier: "./c.js" }),
  ]);
  expect(path).toBe("client/src/a.ts");
  expect(text).toBe(`// Generated.
import { b } from "./b.js";
import { c } from "./c.js";

export class A {}

export const d = c;

export * from "./b.js";
export * from "./c.js";
`);
});

test("a file without imports has an empty line below its header", () => {
  expect(sourceFile("a.ts", "// Generated.", ["const a = 1;"]).text).toBe("// Generated.\n\nconst a = 1;\n");
});

test.each<[names: string[], want: object[]]>([
  [[], []],
  [["B", "A", "B"], [{ isTypeOnly: true, namedImports: ["A", "B"], moduleSpecifier: "./x.js" }]],
])("importTypes(%j)", (names, want) => {
  expect(importTypes(names, "./x.js")).toMatchObject(want);
  expect(importTypes(names, "./x.js")).toHaveLength(want.length);
});
