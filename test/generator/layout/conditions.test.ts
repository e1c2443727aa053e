import { describe, expect, test } from "vitest";
import { buildModel } from "../../../generator/model/build.ts";
import { withoutAbsent } from "../../../generator/layout/prune/absent.ts";
import { documentOf, operation, pathsOf } from "../../support/spec.ts";
import { mayLackParts, namesOf, withoutConditions } from "../../../generator/layout/prune/conditions.ts";

const names = {
  areas: new Set(["books"]),
  operations: new Set(["books.get"]),
  schemas: new Set(["Book"]),
};
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

describe("what belongs to an area that is not there goes", () => {
  test.each<[name: string, given: string, want: string]>([
    ["an area that is there", "// only with area books\nconst a = 1;", "// only with area books const a = 1;"],
    [
      "a declaration",
      "const a = 1;\n// only with area shelves\n/** Doc. */\nexport const b = 2;\nconst c = 3;",
      "const a = 1; const c = 3;",
    ],
    [
      "a member of an interface",
      "interface A {\n  // only with area shelves\n  /** Doc. */\n  readonly b: { c: 1 };\n  d: 2;\n}",
      "interface A { d: 2; }",
    ],
    [
      "a member of a class",
      "class A {\n  // only with area shelves\n  readonly b = new B();\n  c(): void {}\n}",
      "class A { c(): void {} }",
    ],
    ["an entry of an object", "const a = {\n  // only with area shelves\n  b: f(1, 2),\n  c,\n};", "const a = { c, };"],
    ["an element of an array", 'const a = [\n  // only with area shelves\n  "b",\n  "c",\n];', 'const a = [ "c", ];'],
    [
      "a statement",
      "function f() {\n  // only with area shelves\n  for (const a of b) c(a);\n  d();\n}",
      "function f() { d(); }",
    ],
    [
      "one of several areas",
      "// only with area shelves books\nconst a = 1;",
      "// only with area shelves books const a = 1;",
    ],
    ["none of several areas", "// only with area shelves rooms\nconst a = 1;", ""],
    ["an operation", "// only with operation books.get\nconst a = 1;", "// only with operation books.get const a = 1;"],
    ["none of several operations", "// only with operation books.put books\nconst a = 1;", ""],
    [
      "entries by operation",
      'const a = {\n  // keys are operations\n  b: { "books.get": get, "books.put": put },\n};',
      'const a = { // keys are operations b: { "books.get": get },\n};',
    ],
    [
      "names of operations",
      '// keys are operations\nconst a = ["books.get", "books.put"];',
      '// keys are operations const a = ["books.get",];',
    ],
    [
      "entries by schema",
      "// keys are schemas\nconst a = new Map(Object.entries({ Book: 1, Shelf: 2 }));",
      "// keys are schemas const a = new Map(Object.entries({ Book: 1, }));",
    ],
    [
      "a comment that is part of a sentence",
      "// this is only with area shelves\nconst a = 1;",
      "// this is only with area shelves const a = 1;",
    ],
  ])("%s", (_, given, want) => {
    const loose = (text: string) => squeezed(text).replaceAll(/,? ([}\]])/g, " $1");
    const left = withoutAbsent("a.ts", given, names);
    expect(loose(left)).toBe(loose(want));
    // Whoever is told that nothing is lacking does not even load the parser.
    expect(mayLackParts(given, names)).toBe(left !== given);
  });
});

test("the comments themselves", () => {
  expect(withoutConditions("a;\n  // only with area books\n  b;\n// keys are schemas\nc;\n")).toBe("a;\n  b;\nc;\n");
});

describe("what a run time is written for is a call of that name and that path", () => {
  const model = buildModel(documentOf({ paths: pathsOf(operation("books.get"), operation("books.put")) }), []);
  const { id, method, path } = model.operations[0] ?? { id: "", method: "", path: "" };
  const call = `${method.toUpperCase()} ${path}`;
  test.each<[name: string, own: [string, string][] | undefined, want: string[]]>([
    ["of the document itself, all", undefined, ["books.get", "books.put"]],
    ["the same", [[id, call]], [id]],
    ["another path", [[id, `${call}/x`]], []],
    ["another API", [], []],
  ])("%s", (_, own, want) => {
    const { operations, areas } = namesOf(model, own && new Map(own));
    expect([...operations]).toEqual(want);
    expect(areas.size > 0).toBe(want.length > 0);
  });
});
