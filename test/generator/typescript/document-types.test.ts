import openapiTS, { astToString } from "openapi-typescript";
import { expect, test } from "vitest";
import { buildModel } from "../../../generator/model/build.ts";
import type { OpenApiDocument } from "../../../generator/openapi.ts";
import { describeDocument } from "../../../generator/typescript/constraints.ts";
import { documentTypes } from "../../../generator/typescript/document-types.ts";
import { breakLongUnions } from "../../../generator/typescript/long-unions.ts";
import { document as braze } from "../../support/braze-spec.ts";
import { documentOf, refTo, shopModel } from "../../support/spec.ts";

const get = (operation: object = {}) => ({ get: { responses: { 200: { description: "" } }, ...operation } });
const A = { type: "object", properties: { a: { type: "string", description: "One.\n\nTwo." } } };

// Part by part, and in the end as openapi-typescript prints the whole.
test.each<[name: string, document: OpenApiDocument]>([
  ["Braze's description", buildModel(braze).document],
  ["the shop", (await shopModel()).document],
  ["nothing", documentOf({ paths: {} })],
  ["no components", { openapi: "3.1.1", info: { title: "a", version: "1" }, paths: { "/a": get() } }],
  ["operations with an id, and without", documentOf({ paths: { "/a": get({ operationId: "a.b" }), "/b": get() } })],
  [
    "parameters of a path and of an operation, by reference",
    documentOf({
      paths: {
        "/a/{id}": {
          parameters: [{ $ref: "#/components/parameters/Id" }],
          ...get({ operationId: "a", parameters: [{ name: "q", in: "query", schema: refTo("A") }] }),
        },
      },
      components: {
        parameters: { Id: { name: "id", in: "path", required: true, description: "It.", schema: { type: "string" } } },
        schemas: { A },
      },
    }),
  ],
  [
    "members that a schema requires of another, which take a helper",
    documentOf({
      paths: { "/a": get({ operationId: "a" }) },
      components: {
        schemas: { A, B: { allOf: [refTo("A")], required: ["a"] }, C: { allOf: [refTo("A")], required: ["a"] } },
      },
    }),
  ],
  [
    "a discriminator",
    documentOf({
      components: {
        schemas: {
          Pet: {
            type: "object",
            required: ["kind"],
            properties: { kind: { type: "string" } },
            discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
          },
          Cat: { allOf: [refTo("Pet"), { type: "object", properties: { lives: { type: "integer" } } }] },
        },
      },
    }),
  ],
  [
    "names and texts of all kinds",
    documentOf({
      paths: { "/a'\"b": get({ operationId: "a-b/c", description: "*/ \u2028 interface _ {" }) },
      components: {
        schemas: { "1": A, "a-b": { enum: ["*/", "\n", "`"] }, constructor: { type: "string", description: "}\n}" } },
      },
    }),
  ],
  [
    "a webhook",
    documentOf({
      webhooks: { ping: { post: { operationId: "ping", responses: { 200: { description: "" } } } } },
    } as never),
  ],
  [
    "all kinds of components",
    documentOf({
      components: {
        responses: { R: { description: "R." } },
        headers: { H: { schema: { type: "string" } } },
        requestBodies: { B: { content: {} } },
      },
    }),
  ],
])("%s", async (_, document) => {
  const whole = await openapiTS(describeDocument(document) as never, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
  });
  expect(documentTypes(document)).toBe(breakLongUnions(astToString(whole)));
});
