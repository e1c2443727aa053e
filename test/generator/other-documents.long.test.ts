import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/generate.ts";
import type { JsonSchema, JsonSchemaObject, OperationObject, ParameterObject } from "../../generator/openapi.ts";
import { typeErrorsOf } from "../corpus/types.ts";
import { folderOf } from "../support/folder.ts";
import { documentOf, json, operation, refTo } from "../support/spec.ts";

const query = (name: string, schema: JsonSchema = { type: "string" }): ParameterObject => ({
  name,
  in: "query",
  schema,
});
const answers = (content: object): OperationObject => ({ responses: { "200": { description: "", content } } }) as never;
const object = (properties: Record<string, JsonSchema>): JsonSchemaObject => ({ type: "object", properties });

/** What other people's documents hold, and ours does not: an operation each, in one document, since to check types takes long. */
const kinds: Readonly<Record<string, OperationObject>> = {
  "no id": answers(json(refTo("pet"))),
  "no id again, in a path that reads alike": answers(json(refTo("Pet"))),
  "an id with spaces, points and marks": operation("Get the pets (v1.0)!", { answer: refTo("Pet-") }),
  "an id of another script": operation("获取宠物", { answer: refTo("宠物") }),
  "an id that is a reserved word": operation("delete", { answer: refTo("Class") }),
  "an id twice": operation("twice"),
  "an id twice again": operation("twice"),
  "a default answer alone": {
    operationId: "onlyDefault",
    responses: { default: { description: "", content: json({}) } },
  },
  "statuses of a kind": {
    operationId: "kinds",
    responses: { "2XX": { description: "", content: json(refTo("Pet")) } },
  },
  "no answers": { operationId: "nothing" },
  "an answer that is no object": operation("list", { answer: { type: "array", items: refTo("pet") } }),
  "an answer of bytes": {
    operationId: "download",
    ...answers({ "application/octet-stream": { schema: { type: "string", format: "binary" } } }),
  },
  "a body of bytes": operation("upload", {
    requestBody: { content: { "image/png": { schema: { type: "string", format: "binary" } } } },
  }),
  "a form with a file": operation("form", {
    requestBody: {
      content: { "multipart/form-data": { schema: object({ file: { type: "string", format: "binary" } }) } },
    },
  }),
  "a body of several types": operation("several", {
    requestBody: { content: { ...json(refTo("Pet")), "application/xml": { schema: refTo("Pet") } } },
  }),
  "parameters of one name in query, header and cookie": operation("places", {
    parameters: [query("id"), { name: "id", in: "header", schema: {} }, { name: "id", in: "cookie", schema: {} }],
  }),
  "parameters with brackets, points, dollars and spaces": operation("signs", {
    parameters: ["filter[name]", "filter.name", "$top", "a b", "ids[]", "ids", "__proto__", "constructor"].map((name) =>
      query(name),
    ),
  }),
  "parameters that are objects and lists": operation("styles", {
    parameters: [
      { ...query("deep", object({ a: { type: "string" } })), style: "deepObject", explode: true },
      { ...query("list", { type: "array", items: { type: "integer" } }), style: "pipeDelimited", explode: false },
      { name: "json", in: "query", content: json(refTo("Pet")) },
    ],
  }),
  discriminators: operation("discriminators", { answer: refTo("Animal") }),
  "a discriminator that leads nowhere": operation("nowhere", { answer: refTo("Lost") }),
  "schemas with names of their own": operation("anchors", { body: refTo("Anchored") }),
  "references with words beside them": operation("beside", {
    body: object({ a: { ...refTo("Pet"), description: "*/ x" } as JsonSchema }),
  }),
  "references into other parts": operation("parts", {
    body: object({
      a: { $ref: "#/components/schemas/Node/properties/value" },
      b: { $ref: "#/components/parameters/limit/schema" },
      c: { $ref: "#/components/responses/Error/content/application~1json/schema" },
    }),
  }),
  "schemas that hold themselves": operation("recursive", { body: refTo("Node"), answer: refTo("Tree") }),
  ...Object.fromEntries(
    ["constructor", "isPrototypeOf", "toLocaleString", "valueOf.constructor"].map((name) => [
      `an id that every object has: ${name}`,
      operation(name),
    ]),
  ),
  "names with percent signs": operation("100%", {
    body: object({ "% change": object({ "a%b": object({ c: { type: "string" } }) }) }),
  }),
  "parameters of the path and headers with all that there is by default": operation("defaults", {
    parameters: [{ name: "X-Ids", in: "header", explode: true, schema: { type: "array", items: { type: "string" } } }],
  }),
  "words of 3.0": operation("old", { body: refTo("Old") }),
  "strange schemas": operation("strange", {
    body: object({
      any: {},
      all: true,
      never: false,
      not: { not: { type: "string" } },
      tuple: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false },
      mixed: { enum: ["a", 1, true, null, { a: 1 }] },
      empty: { enum: [] },
      both: { allOf: [refTo("Pet"), object({ more: { type: "string" } })] },
      either: { oneOf: [refTo("Pet"), { type: "string" }] },
      map: { type: "object", additionalProperties: refTo("Pet") },
      pattern: { type: "object", patternProperties: { "^x-": { type: "string" } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      conditional: { if: { required: ["a"] }, then: { required: ["b"] }, else: false },
      format: { type: "string", format: "no-such-format" },
      default: { type: "integer", default: "ten" },
    }),
  }),
};

/** Two paths of one path item. */
const SHARED = Object.fromEntries(["/one%", "/two"].map((path) => [path, { $ref: "#/components/pathItems/Shared" }]));

const document = {
  ...documentOf({
    servers: [
      { url: "https://{region}.api.example/{version}", variables: { region: { default: "eu", description: "R" } } },
    ],
    paths: {
      ...Object.fromEntries(Object.values(kinds).map((each, index) => [`/k${index}`, { post: each }])),
      ...SHARED,
    },
    components: {
      pathItems: { Shared: { get: operation("shared"), trace: operation("echo") } },
      schemas: {
        pet: object({ name: { type: "string" } }),
        Pet: object({ "the name": { type: "string" }, "1st": { type: "number" }, "a-b": { type: "string" } }),
        "Pet-": object({}),
        宠物: object({ 名: { type: "string" } }),
        Class: object({ class: { type: "string" }, constructor: { type: "string" } }),
        Record: object({ a: refTo("Partial") }),
        Partial: object({ b: { type: "string" } }),
        Node: object({ value: { type: "string" }, next: refTo("Node"), in: refTo("Record") }),
        Tree: { type: "array", items: refTo("Tree") },
        Cat: object({ kind: { type: "string" }, lives: { type: "integer" } }),
        Dog: { allOf: [refTo("Base"), object({ good: { type: "boolean" } })] },
        Base: {
          ...object({ kind: { type: "string" } }),
          discriminator: { propertyName: "kind", mapping: { dog: "Dog" } },
        } as JsonSchema,
        Animal: {
          oneOf: [refTo("Cat"), refTo("Dog")],
          discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", dog: "Dog" } },
        },
        Lost: {
          oneOf: [refTo("Cat")],
          discriminator: { propertyName: "kind", mapping: { cow: "#/components/schemas/Cow" } },
        },
        Anchored: {
          $id: "https://pets.example/anchored",
          $anchor: "here",
          ...object({ a: { $comment: "x", type: "string" } }),
        } as JsonSchema,
        Old: object({
          a: { type: "number", minimum: 1, exclusiveMinimum: true, nullable: true },
          b: { ...refTo("Pet"), nullable: true },
        }),
      },
      parameters: { limit: query("limit", { type: "integer" }) },
      responses: { Error: { description: "", content: json(object({ message: { type: "string" } })) } },
    },
  }),
};

test.each(["3.0.3", "3.1.0"])(
  "what other people's documents hold gives packages that type-check: %s",
  { timeout: 120_000 },
  async (openapi) => {
    const spec = join(await folderOf({ "openapi.json": { ...document, openapi } }), "openapi.json");
    const { files, model } = await generate({ spec });
    expect(model.operations).toHaveLength(Object.keys({ ...kinds, ...SHARED }).length);
    expect(typeErrorsOf(Object.fromEntries(files.map(({ path, text }) => [path, text])))).toEqual([]);
  },
);
