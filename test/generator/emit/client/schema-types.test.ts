import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../../generator/openapi.ts";
import { emitted } from "../../../support/emitted.ts";
import { modelOf, operation, pathsOf, refTo } from "../../../support/spec.ts";
import { squash } from "../../../support/syntax.ts";

const object = (properties: Record<string, JsonSchema>, more: object = {}): JsonSchema => ({
  type: "object",
  properties,
  ...more,
});
const text: JsonSchema = { type: "string" };
const time: JsonSchema = { type: "string", format: "date-time" };

async function typesOf(body: JsonSchema, answer: JsonSchema, schemas: Record<string, JsonSchema> = {}) {
  const model = modelOf({ paths: pathsOf(operation("a.b", { body, answer })), components: { schemas } });
  const files = await emitted("client", model);
  return squash([...files].flatMap(([path, file]) => (path.includes("/types/") ? [file] : [])).join("\n"));
}

describe("a request", () => {
  test.each<[name: string, given: JsonSchema, want: string]>([
    ["lists", object({ a: { type: "array", items: text } }, { required: ["a"] }), "a: readonly string[];"],
    [
      "lists of lists",
      object({ a: { type: "array", items: { type: "array", items: text } } }, { required: ["a"] }),
      "a: readonly (readonly string[])[];",
    ],
    [
      "tuples",
      object({ a: { type: "array", prefixItems: [text, { type: "number" }] } }, { required: ["a"] }),
      "a: readonly [string, number];",
    ],
    ["what is optional", object({ a: text }), "a?: string | undefined;"],
    [
      "an open enum that is optional",
      object({ a: { anyOf: [{ enum: ["x"] }, text] } }),
      'a?: "x" | (string & {}) | undefined;',
    ],
    ["a time", object({ a: time }, { required: ["a"] }), "a: string | Date;"],
    ["times", object({ a: { type: "array", items: time } }, { required: ["a"] }), "a: readonly (string | Date)[];"],
    ["any members", object({ a: text }, { additionalProperties: true }), "[key: string]: any;"],
    ["members of one type", object({}, { additionalProperties: text }), "[key: string]: string;"],
    ["an object of which nothing is known", object({ a: { type: "object" } }), "a?: Record<string, any> | undefined;"],
    [
      "an object in an object",
      object({ at: object({ x: text }) }),
      "at?: ABRequestAt | undefined; } /** The member `at` of `ABRequest`. */ export interface ABRequestAt { x?: string | undefined; }",
    ],
    [
      "entries",
      object({ all: { type: "array", items: object({ x: text }) } }, { required: ["all"] }),
      "all: readonly ABRequestAll[]; } /** An entry of `all` of `ABRequest`. */ export interface ABRequestAll {",
    ],
    [
      "variants",
      object({ a: text, b: text }, { oneOf: [{ required: ["a"] }, { required: ["b"] }] }),
      "export type ABRequest = ABRequestWithB | ABRequestWithA; /** What every `ABRequest` may have. */ export interface ABRequestBase { a?: string | undefined; b?: string | undefined; } /** `ABRequest` with `a`; without `b`. */ export interface ABRequestWithA extends ABRequestBase { a: string; b?: undefined; }",
    ],
    ["one variant", object({ a: text }, { not: { required: ["b"] } }), "a?: string | undefined; b?: undefined; }"],
    [
      "more than a type can say",
      object(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`m${at}`, text])), { minProperties: 1 }),
      "validators do. */ export interface ABRequest {",
    ],
  ])("%s", async (_, given, want) => {
    expect(await typesOf(given, object({}))).toContain(squash(want));
  });
});

describe("an answer", () => {
  test.each<[name: string, given: JsonSchema, want: string]>([
    ["lists", object({ a: { type: "array", items: text } }), "a?: string[];"],
    ["a time", object({ a: time }), "a?: string;"],
    ["one text", object({ a: { const: "success" } }), 'a?: "success" | (string & {});'],
    [
      "one text, which may be missing",
      object({ a: { enum: ["success", null] } }),
      'a?: "success" | null | (string & {});',
    ],
    ["texts that are listed", object({ a: { enum: ["x", "y"] } }), 'a?: "x" | "y";'],
    [
      "what tells the members of a union apart",
      { oneOf: [object({ kind: { const: "x" } }), object({ kind: { const: "y" } })] },
      'kind?: "x";',
    ],
    [
      "rules",
      object({ a: text, b: text }, { oneOf: [{ required: ["a"] }, { required: ["b"] }] }),
      "{ a?: string; b?: string; }",
    ],
  ])("%s", async (_, given, want) => {
    expect(await typesOf(object({}), given)).toContain(squash(want));
  });
});

describe("a schema of both", () => {
  test("has two types where they differ, and so has what holds it", async () => {
    const types = await typesOf(refTo("Box"), refTo("Box"), {
      Box: object({ item: refTo("Item"), id: refTo("Id") }, { required: ["item", "id"] }),
      Item: object({ tags: { type: "array", items: text } }),
      Id: text,
    });
    expect(types).toContain(squash("export interface Box { item: Item; id: Id; }"));
    expect(types).toContain(squash("export interface BoxInput { item: ItemInput; id: Id; }"));
    expect(types).not.toContain("IdInput");
  });

  test("keeps away from names that are taken", async () => {
    const item = object({ tags: { type: "array", items: text } });
    const types = await typesOf(object({ a: refTo("Item"), b: refTo("ItemInput") }), refTo("Item"), {
      Item: item,
      ItemInput: text,
    });
    expect(types).toContain("a?: ItemInput2 | undefined; b?: ItemInput | undefined;");
  });
});
