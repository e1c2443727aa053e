import { expect, test } from "vitest";
import { importTypes, sourceFile } from "../../../generator/typescript/source-file.ts";

test("a file is its header and its statements, imports together", () => {
  const { path, text } = sourceFile("client/src/a.ts", "// Generated.", [
    'import { b } from "./b.js";',
    'import { c } from "./c.js";',
    "export const a = b;",
    "export const d = c;",
  ]);
  expect(path).toBe("client/src/a.ts");
  expect(text.trim()).toBe(
    '// Generated.\nimport { b } from "./b.js";\nimport { c } from "./c.js";\n\nexport const a = b;\n\nexport const d = c;',
  );
});

test("the same path may be asked for again", () => {
  const once = () => sourceFile("a.ts", "// Generated.", ["export {};"]);
  expect(once()).toEqual(once());
});

test.each<[names: string[], want: string[]]>([
  [[], []],
  [["B", "A", "B"], ['import type { A, B } from "./x.js";']],
])("importTypes(%j)", (names, want) => {
  expect(importTypes(names, "./x.js")).toEqual(want);
});
