import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../../generator/load/load.ts";
import type { OpenApiDocument } from "../../../generator/openapi.ts";
import { type Pointer, valueAt } from "../../../generator/pointer.ts";
import type { Rules } from "../../../generator/validate/profile.ts";
import { validate } from "../../../generator/validate/validate.ts";
import { complaintsOf } from "../../support/complaints.ts";
import { folderOf } from "../../support/folder.ts";
import { documentOf, documentWith, operation, refTo } from "../../support/spec.ts";

const complaintsAbout = async (document: OpenApiDocument) =>
  complaintsOf(join(await folderOf({ "openapi.yaml": document }), "openapi.yaml"));

// A document that asks for no rules is somebody else's, and promises nothing but OpenAPI.
test.each<[name: string, given: OpenApiDocument]>([
  [
    "neither id, tag, summary, effect, source nor permission",
    documentOf({ paths: { "/a": { get: { responses: { "200": { description: "" } } } } } }),
  ],
  ["an id that is not dotted camelCase", documentOf({ paths: { "/a": { get: operation("Get-The_Thing") } } })],
  ["an id that begins another", documentOf({ paths: { "/a": { get: operation("a"), put: operation("a.b") } } })],
  ["an id that makes a long tool name", documentOf({ paths: { "/a": { get: operation("a".repeat(60)) } } })],
  [
    "an answer without a type",
    documentOf({ paths: { "/a": { get: operation("a", { answer: { type: "object" } }) } } }),
  ],
  ["a schema that nobody uses", documentOf({ components: { schemas: { Lost: {} } } })],
  [
    "extensions of others",
    documentOf({
      "x-logo": { url: "x" },
      paths: { "/a": { get: { ...operation("a"), "x-internal": true } as never } },
    }),
  ],
  [
    "no success",
    documentOf({ paths: { "/a": { get: { operationId: "a", responses: { default: { description: "" } } } } } }),
  ],
  ["OpenAPI 3.1.0 without servers", { ...documentOf(), openapi: "3.1.0" }],
  [
    "OpenAPI 3.0",
    {
      ...documentWith({
        A: {
          type: "object",
          properties: { a: { type: "number", minimum: 0, exclusiveMinimum: true, nullable: true }, b: refTo("A") },
        },
      }),
      openapi: "3.0.3",
    },
  ],
])("%s", async (_, given) => {
  expect(await complaintsAbout(given)).toEqual([]);
});

/** What is left of the document at a place, once what is at fault is stepped round. */
const remarksAbout = async (document: OpenApiDocument, place: Pointer): Promise<[remarks: string, left: unknown]> => {
  const verdict = await validate(await load(join(await folderOf({ "openapi.yaml": document }), "openapi.yaml")));
  expect(verdict.complaints).toEqual([]);
  return [verdict.remarks.map(({ message }) => message).join("\n"), valueAt(verdict.document, place)];
};

const getA = (parts: object): OpenApiDocument =>
  documentOf({ paths: { "/a": { get: { ...operation("a"), ...parts } } } });
const GET_A = ["paths", "/a", "get"];
const A = ["components", "schemas", "A"];

test.each<[name: string, given: OpenApiDocument, want: RegExp, place: Pointer, left: unknown]>([
  [
    "an id twice",
    documentOf({ paths: { "/a": { get: operation("a"), put: operation("a") } } }),
    /operationId "a" of PUT \/a belongs to GET \/a/,
    ["paths", "/a", "put", "operationId"],
    "a",
  ],
  [
    "a path parameter that is not declared",
    documentOf({ paths: { "/{a}": { get: operation("a") } } }),
    /no path parameter "a"/,
    ["paths", "/{a}", "get", "parameters"],
    [{ name: "a", in: "path", required: true, schema: { type: "string" } }],
  ],
  [
    "a path parameter that is not in the path",
    getA({ parameters: [{ name: "b", in: "path", required: true, schema: {} }] }),
    /the path parameter "b" is not in the path of GET \/a/,
    [...GET_A, "parameters"],
    [],
  ],
  [
    "a parameter twice",
    getA({
      parameters: [1, 2, 3].map((maximum) => ({ name: "b", in: "query", schema: { type: "integer", maximum } })),
    }),
    /declares the query parameter "b" twice/,
    [...GET_A, "parameters"],
    [{ name: "b", in: "query", schema: { type: "integer", maximum: 1 } }],
  ],
  [
    "an example that does not fit",
    getA({ parameters: [{ name: "q", in: "query", schema: { type: "string" }, example: 1 }] }),
    /the example does not fit the parameter "q" of GET \/a: the value must be a string, not 1/,
    [...GET_A, "parameters", 0],
    { name: "q", in: "query", schema: { type: "string" } },
  ],
  [
    "one example of several",
    getA({
      parameters: [
        { name: "q", in: "query", schema: { type: "string" }, examples: { a: { value: 1 }, b: { value: "b" } } },
      ],
    }),
    /the example "a" does not fit/,
    [...GET_A, "parameters", 0, "examples"],
    { b: { value: "b" } },
  ],
  [
    "a default that does not fit",
    documentWith({ A: { type: "string", default: 1 } }),
    /the default does not fit its own schema/,
    A,
    { type: "string" },
  ],
  [
    "a range with nothing in it",
    documentWith({ A: { minLength: 3, maxLength: 2 } }),
    /no value fits/,
    A,
    { maxLength: 2 },
  ],
  ["a pattern that is none", documentWith({ A: { pattern: "(" } }), /is no regular expression/, A, {}],
  [
    "a format that nobody knows",
    documentWith({ A: { type: "string", format: "datetime" } }),
    /"datetime" is no format that is known; did you mean "date-time"/,
    A,
    { type: "string", format: "datetime" },
  ],
  [
    "a word of OpenAPI 3.0",
    documentWith({
      A: {
        type: "object",
        properties: { a: { type: "string", nullable: true }, b: { ...refTo("A"), nullable: true } },
      },
    }),
    /"nullable" is no keyword of a schema/,
    [...A, "properties"],
    { a: { type: ["string", "null"] }, b: { anyOf: [refTo("A"), { type: "null" }] } },
  ],
  ["values of which there are none", documentWith({ A: { enum: [] } }), /enum is empty/, A, {}],
  [
    "a keyword of the wrong form",
    documentWith({ A: { type: "object", properties: { a: { type: "string", required: true as never } } } }),
    /not a JSON Schema: required must be an array, not true/,
    [...A, "properties", "a"],
    { type: "string" },
  ],
  [
    "an extension of ours that is malformed",
    getA({ "x-effect": "look" }),
    /x-effect must be one of read, write, delete, send, not "look"/,
    [...GET_A, "x-effect"],
    undefined,
  ],
  [
    "paging by a parameter that is not there",
    getA({ "x-pagination": { style: "page", parameter: "page", items: "things" } }),
    /names the query parameter "page", which the operation lacks/,
    [...GET_A, "x-pagination"],
    undefined,
  ],
  [
    "a member that OpenAPI does not know",
    getA({ consumes: ["text/plain"] }),
    /"consumes" is not a member that OpenAPI knows here/,
    [...GET_A, "consumes"],
    undefined,
  ],
  [
    "an answer without a description",
    getA({ responses: { "200": {} } }),
    /the answer 200 of GET \/a has no description/,
    [...GET_A, "responses"],
    { "200": { description: "" } },
  ],
])("stepped round in any document: %s", async (_, given, want, place, left) => {
  expect(await remarksAbout(given, place)).toEqual([expect.stringMatching(want), left]);
});

test.each<[name: string, given: OpenApiDocument, want: RegExp]>([
  [
    "a permission that its registry does not have",
    {
      ...getA({ security: [{ key: ["a.b"] }] }),
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      "x-permissions": { "c.d": { description: "It.", collection: "C" } },
    },
    /asks for the permission "a.b", which x-permissions does not have/,
  ],
  ["a path without a slash", documentOf({ paths: { a: { get: operation("a") } } }), /must begin with a slash/],
  [
    "a schema that is made of itself",
    documentWith({ A: { anyOf: [{ type: "string" }, refTo("B")] }, B: { allOf: [refTo("A")] } }),
    /is made of itself, by way of allOf, anyOf, oneOf or the like/,
  ],
  ["rules that there are not", documentOf({ "x-rules": "curatd" }), /x-rules must be one of sound, curated/],
])("a complaint in any document: %s", async (_, given, want) => {
  expect((await complaintsAbout(given)).join("\n")).toMatch(want);
});

test.each<[name: string, given: OpenApiDocument, asked: Rules | undefined, want: "complaints" | "remarks"]>([
  ["nobody asks for any", documentOf({ components: { schemas: { Lost: {} } } }), undefined, "remarks"],
  [
    "registries alone ask for none",
    documentOf({ components: { schemas: { Lost: {} } }, "x-permissions": {} }),
    undefined,
    "remarks",
  ],
  [
    "the document asks",
    documentOf({ components: { schemas: { Lost: {} } }, "x-rules": "curated" }),
    undefined,
    "complaints",
  ],
  ["the caller asks", documentOf({ components: { schemas: { Lost: {} } } }), "curated", "complaints"],
  [
    "the caller knows better",
    documentOf({ components: { schemas: { Lost: {} } }, "x-rules": "curated" }),
    "sound",
    "remarks",
  ],
])("the rules of the house: %s", async (_, given, asked, want) => {
  const verdict = await validate(await load(join(await folderOf({ "openapi.yaml": given }), "openapi.yaml")), asked);
  expect(verdict[want].map(({ message }) => message)).toContain(
    "nothing uses components.schemas.Lost; take it out, or refer to it",
  );
  expect(verdict[want === "remarks" ? "complaints" : "remarks"]).toEqual([]);
});
