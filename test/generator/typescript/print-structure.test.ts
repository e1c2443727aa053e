import * as prettier from "prettier";
import { Project, StructureKind } from "ts-morph";
import { describe, expect, test } from "vitest";
import { emitClient } from "../../../generator/emit/client/client.ts";
import { printStatement } from "../../../generator/typescript/print-structure.ts";
import {
  KINDS,
  type Statement,
  classOf,
  docsOf,
  exportOf,
  importOf,
  importTypes,
  interfaceOf,
  typeOf,
} from "../../../generator/typescript/structures.ts";
import { shopModel } from "../../support/spec.ts";

const long = (count: number) => Array.from({ length: count }, (_, n) => `${"Name".repeat(4)}${n}`);

const STATEMENTS: [name: string, given: Statement, want: string][] = [
  ["text is text", "export const a = 1;", "export const a = 1;"],
  [
    "imports",
    importOf({ namedImports: [{ name: "A" }, { name: "B", isTypeOnly: true }], moduleSpecifier: "./a.js" }),
    'import { A, type B } from "./a.js";',
  ],
  [
    "an import of a whole module",
    importOf({ namespaceImport: "a", moduleSpecifier: "./a.js" }),
    'import * as a from "./a.js";',
  ],
  [
    "imports that are too long for a line",
    importOf({ isTypeOnly: true, namedImports: long(6), moduleSpecifier: "./a.js" }),
    `import type {\n  ${long(6).join(",\n  ")},\n} from "./a.js";`,
  ],
  ["a re-export", exportOf({ namedExports: ["A"], moduleSpecifier: "./a.js" }), 'export { A } from "./a.js";'],
  ["all of a module", exportOf({ moduleSpecifier: "./a.js" }), 'export * from "./a.js";'],
  ["all types", exportOf({ isTypeOnly: true, moduleSpecifier: "./a.js" }), 'export type * from "./a.js";'],
  ["nothing", exportOf({}), "export {};"],
  ["an alias", typeOf({ name: "A", type: "B | C", docs: docsOf(["One."]) }), "/** One. */\nexport type A = B | C;"],
  [
    "an interface",
    interfaceOf({
      name: "A",
      properties: [
        { name: "a", type: "string", isReadonly: true },
        { name: '"b-c"', type: "B", hasQuestionToken: true, docs: docsOf(["Two."]) },
      ],
      indexSignatures: [{ keyName: "key", keyType: "string", returnType: "unknown" }],
    }),
    'export interface A {\n  readonly a: string;\n  /** Two. */\n  "b-c"?: B;\n  [key: string]: unknown;\n}',
  ],
  ["an interface without members", interfaceOf({ name: "A" }), "export interface A {}"],
  [
    "an interface that extends another",
    interfaceOf({ name: "A", extends: ["B"], properties: [{ name: "a", type: "string" }] }),
    "export interface A extends B {\n  a: string;\n}",
  ],
  [
    "a class",
    classOf({
      name: "A",
      extends: "Base",
      docs: docsOf(["One."], [{ tagName: "see", text: "https://a.example" }]),
      properties: [
        { isReadonly: true, name: "b", type: "B", initializer: "new B(this.c)" },
        { isReadonly: true, name: "d", type: "D", initializer: "new D(this.c)" },
      ],
      methods: [
        {
          name: "get",
          parameters: [
            { name: "id", type: "string" },
            { name: "options", type: "Options", hasQuestionToken: true },
          ],
          returnType: "Answer",
          statements: ["return this.call(\n  id,\n  options,\n);"],
        },
        { name: "none", returnType: "void" },
      ],
    }),
    `/**
 * One.
 * @see https://a.example
 */
export class A extends Base {
  readonly b: B = new B(this.c);
  readonly d: D = new D(this.c);

  get(id: string, options?: Options): Answer {
    return this.call(
      id,
      options,
    );
  }

  none(): void {}
}`,
  ],
  [
    "a method whose parameters are too long for a line",
    classOf({
      name: "A",
      methods: [{ name: "get", parameters: long(5).map((name) => ({ name, type: "string" })), returnType: "void" }],
    }),
    `export class A {\n  get(\n${long(5)
      .map((name) => `    ${name}: string,\n`)
      .join("")}  ): void {}\n}`,
  ],
  [
    "a member whose value is too long for a line",
    classOf({ name: "A", properties: [{ name: "a", type: "N".repeat(60), initializer: `new ${"N".repeat(60)}()` }] }),
    `export class A {\n  a: ${"N".repeat(60)} =\n    new ${"N".repeat(60)}();\n}`,
  ],
];

describe("a structure as text", () => {
  test.each(STATEMENTS)("%s", (_, given, want) => {
    expect(printStatement(given)).toBe(want);
  });
});

test("the kinds are ts-morph's", () => {
  expect(KINDS).toEqual({
    class: StructureKind.Class,
    export: StructureKind.ExportDeclaration,
    import: StructureKind.ImportDeclaration,
    interface: StructureKind.Interface,
    type: StructureKind.TypeAlias,
  });
});

/** Printed by ts-morph itself, and laid out by prettier. Comments are compared above: ts-morph does not break them into lines. */
async function byTsMorph(statements: Statement[]): Promise<string> {
  const file = new Project({ useInMemoryFileSystem: true }).createSourceFile("a.ts", { statements });
  return laidOut(file.getFullText());
}

const laidOut = async (text: string): Promise<string> => {
  const code = text.replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, "").replace(/\n{2,}/g, "\n");
  return prettier.format(code, { parser: "typescript", printWidth: 120 });
};

test("it is what ts-morph would print", async () => {
  // ts-morph sets index signatures before properties.
  const given = STATEMENTS.map(([, statement]) => statement).filter(
    (statement) => typeof statement === "string" || !("indexSignatures" in statement),
  );
  expect(await laidOut(given.map(printStatement).join("\n"))).toBe(await byTsMorph(given));
});

test("what is made of a description is laid out as prettier would", async () => {
  for (const { path, text } of emitClient(await shopModel()).filter(({ path }) => /\/(types|resources)\//.test(path)))
    expect({ path, text: await prettier.format(text, { parser: "typescript", printWidth: 120 }) }).toEqual({
      path,
      text,
    });
});

describe("docs", () => {
  const print = (...docs: Parameters<typeof docsOf>) =>
    printStatement(typeOf({ name: "A", type: "B", docs: docsOf(...docs) }));

  test.each<[name: string, given: Parameters<typeof docsOf>, want: string]>([
    ["none", [[undefined, ""]], ""],
    ["paragraphs", [["One\nline.", undefined, "Two."]], "/**\n * One line.\n *\n * Two.\n */\n"],
    ["tags", [["One."], [{ tagName: "param", text: "a - b\nc" }]], "/**\n * One.\n * @param a - b c\n */\n"],
    ["only a tag", [[], [{ tagName: "deprecated" }]], "/** @deprecated */\n"],
    [
      "code",
      [[], [{ tagName: "example", text: "```ts\na(\n  1,\n);\n```" }]],
      "/**\n * @example\n * ```ts\n * a(\n *   1,\n * );\n * ```\n */\n",
    ],
    ["links to names", [[], [{ tagName: "see", text: "{@link A}, {@link B}" }]], "/** @see {@link A}, {@link B} */\n"],
    [
      "words that would end the comment or begin a tag, whoever says them",
      [["*/ a\n@b"], [{ tagName: "see", text: "*/ {@link c}" }]],
      "/**\n * *\\/ a \\@b\n * @see *\\/ {\\@link c}\n */\n",
    ],
  ])("%s", (_, given, want) => {
    expect(print(...given)).toBe(`${want}export type A = B;`);
  });

  test("a paragraph is broken once, however far from the left it stands", () => {
    const words = "word ".repeat(40).trim();
    const text = printStatement(
      interfaceOf({ name: "A", properties: [{ name: "a", type: "B", docs: docsOf([words]) }] }),
    );
    expect(text).toBe(
      `export interface A {\n  /**\n   * ${"word ".repeat(23).trim()}\n   * ${"word ".repeat(17).trim()}\n   */\n  a: B;\n}`,
    );
  });
});

test("no text, no statement", () => {
  expect(() => printStatement(interfaceOf({ name: "A", properties: [{ name: "a" }] }))).toThrow(
    "a structure has undefined where it needs the text of a type or an expression",
  );
  expect(importTypes([], "./a.js")).toEqual([]);
});
