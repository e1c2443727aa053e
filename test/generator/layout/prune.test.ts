import { describe, expect, test } from "vitest";
import { packagesOf } from "../../../generator/layout/packages.ts";
import { prune } from "../../../generator/layout/prune/prune.ts";

const pack = (name: string, parts: object = {}) =>
  JSON.stringify({ name, exports: { ".": { default: "./dist/index.js" } }, ...parts });

/** What stays of the modules of one package, as lines without the empty ones; a file that goes is not there. */
function pruned(modules: Record<string, string>, everything = true): Record<string, string> {
  const files = Object.entries(modules).map(([name, text]) => ({
    path: name.includes("/") ? name : `a/src/${name}`,
    text,
  }));
  const packages = packagesOf([{ path: "a/package.json", text: pack("a") }, ...files]);
  const kept = prune(packages, [{ path: "a/src/index.ts", everything }]);
  return Object.fromEntries(
    kept.map(({ path, text }) => [path.replace("a/src/", ""), text.replace(/\n+/g, "\n").trim()]),
  );
}

describe("what nobody reaches from the entry goes", () => {
  test.each<[name: string, given: Record<string, string>, want: Record<string, string>]>([
    [
      "a function, its import and the file behind it",
      {
        "index.ts": 'export { a } from "./a.js";',
        "a.ts": 'import { c } from "./c.js";\nexport const a = 1;\n/** Doc. */\nexport const b = c;',
        "c.ts": "export const c = 1;",
      },
      { "index.ts": 'export { a } from "./a.js";', "a.ts": "export const a = 1;" },
    ],
    [
      "some names of an import",
      {
        "index.ts": 'import { b, type C } from "./b.js";\nexport const a: C = 1;\nconst d = b;',
        "b.ts": "export const b = 1;\nexport type C = number;",
      },
      { "index.ts": 'import { type C } from "./b.js";\nexport const a: C = 1;', "b.ts": "export type C = number;" },
    ],
    [
      "nothing of a module that is loaded when it is needed",
      {
        "index.ts": 'export const a = async () => (await import("./b.js")).b;',
        "b.ts": 'import { c } from "./c.js";\nexport const b = c;',
        "c.ts": "export const c = 1;\nexport const d = 2;",
      },
      {
        "index.ts": 'export const a = async () => (await import("./b.js")).b;',
        "b.ts": 'import { c } from "./c.js";\nexport const b = c;',
        "c.ts": "export const c = 1;",
      },
    ],
    [
      "members of a namespace",
      {
        "index.ts": 'import * as b from "./b.js";\nexport const a = b.one;',
        "b.ts": "export const one = two;\nexport const three = 3;\nconst two = 2;",
      },
      {
        "index.ts": 'import * as b from "./b.js";\nexport const a = b.one;',
        "b.ts": "export const one = two;\nconst two = 2;",
      },
    ],
    [
      "nothing of a namespace that is handed on as a whole",
      {
        "index.ts": 'import * as b from "./b.js";\nexport const a = f(b);\ndeclare function f(x: object): 1;',
        "b.ts": "export const one = 1;\nexport const two = 2;",
      },
      {
        "index.ts": 'import * as b from "./b.js";\nexport const a = f(b);\ndeclare function f(x: object): 1;',
        "b.ts": "export const one = 1;\nexport const two = 2;",
      },
    ],
    [
      "a name behind `export *`",
      {
        "index.ts": 'import { one } from "./all.js";\nexport const a = one;',
        "all.ts": 'export * from "./b.js";\nexport * from "./c.js";',
        "b.ts": "export const one = 1;\nexport const two = 2;",
        "c.ts": "export const three = 3;",
      },
      {
        "index.ts": 'import { one } from "./all.js";\nexport const a = one;',
        "all.ts": 'export * from "./b.js";',
        "b.ts": "export const one = 1;",
      },
    ],
    [
      "not what is assigned to a declaration that stays, nor what runs when the module is loaded",
      {
        "index.ts": 'export { a } from "./a.js";\nimport "./b.js";',
        "a.ts": "export function a() {}\na.more = 1;\nfunction b() {}\nb.more = 1;\nconsole.log(1);",
        "b.ts": "start();\nfunction start() {}\nfunction stop() {}",
      },
      {
        "index.ts": 'export { a } from "./a.js";\nimport "./b.js";',
        "a.ts": "export function a() {}\na.more = 1;\nconsole.log(1);",
        "b.ts": "start();\nfunction start() {}",
      },
    ],
    [
      "not what a name in braces, a renamed export or a default stands for",
      {
        "index.ts": 'import b, { c as d } from "./b.js";\nexport const a = { b, d };',
        "b.ts": "const one = 1;\nconst two = 2;\nexport { one as default, two as c };",
      },
      {
        "index.ts": 'import b, { c as d } from "./b.js";\nexport const a = { b, d };',
        "b.ts": "const one = 1;\nconst two = 2;\nexport { one as default, two as c };",
      },
    ],
    [
      "not the first line, which says where a file comes from",
      { "index.ts": "// Generated.\nconst gone = 1;\nexport const a = 1;" },
      { "index.ts": "// Generated.\nexport const a = 1;" },
    ],
  ])("%s", (_, given, want) => {
    expect(pruned(given)).toEqual(want);
  });

  test("a type that the entry only hands on stays for a reason of its own, unless all is promised", () => {
    const given = {
      "index.ts": 'export { a } from "./a.js";\nexport type { Used, Unused } from "./types.js";',
      "a.ts": 'import type { Used } from "./types.js";\nexport const a: Used = 1;',
      "types.ts": "export type Used = number;\nexport type Unused = string;",
    };
    expect(pruned(given)).toEqual(given);
    expect(pruned(given, false)).toEqual({
      ...given,
      "index.ts": 'export { a } from "./a.js";\nexport type { Used } from "./types.js";',
      "types.ts": "export type Used = number;",
    });
  });
});

describe("where imports lead", () => {
  const packages = packagesOf(
    Object.entries({
      "a/package.json": pack("@x/a", {
        exports: { ".": "./dist/index.js", "./deep/*": { default: "./dist/deep/*.js" } },
      }),
      "a/src/index.ts": "",
      "a/src/deep/one.ts": "",
      "b/package.json": pack("@x/b", {
        imports: { "#checks": { types: "./checks/index.d.ts", default: "./checks/index.js" } },
        bin: { b: "./bin/b.js" },
      }),
      "b/src/cli.ts": "",
      "b/bin/b.js": 'const program = new URL("../dist/cli.js", import.meta.url);',
      "b/checks/index.js": "",
      "b/checks/types.d.ts": "",
    }).map(([path, text]) => ({ path, text })),
  );

  test.each<[from: string, specifier: string, want: string | undefined]>([
    ["b/src/cli.ts", "@x/a", "a/src/index.ts"],
    ["b/src/cli.ts", "@x/a/deep/one", "a/src/deep/one.ts"],
    ["b/src/cli.ts", "@x/a/none", undefined],
    ["b/src/cli.ts", "#checks", "b/checks/index.js"],
    ["b/checks/index.js", "./types.js", "b/checks/types.d.ts"],
    ["a/src/deep/one.ts", "../index.js", "a/src/index.ts"],
    ["b/src/cli.ts", "node:fs", undefined],
    ["b/src/cli.ts", "ajv/dist/runtime/equal.js", undefined],
  ])("from %s, %s", (from, specifier, want) => {
    expect(packages.resolve(from, specifier)).toBe(want);
  });

  test("what users import, and what commands run", () => {
    expect(packages.exported("a")).toEqual(["a/src/index.ts", "a/src/deep/one.ts"]);
    expect(packages.run("b")).toEqual(["b/src/cli.ts"]);
  });
});
