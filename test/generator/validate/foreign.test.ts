import { join } from "node:path";
import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../../generator/openapi.ts";
import { complaintsOf } from "../../support/complaints.ts";
import { folderOf } from "../../support/folder.ts";
import { documentOf, documentWith, operation, refTo } from "../../support/spec.ts";

const complaintsAbout = async (document: OpenApiDocument) =>
  complaintsOf(join(await folderOf({ "openapi.yaml": document }), "openapi.yaml"));

// A document without registries of permissions and limits is somebody else's, and promises nothing but OpenAPI.
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

test.each<[name: string, given: OpenApiDocument, want: RegExp]>([
  [
    "an id twice",
    documentOf({ paths: { "/a": { get: operation("a"), put: operation("a") } } }),
    /operationId "a" of PUT \/a belongs to GET \/a/,
  ],
  [
    "a path parameter that is not declared",
    documentOf({ paths: { "/{a}": { get: operation("a") } } }),
    /no path parameter "a"/,
  ],
  [
    "an example that does not fit",
    documentOf({
      paths: {
        "/a": {
          get: { ...operation("a"), parameters: [{ name: "q", in: "query", schema: { type: "string" }, example: 1 }] },
        },
      },
    }),
    /the example does not fit the parameter "q" of GET \/a: the value must be a string, not 1/,
  ],
  [
    "an extension of ours that is malformed",
    documentOf({ paths: { "/a": { get: { ...operation("a"), "x-effect": "look" as never } } } }),
    /x-effect must be one of read, write, delete, send, not "look"/,
  ],
])("what is wrong in any document: %s", async (_, given, want) => {
  expect((await complaintsAbout(given)).join("\n")).toMatch(want);
});
