import type { JsonSchema, OpenApiDocument } from "../../generator/openapi.ts";

/** Places of a document at which a string of its author stands, each with a tame one. */
export const PLACES = {
  "info.title": "Shop API",
  "info.version": "1.2.3",
  "info.description": "A shop.",
  "server url": "https://a.example",
  "server description": "Europe",
  "server id": "EU-01",
  "server region": "EU",
  "tag name": "things",
  "tag description": "Things that the shop sells.",
  "tag address": "https://a.example/things",
  "path segment": "things",
  "path parameter": "thing_id",
  operationId: "things.get",
  summary: "Read a thing.",
  description: "One thing by its id.",
  "external docs": "https://a.example/docs",
  "extension value": "a",
  "x-resource": "thing",
  "x-mcp name": "things_get",
  "x-mcp alias": "get_things",
  "toolset name": "shopping",
  "toolset description": "What one buys.",
  "toolset entry": "things",
  "x-mcp keyword": "goods",
  "x-stability": "beta",
  "query parameter": "limit",
  "query parameter description": "How many.",
  "header parameter": "X-Shop",
  "parameter example": "a",
  "media type": "application/vnd.a+json",
  "schema name": "Thing",
  "schema title": "A thing",
  "schema comment": "of the shop",
  "schema $id": "https://a.example/thing",
  "schema $anchor": "thing",
  "property name": "name",
  "required property": "name",
  "property description": "Its name.",
  pattern: "^a$",
  format: "date",
  "enum value": "a",
  "const value": "b",
  "default value": "c",
  "schema example": "d",
  "discriminator property": "kind",
  "discriminator value": "thing",
  "example key": "usual",
  "example value": "e",
  "example summary": "As usual.",
  "response status": "404",
  "response description": "There is no such thing.",
  "response header": "X-Left",
  "security scheme": "key",
  scope: "things.get",
  "permission name": "things.get",
  "permission description": "Read the things.",
  "permission collection": "Things",
  "limit id": "things-read",
  "limit condition": "for most",
  "error message": "No such thing",
} as const;

export type Place = keyof typeof PLACES;

/** Places whose string may be anything: nobody may refuse it. */
export const FREE_PLACES: readonly Place[] = [
  "info.title",
  "info.version",
  "info.description",
  "server description",
  "tag description",
  "summary",
  "description",
  "extension value",
  "query parameter description",
  "parameter example",
  "schema title",
  "schema comment",
  "property name",
  "property description",
  "enum value",
  "const value",
  "default value",
  "schema example",
  "example key",
  "example value",
  "example summary",
  "response description",
];

/** The same without registries, which ask for strict rules. */
export const foreignDocumentWithStrings = (at: (place: Place) => string): OpenApiDocument => {
  const { "x-permissions": _, "x-rate-limits": __, "x-toolsets": ___, ...document } = documentWithStrings(at);
  return document;
};

/** A document with a string at each place. */
export function documentWithStrings(at: (place: Place) => string): OpenApiDocument {
  const thing = { $ref: `#/components/schemas/${pointer(at("schema name"))}` };
  const text = { type: "string" };
  return {
    openapi: "3.1.1",
    info: { title: at("info.title"), version: at("info.version"), description: at("info.description") },
    servers: [
      {
        url: at("server url"),
        description: at("server description"),
        "x-instance": { id: at("server id"), region: at("server region") },
      },
    ],
    tags: [{ name: at("tag name"), description: at("tag description"), externalDocs: { url: at("tag address") } }],
    security: [{ [at("security scheme")]: [at("scope")] }],
    paths: {
      [`/${at("path segment")}/{${at("path parameter")}}`]: {
        post: {
          operationId: at("operationId"),
          tags: [at("tag name")],
          summary: at("summary"),
          description: at("description"),
          externalDocs: { url: at("external docs") },
          "x-resource": at("x-resource"),
          "x-stability": at("x-stability") as "beta",
          "x-rate-limit": [at("limit id")],
          "x-mcp": {
            name: at("x-mcp name"),
            aliases: [at("x-mcp alias")],
            keywords: [at("x-mcp keyword")],
          },
          ...{
            "x-other": at("extension value"),
            "x-errors": [{ status: 404, message: at("error message"), when: at("error message") }],
          },
          parameters: [
            { name: at("path parameter"), in: "path", required: true, schema: text, example: at("parameter example") },
            {
              name: at("query parameter"),
              in: "query",
              required: true,
              description: at("query parameter description"),
              schema: text,
              example: at("parameter example"),
            },
            { name: at("header parameter"), in: "header", schema: text, example: at("parameter example") },
          ],
          requestBody: {
            required: true,
            content: {
              [at("media type")]: {
                schema: thing,
                examples: {
                  [at("example key")]: {
                    summary: at("example summary"),
                    value: { ...usual(at), said: at("example value") },
                  },
                },
              },
            },
          },
          responses: {
            "200": {
              description: at("response description"),
              headers: { [at("response header")]: { description: at("response description"), schema: text } },
              content: { "application/json": { schema: { oneOf: [thing, { type: "null" }] } } },
            },
            [at("response status")]: {
              description: at("response description"),
              content: { "application/json": { schema: thing } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: { [at("security scheme")]: { type: "http", scheme: "bearer" } },
      schemas: { [at("schema name")]: thingSchema(at, thing), Tagged: taggedSchema(at, thing) },
    },
    "x-permissions": {
      [at("permission name")]: {
        description: at("permission description"),
        collection: at("permission collection"),
      },
    },
    "x-toolsets": {
      [at("toolset name")]: { description: at("toolset description"), default: true, of: [at("toolset entry")] },
    },
    "x-rate-limits": {
      [at("limit id")]: { scope: "workspace", when: at("limit condition"), description: at("limit condition") },
    },
  };
}

const thingSchema = (at: (place: Place) => string, thing: JsonSchema): JsonSchema => ({
  type: "object",
  title: at("schema title"),
  $comment: at("schema comment"),
  $id: at("schema $id"),
  $anchor: at("schema $anchor"),
  description: at("property description"),
  required: [at("required property"), at("discriminator property")],
  properties: {
    said: { type: "string" },
    [at("discriminator property")]: { type: "string" },
    [at("property name")]: { type: "string", description: at("property description"), "x-egress": true },
    fits: { type: "string", pattern: at("pattern") },
    formatted: { type: "string", format: at("format") },
    chosen: { enum: [at("enum value"), "other"], default: at("enum value") },
    always: { const: at("const value") },
    usual: { type: "string", default: at("default value"), examples: [at("schema example")] },
    open: { anyOf: [{ enum: [at("enum value"), "other"] }, { type: "string" }] },
    parts: { type: "array", items: thing },
  },
});

const taggedSchema = (at: (place: Place) => string, thing: { $ref: string }): JsonSchema => ({
  oneOf: [thing],
  discriminator: { propertyName: at("discriminator property"), mapping: { [at("discriminator value")]: thing.$ref } },
});

const usual = (at: (place: Place) => string) => ({
  [at("required property")]: at("example value"),
  [at("discriminator property")]: at("discriminator value"),
});

const pointer = (name: string): string =>
  encodeURIComponent(name.toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1"));
