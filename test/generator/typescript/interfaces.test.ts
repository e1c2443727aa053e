import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { namedType } from "../../../generator/typescript/interfaces.ts";
import { printStatement } from "../../../generator/typescript/print-structure.ts";
import { typeNodes } from "../../../generator/typescript/type-nodes.ts";
import { refTo } from "../../support/spec.ts";
import { typeErrors } from "../../support/syntax.ts";

function typesOf(schemas: Record<string, JsonSchema>) {
  const nodes = typeNodes({ openapi: "3.1.0", info: { title: "", version: "" }, paths: {}, components: { schemas } });
  const names = new Map(nodes.schemas.map((name) => [name, name]));
  return nodes.schemas.flatMap((name) => namedType(nodes, name, { names }) ?? []);
}

const declarationOf = (schema: JsonSchema, others: Record<string, JsonSchema> = {}) =>
  typesOf({ A: schema, ...others }).find(({ name }) => name === "A")?.declaration;

const typeOf = (schema: JsonSchema, others: Record<string, JsonSchema> = {}): string =>
  printStatement(declarationOf(schema, others) ?? "");

const object = (properties: Record<string, JsonSchema>, more: object = {}): JsonSchema => ({
  type: "object",
  properties,
  ...more,
});
const B = { B: object({}) };

describe("a schema as TypeScript", () => {
  test.each<[name: string, given: JsonSchema, want: string]>([
    [
      "members",
      object({ a: { type: "string" }, b: { type: "integer" } }, { required: ["b"] }),
      "export interface A {\n  a?: string;\n  b: number;\n}",
    ],
    ["a closed enum", { enum: ["a", "b", 1, null] }, 'export type A = "a" | "b" | 1 | null;'],
    [
      "an open enum",
      { anyOf: [{ enum: ["a", "b"] }, { type: "string" }] },
      'export type A = "a" | "b" | (string & {});',
    ],
    [
      "an open enum, string first, beside null",
      object({ a: { anyOf: [{ type: "string" }, { enum: ["x"] }, { type: "null" }] } }),
      'export interface A {\n  a?: "x" | null | (string & {});\n}',
    ],
    [
      "a union of strings and numbers",
      { anyOf: [{ type: "string" }, { type: "number" }] },
      "export type A = string | number;",
    ],
    [
      "known members, and others of one type",
      object(
        { id: { type: "string" }, n: { type: "number" } },
        { required: ["id"], additionalProperties: { type: "boolean" } },
      ),
      "export interface A {\n  id: string;\n  n?: number;\n  [key: string]: boolean | string | number | undefined;\n}",
    ],
    [
      "known members, and any others",
      object({ id: { type: "string" } }, { additionalProperties: true }),
      "export interface A {\n  id?: string;\n  [key: string]: unknown;\n}",
    ],
    [
      "only others",
      { type: "object", additionalProperties: { type: "string" } },
      "export interface A {\n  [key: string]: string;\n}",
    ],
    ["no members", { type: "object" }, "export type A = Record<string, unknown>;"],
    ["null or a string", { type: ["string", "null"] }, "export type A = string | null;"],
    [
      "itself",
      object({ a: refTo("A"), b: { type: "array", items: refTo("A") } }),
      "export interface A {\n  a?: A;\n  b?: A[];\n}",
    ],
    ["another", object({ b: refTo("B") }), "export interface A {\n  b?: B;\n}"],
    ["both", { allOf: [refTo("B"), object({ c: { type: "string" } })] }, "export type A = B & {\n  c?: string;\n};"],
    ["either", { oneOf: [refTo("B"), { type: "null" }] }, "export type A = B | null;"],
    ["a tuple", { type: "array", prefixItems: [{ type: "string" }, refTo("B")] }, "export type A = [string, B];"],
    ["anything", true, "export type A = unknown;"],
    [
      "members with odd names",
      object({
        "X-Id": { type: "string" },
        "a b": { type: "string" },
        constructor: { type: "string" },
        'q"`': { type: "string" },
      }),
      'export interface A {\n  "X-Id"?: string;\n  "a b"?: string;\n  constructor?: string;\n  "q\\"`"?: string;\n}',
    ],
    [
      "a member with a number for a name",
      object({ "404": { type: "string" }, "007": { type: "string" } }),
      'export interface A {\n  "404"?: string;\n  "007"?: string;\n}',
    ],
    [
      "a member called __proto__",
      object(JSON.parse('{"__proto__": {"type": "string"}}') as Record<string, JsonSchema>),
      'export interface A {\n  "__proto__"?: string;\n}',
    ],
    [
      "what is said of it",
      {
        ...(object({ a: { type: "string", description: "Its name.\nIn words." } }) as object),
        description: "A thing.",
      },
      "/** A thing. */\nexport interface A {\n  /** Its name. In words. */\n  a?: string;\n}",
    ],
    [
      "what its limits are",
      object({ a: { type: "string", maxLength: 5, default: "x", description: "Its name." } }),
      'export interface A {\n  /** Its name. At most 5 characters. Default: "x". */\n  a?: string;\n}',
    ],
    [
      "what is out of use",
      object({ a: { type: "string", description: "Old.", deprecated: true } }),
      "export interface A {\n  /**\n   * Old.\n   * @deprecated\n   */\n  a?: string;\n}",
    ],
    [
      "words that begin with an at-sign",
      object({ a: { type: "string", description: "Says:\n@here is everybody.\nMore." } }),
      "export interface A {\n  /** Says: \\@here is everybody. More. */\n  a?: string;\n}",
    ],
    [
      "a list, and a limit after it",
      object({ a: { type: "string", maxLength: 5, description: "Known:\n\n- `a`: one,\n  the first\n- `b`\n" } }),
      "export interface A {\n  /**\n   * Known:\n   *\n   * - `a`: one, the first\n   * - `b`\n   *\n   * At most 5 characters.\n   */\n  a?: string;\n}",
    ],
    [
      "words that are a tag of the tool between",
      object({ a: { type: "string", description: "@deprecated" } }),
      "export interface A {\n  /** \\@deprecated */\n  a?: string;\n}",
    ],
    [
      "words that would end the comment",
      object({ a: { type: "string", description: "*/ evil() /*" } }),
      "export interface A {\n  /** *\\/ evil() /* */\n  a?: string;\n}",
    ],
  ])("%s", (_, given, want) => {
    expect(typeOf(given, B)).toBe(want);
  });
});

test("an object is an interface, with a member for each property", () => {
  const given = object({
    tags: { type: "array", items: { type: "string" }, description: "Its tags." },
    id: { type: "string", readOnly: true },
  });
  expect(declarationOf({ ...(given as object), required: ["id"], additionalProperties: true })).toMatchObject({
    name: "A",
    isExported: true,
    properties: [
      { name: "tags", hasQuestionToken: true, type: "string[]", docs: [{ description: "Its tags." }] },
      { name: "id", hasQuestionToken: false, type: "string", docs: [] },
    ],
    indexSignatures: [{ keyName: "key", keyType: "string", returnType: "unknown" }],
  });
});

test("anything else is an alias", () => {
  expect(declarationOf({ enum: ["a", "b"] })).toMatchObject({ name: "A", isExported: true, type: '"a" | "b"' });
});

const long = (count: number) => Array.from({ length: count }, (_, n) => `${"value".repeat(4)}${n}`);
const quoted = (count: number) => long(count).map((value) => JSON.stringify(value));

describe("lines that are too long are broken as prettier breaks them", () => {
  test.each<[name: string, given: JsonSchema, want: string]>([
    [
      "a union that has room on the next line",
      { enum: [...long(4), "more"] },
      `export type A =\n  ${quoted(4).join(" | ")} | "more";`,
    ],
    ["a longer one", { enum: long(6) }, `export type A =\n  | ${quoted(6).join("\n  | ")};`],
    [
      "one of a member",
      object({ a: { enum: long(6) } }),
      `export interface A {\n  a?:\n    | ${quoted(6).join("\n    | ")};\n}`,
    ],
    [
      "one of a member that has room on the next line",
      object({ a_member_with_a_long_name: { enum: long(4) } }),
      `export interface A {\n  a_member_with_a_long_name?:\n    ${quoted(4).join(" | ")};\n}`,
    ],
    [
      "one in a list",
      object({ a: { type: "array", items: { enum: long(6) } } }),
      `export interface A {\n  a?: (\n    | ${quoted(6).join("\n    | ")}\n  )[];\n}`,
    ],
    [
      "an object or null",
      object({ a: { oneOf: [object({ b: { type: "string" } }), { type: "null" }] } }),
      "export interface A {\n  a?: {\n    b?: string;\n  } | null;\n}",
    ],
    [
      "objects in a union, with what is said of their members",
      { oneOf: [object({ b: { type: "string", description: "B." } }), refTo("B")] },
      "export type A =\n  | {\n      /** B. */\n      b?: string;\n    }\n  | B;",
    ],
    [
      "objects in a list",
      { type: "array", items: object({ b: object({ c: { type: "number" } }) }) },
      "export type A = {\n  b?: {\n    c?: number;\n  };\n}[];",
    ],
    [
      "an object beside a union",
      { allOf: [object({ b: { type: "string" } }), { oneOf: [refTo("B"), object({ c: { type: "string" } })] }] },
      "export type A = {\n  b?: string;\n} & (\n  | B\n  | {\n      c?: string;\n    }\n);",
    ],
    [
      "a union in a union is one",
      { anyOf: [{ anyOf: [{ type: "number" }, { type: "null" }] }, { type: "null" }] },
      "export type A = number | null;",
    ],
    [
      "others of many types",
      object({ a: { enum: long(6) } }, { additionalProperties: { type: "number" } }),
      `export interface A {\n  a?:\n    | ${quoted(6).join("\n    | ")};\n  [key: string]:\n    | number\n    | ${quoted(6).join("\n    | ")}\n    | undefined;\n}`,
    ],
  ])("%s", async (_, given, want) => {
    const found = typeOf(given, B);
    expect(found).toBe(want);
    expect(await prettier.format(found, { parser: "typescript", printWidth: 120 })).toBe(`${want}\n`);
  });
});

test("members that a schema requires of another", () => {
  const given = { allOf: [refTo("C"), object({ d: { type: "string" } })], required: ["c"] };
  expect(typeOf(given, { C: object({ c: { type: "string" } }) })).toBe(
    "export type A = C & {\n  c: {} | null;\n} & {\n  d?: string;\n};",
  );
});

test("such members are of the type that they have there, and cannot be absent", () => {
  const types = typesOf({ C: object({ c: { type: "string" } }), A: { allOf: [refTo("C")], required: ["c"] } });
  const code = types.map(({ declaration }) => printStatement(declaration)).join("\n");
  const uses = 'export const a: A = { c: "a" };\nexport const text: string = a.c;\nexport const none: A = {};';
  expect(
    typeErrors(
      new Map([
        ["package.json", '{"type": "module"}'],
        ["a.ts", `${code}\n${uses}`],
      ]),
    ),
  ).toEqual([expect.stringContaining("is missing in type '{}'")]);
});

test("a type says which others it mentions", () => {
  const types = typesOf({
    A: object({ c: refTo("C"), b: { type: "array", items: refTo("B") }, a: refTo("A") }),
    B: object({}),
    C: { type: "string" },
  });
  expect(types.map(({ name, mentions }) => [name, mentions])).toEqual([
    ["A", ["B", "C"]],
    ["B", []],
    ["C", []],
  ]);
});

test("no schemas, no types", () => {
  expect(typesOf({})).toEqual([]);
});
