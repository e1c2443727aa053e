import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { load } from "../../../generator/load/load.ts";
import { hoist } from "../../../generator/model/hoist.ts";
import type { JsonSchema, OpenApiDocument } from "../../../generator/openapi.ts";
import { folderOf } from "../../support/folder.ts";
import { emitted } from "../../support/emitted.ts";
import { documentOf, documentWith, json, operation, pathsOf, refTo } from "../../support/spec.ts";
import { buildModel } from "../../../generator/model/build.ts";

const schemasOf = (document: OpenApiDocument) => hoist(document).document.components?.schemas ?? {};

describe("inline schemas get names", () => {
  const inline = () => ({ type: "object", properties: {} });

  test("of bodies, answers, queries and headers", () => {
    const given = documentOf({
      paths: pathsOf(
        operation("users.track", {
          body: inline(),
          parameters: [
            {
              name: "q",
              in: "query",
              required: true,
              description: "Which.",
              deprecated: true,
              schema: { type: "string" },
            },
            { name: "X-H", in: "header", schema: { type: "string" } },
          ],
          responses: {
            "200": { description: "", content: json(inline()) },
            "201": { description: "", content: json(inline()) },
            "400": { description: "", content: json(inline()) },
            default: { description: "", content: json(inline()) },
          },
        }),
      ),
    });
    const said = (part: string) => ({ ...inline(), description: `${part} of \`GET /1\`.` });
    expect(schemasOf(given)).toEqual({
      UsersTrackRequest: said("Body"),
      UsersTrackResponse: said("Answer"),
      UsersTrackN201Response: said("Answer 201"),
      UsersTrackN400Response: said("Answer 400"),
      UsersTrackDefaultResponse: said("Any other answer"),
      UsersTrackQuery: {
        type: "object",
        properties: { q: { type: "string", description: "Which.", deprecated: true } },
        required: ["q"],
        additionalProperties: false,
        description: "Query parameters of `GET /1`.",
      },
      UsersTrackHeaders: {
        type: "object",
        properties: { "X-H": { type: "string" } },
        additionalProperties: false,
        description: "Header parameters of `GET /1`.",
      },
    });
  });

  test("that are not those of schemas", () => {
    const given = documentOf({
      paths: pathsOf(operation("a.b", { body: inline() })),
      components: { schemas: { ABRequest: { type: "string" } } },
    });
    expect(schemasOf(given)).toMatchObject({ ABRequest: { type: "string" }, ABRequest2: inline() });
  });

  test("one, where a shared answer has it", () => {
    const shared = { $ref: "#/components/responses/Gone" };
    const given = documentOf({
      paths: pathsOf(...["a.b", "a.c"].map((id) => operation(id, { responses: { "404": shared } }))),
      components: { responses: { Gone: { description: "", content: json(inline()) } } },
    });
    expect(Object.keys(schemasOf(given))).toHaveLength(1);
  });

  test("in a copy", () => {
    const given = documentOf({ paths: pathsOf(operation("a.b", { body: inline() })) });
    const before = structuredClone(given);
    hoist(given);
    expect(given).toEqual(before);
  });
});

test("schemas get legal names, and references follow", () => {
  const given = documentWith({
    "user-alias": refTo("a~1b"),
    "a/b": { type: "string" },
    UserAlias: {},
    "404": {},
    "": {},
  });
  const { document } = hoist(given);
  const names = Object.keys(document.components?.schemas ?? {});
  for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
  expect(document.components?.schemas?.["UserAlias"]).toEqual(refTo("AB"));
  expect(new Set(names).size).toBe(6);
});

test("a discriminator's mapping follows", () => {
  const mapping = { cat: "#/components/schemas/big-cat", dog: "dog", fish: "#/components/schemas/Fish" };
  const pet = { oneOf: ["big-cat", "dog", "Fish"].map(refTo), discriminator: { propertyName: "kind", mapping } };
  const found = schemasOf(documentWith({ Pet: pet, "big-cat": {}, dog: {}, Fish: {} }))["Pet"];
  expect(found).toMatchObject({
    discriminator: { mapping: { cat: "#/components/schemas/BigCat", fish: "#/components/schemas/Fish" } },
  });
  expect(["Dog", "#/components/schemas/Dog"]).toContain((found as typeof pet).discriminator.mapping.dog);
});

test("ids and ids[] are two members", () => {
  const at = (name: string) => ({ name, in: "query" as const, schema: { type: "string" } });
  const both = schemasOf(documentOf({ paths: pathsOf(operation("a.b", { parameters: [at("ids"), at("ids[]")] })) }));
  expect(Object.keys((both["ABQuery"] as { properties: object }).properties)).toHaveLength(2);
  const one = schemasOf(documentOf({ paths: pathsOf(operation("a.b", { parameters: [at("ids[]")] })) }));
  expect(Object.keys((one["ABQuery"] as { properties: object }).properties)).toEqual(["ids"]);
});

test("a $ref in an example is data", () => {
  const example = { $ref: "#/components/schemas/user-alias" };
  const given = documentWith({
    "user-alias": { type: "object", examples: [example], default: example, enum: [example] },
  });
  expect(schemasOf(given)["UserAlias"]).toEqual({
    type: "object",
    examples: [example],
    default: example,
    enum: [example],
  });
});

test("parts of parts become schemas, also where one lies within another", () => {
  const place = "#/components/schemas/Thing/properties";
  const Thing: JsonSchema = {
    type: "object",
    properties: {
      outer: { type: "object", properties: { inner: { type: "string" } } },
      again: { $ref: `${place}/outer` },
      deep: { $ref: `${place}/outer/properties/inner` },
      back: { $ref: `${place}/again` },
    },
  };
  const given = schemasOf(documentWith({ Thing }));
  expect(given["Thing"]).toMatchObject({
    properties: {
      outer: refTo("ThingOuter"),
      again: refTo("ThingOuter"),
      deep: refTo("ThingOuterInner"),
      back: refTo("ThingOuter"),
    },
  });
  expect(given["ThingOuter"]).toEqual({ type: "object", properties: { inner: refTo("ThingOuterInner") } });
  expect(given["ThingOuterInner"]).toEqual({ type: "string" });
});

test.each([
  [
    "a body and an answer",
    '{ get: { responses: { "200": ANSWER } }, post: { requestBody: BODY, responses: { "200": ANSWER } } }',
  ],
  [
    "an answer and a part of another",
    '{ get: { responses: { "200": ANSWER } }, post: { responses: { "200": { description: "", content: { application/json: { schema: { type: array, items: { $ref: pet.yaml } } } } } } } }',
  ],
])("a schema file that %s share without components is one type", async (_, item) => {
  const content = "content: { application/json: { schema: { $ref: pet.yaml } } }";
  const text = `openapi: 3.1.1\ninfo: { title: T, version: "1" }\npaths:\n  /a: ${item.replaceAll("ANSWER", `{ description: "", ${content} }`).replaceAll("BODY", `{ ${content} }`)}\n`;
  const folder = await folderOf({
    "openapi.yaml": text,
    "pet.yaml": "type: object\nproperties: { name: { type: string } }\n",
  });
  const files = await emitted("client", buildModel((await load(join(folder, "openapi.yaml"))).document));
  const types = files.get("client/src/types/api.ts") ?? "";
  expect(types.match(/name\?: string;/g)).toHaveLength(1);
});
