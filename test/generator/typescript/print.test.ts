import { runInNewContext } from "node:vm";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  access,
  docComment,
  docProse,
  docText,
  lineComment,
  memberName,
  oneOf,
  string,
  table,
  value,
} from "../../../generator/typescript/print.ts";
import { syntaxErrors } from "../../support/syntax.ts";

/** Code units rather than characters, so that lone surrogates come too; and what has a meaning somewhere in code. */
const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
const text = fc.oneof(
  units,
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "*/",
        "/*",
        "//",
        "`",
        "${",
        "}",
        "\\",
        '"',
        "'",
        "\n",
        "\r",
        "\u2028",
        "\u2029",
        "@",
        "{",
        " ",
        "*",
        "/",
        "evil()",
      ),
    )
    .map((parts) => parts.join("")),
);
const json = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    text,
    fc.array(tie("any"), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(text, fc.constantFrom("__proto__", "constructor", "1", "-1", "a-b", "é")), tie("any")), {
        maxLength: 4,
      })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).any;

/** The value of an expression, as this realm sees it. Structure is compared by JSON: it keeps `__proto__` as a member. */
const evaluate = (code: string): unknown => runInNewContext(`(${code})`) as unknown;

const check = (arbitrary: fc.Arbitrary<unknown>, holds: (given: never) => void) =>
  fc.assert(
    fc.property(arbitrary, (given) => {
      holds(given as never);
    }),
    { numRuns: 300 },
  );

describe("value and table", () => {
  test.each<[given: unknown, want: string]>([
    ["a", '"a"'],
    [-0, "-0"],
    [Number.NaN, "null"],
    [undefined, "null"],
    [[1, null, true], "[1, null, true]"],
    [{ a: {}, b: [] }, "{ a: {}, b: [] }"],
    [{ a: 1, "b-c": undefined, "d-e": { f: [] } }, '{ a: 1, "d-e": { f: [] } }'],
    [JSON.parse('{"__proto__": 1}'), '{ ["__proto__"]: 1 }'],
  ])("%j → %s", (given, want) => {
    expect(value(given)).toBe(want);
  });

  test.each([
    ["value", value],
    ["table", table],
  ])("%s evaluates back to any JSON value", (_, print) => {
    check(json, (given: unknown) => {
      const found = evaluate(print(given));
      expect(JSON.stringify(found)).toBe(JSON.stringify(given));
      if (typeof given === "object" && given !== null)
        expect(Reflect.ownKeys(found as object)).toEqual(Reflect.ownKeys(given));
    });
  });

  test("what they print is ASCII where readers of JavaScript differ", () => {
    check(json, (given: unknown) => {
      expect(value(given)).not.toMatch(/[\u2028\u2029\ufeff\n\r]/);
      expect(value(given).isWellFormed()).toBe(true);
    });
  });

  test("a table has no more to say of what is empty", () => {
    expect(table({ a: {}, b: [] })).toBe("{ a: {}, b: [] }");
  });

  test("a table breaks what is too long for a line, and only that", () => {
    const row = { id: "a".repeat(60), path: "b".repeat(60) };
    expect(table([row, { id: "c" }])).toBe(
      `[\n  {\n    id: "${row.id}",\n    path: "${row.path}",\n  },\n  { id: "c" },\n]`,
    );
  });
});

test("string evaluates back to any string", () => {
  check(text, (given: string) => expect(evaluate(string(given))).toBe(given));
});

test.each<[texts: string[], want: string]>([
  [[], "never"],
  [["a", 'b"'], '"a" | "b\\""'],
  [["a", "b", "c", "d", "e"], '\n  | "a"\n  | "b"\n  | "c"\n  | "d"\n  | "e"'],
])("oneOf(%j)", (texts, want) => {
  expect(oneOf(texts, "never")).toBe(want);
});

describe("memberName", () => {
  test.each([
    ["catalog_name", "catalog_name"],
    ["$ref", "$ref"],
    ["X-Id", '"X-Id"'],
    ["2fa", '"2fa"'],
    ["", '""'],
    ["été", '"été"'],
    ["__proto__", '"__proto__"'],
  ])("%s → %s", (given, want) => {
    expect(memberName(given)).toBe(want);
  });

  test("is one name of one member, whatever the string", () => {
    check(text, (given: string) => {
      const code = `interface A { ${memberName(given)}: 1 }`;
      expect(syntaxErrors("a.ts", code)).toEqual([]);
      const [statement] = ts.createSourceFile("a.ts", code, ts.ScriptTarget.ES2022).statements;
      const members = statement && ts.isInterfaceDeclaration(statement) ? [...statement.members] : [];
      expect(members).toHaveLength(1);
      const name = members[0]?.name;
      expect(name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined).toBe(given);
    });
  });
});

test("access reads the member of that name", () => {
  check(text, (given: string) => {
    const object = value(Object.fromEntries([[given, "found"]]));
    expect(evaluate(`(${object})${access(given)}`)).toBe("found");
  });
});

describe("comments", () => {
  const onlyComment = (code: string) => {
    const source = ts.createSourceFile("a.ts", `${code}\ndeclare const end: 1;`, ts.ScriptTarget.ES2022, true);
    expect(source.statements).toHaveLength(1);
    expect(syntaxErrors("a.ts", source.text)).toEqual([]);
    return source.statements[0] as ts.Statement;
  };

  test("docText cannot close a comment, and makes no tags", () => {
    check(text, (given: string) => {
      const statement = onlyComment(docComment([docText(given), docText(given)]));
      expect(ts.getJSDocTags(statement).map((tag) => tag.getText())).toEqual([]);
    });
  });

  test("nor can docProse, however it is broken into lines", () => {
    const long = fc.array(text, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(" "));
    check(fc.tuple(long, fc.nat(60)), ([given, indent]: [string, number]) => {
      const statement = onlyComment(
        docComment([docProse(given), `@param x - ${docProse(given).replace(/\n/g, " ")}`], indent),
      );
      const tags = ts.getJSDocTags(statement).map((tag) => tag.tagName.text);
      expect(tags.filter((tag) => tag !== "param")).toEqual([]);
    });
  });

  test.each<[indent: number, words: number, want: string]>([
    [0, 23, `/**\n * ${"word ".repeat(23).trim()}\n */\n`],
    [2, 22, `/** ${"word ".repeat(22).trim()} */\n`],
    [2, 23, `/**\n * ${"word ".repeat(23).trim()}\n */\n`],
    [8, 23, `/**\n * ${"word ".repeat(22).trim()}\n * word\n */\n`],
  ])("%i from the left, %i words: no line is wider than 120", (indent, words, want) => {
    expect(docComment(["word ".repeat(words).trim()], indent)).toBe(want);
  });

  test("docText cannot close a comment that is written by hand", () => {
    check(text, (given: string) => onlyComment(`/** ${docText(given)} */`));
  });

  test("lineComment stays on its line", () => {
    check(text, (given: string) => onlyComment(lineComment(given)));
  });

  test.each<[given: (string | undefined)[], want: string]>([
    [[], ""],
    [[undefined, ""], ""],
    [["One."], "/** One. */\n"],
    [["One.", undefined, "Two.\nThree."], "/**\n * One.\n * Two.\n * Three.\n */\n"],
    [["One.", "", "@see x"], "/**\n * One.\n *\n * @see x\n */\n"],
    [["word ".repeat(30).trim()], `/**\n * ${"word ".repeat(23).trim()}\n * ${"word ".repeat(7).trim()}\n */\n`],
    [["a".repeat(200)], `/** ${"a".repeat(200)} */\n`],
    [[`await ${"a, ".repeat(80)}b;`], `/** await ${"a, ".repeat(80)}b; */\n`],
    // A list item hangs, code in backticks and in fences stays whole, a tag keeps its first word.
    [[`- ${"word ".repeat(24).trim()}`], `/**\n * - ${"word ".repeat(23).trim()}\n *   word\n */\n`],
    [
      [`Pattern of a time: \`${"a b ".repeat(25).trim()}\``],
      `/**\n * Pattern of a time:\n * \`${"a b ".repeat(25).trim()}\`\n */\n`,
    ],
    [[`${"a".repeat(110)} \`b c d e f\` g`], `/**\n * ${"a".repeat(110)}\n * \`b c d e f\` g\n */\n`],
    [
      ["@example", `\`\`\`ts\n${"a ".repeat(80)}\n\`\`\`\nb`],
      `/**\n * @example\n * \`\`\`ts\n * ${"a ".repeat(80).trim()}\n * \`\`\`\n * b\n */\n`,
    ],
    [[`@see ${"a".repeat(120)}`], `/** @see ${"a".repeat(120)} */\n`],
  ])("docComment(%j)", (given, want) => {
    expect(docComment(given)).toBe(want);
  });

  test.each([
    ["a */ b", "a *\\/ b"],
    ["mail @users and a@b.c", "mail \\@users and a@b.c"],
    ["{@link x}", "{\\@link x}"],
    ["a\r\nb", "a \nb"],
    ["  a\u2028b  ", "a b"],
  ])("docText(%j) → %j", (given, want) => {
    expect(docText(given)).toBe(want);
  });
});
