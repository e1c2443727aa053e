import { describe, expect, test } from "vitest";
import { format } from "../../../generator/format.ts";
import type { JsonSchema } from "../../../generator/openapi.ts";
import { namedTypes } from "../../../generator/typescript/interfaces.ts";
import { typeNodes } from "../../../generator/typescript/type-nodes.ts";
import { refTo } from "../../support/spec.ts";

const typesOf = async (schemas: Record<string, JsonSchema>) =>
  namedTypes(typeNodes({ openapi: "3.1.0", info: { title: "", version: "" }, paths: {}, components: { schemas } }));

const typeOf = async (schema: JsonSchema, others: Record<string, JsonSchema> = {}): Promise<string | undefined> => {
  const found = (await typesOf({ A: schema, ...others })).find(({ name }) => name === "A");
  const [file] = await format([{ path: "a.ts", text: found?.code ?? "" }]);
  return file?.text.trim();
};
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
      'export interface A {\n  "X-Id"?: string;\n  "a b"?: string;\n  constructor?: string;\n  \'q"`\'?: string;\n}',
    ],
    [
      "a member with a number for a name",
      object({ "404": { type: "string" }, "007": { type: "string" } }),
      'export interface A {\n  "404"?: string;\n  "007"?: string;\n}',
    ],
    [
      "a member called __proto__",
      object(JSON.parse('{"__proto__": {"type": "string"}}') as Record<string, JsonSchema>),
      "export interface A {\n  __proto__?: string;\n}",
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
      "export interface A {\n  /**\n   * @deprecated\n   * Old.\n   */\n  a?: string;\n}",
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
  ])("%s", async (_, given, want) => {
    expect(await typeOf(given, B)).toBe(want);
  });
});

test("a type says which others it mentions", async () => {
  const types = await typesOf({
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

test("no schemas, no types", async () => {
  expect(await typesOf({})).toEqual([]);
});
