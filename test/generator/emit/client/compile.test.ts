import { expect, test } from "vitest";
import { copyTemplates } from "../../../../generator/emit/templates.ts";
import { loadTemplates } from "../../../../generator/generate.ts";
import type { ApiModel } from "../../../../generator/model/model.ts";
import type { JsonSchema } from "../../../../generator/openapi.ts";
import { emitted } from "../../../support/emitted.ts";
import type { PackageName } from "../../../../generator/emit/package-names.ts";
import { documentOf, modelOf, operation, refTo, shopModel } from "../../../support/spec.ts";
import { typeErrors } from "../../../support/syntax.ts";

const templates = await loadTemplates();

/** A whole package, with its hand-written part. */
async function packageOf(name: PackageName, model: ApiModel): Promise<ReadonlyMap<string, string>> {
  const copied = copyTemplates(name, model, templates, { version: "1.0.0" }).map(({ path, text }): [string, string] => [
    path,
    text,
  ]);
  return new Map([...copied, ...(await emitted(name, model))]);
}

const NAMES = [
  ..."Record Operation Resource PagePromise ResponsePromise RequestOptions Transport Api Server Call Error Date Array".split(
    " ",
  ),
  ..."Promise Object String Function RequestInit NonNullable Partial Things ThingsList ThingsListCall things Users 404".split(
    " ",
  ),
];
const object = (properties: Record<string, JsonSchema>, more: object = {}): JsonSchema => ({
  type: "object",
  properties,
  ...more,
});
const text = { type: "string" };
const at = (name: string, place: "path" | "query" | "header") => ({
  name,
  in: place,
  schema: text,
  ...(place === "path" ? { required: true } : {}),
});

const awkward = documentOf({
  paths: {
    "/things/{body}/{options}/{a-b}/{a_b}": {
      get: operation("things.list", {
        parameters: [
          ...["body", "options", "a-b", "a_b"].map((name) => at(name, "path")),
          at("404", "query"),
          at("X-H", "header"),
        ],
        body: object({ names: { type: "array", items: { anyOf: NAMES.map(refTo) } } }),
        answer: object(
          { all: { type: "array", items: text }, next: text },
          { additionalProperties: { type: "boolean" } },
        ),
        "x-pagination": { style: "cursor", parameter: "404", from: "next", items: "all" },
      }),
    },
    ...Object.fromEntries(
      [
        "constructor",
        "call",
        "pages",
        "transport",
        "toString",
        "list.more",
        "list.more.still",
        "call.call",
        "aB",
        "a_b",
        "api",
      ].map((word) => [
        `/${word}`,
        {
          post: operation(`things.${word}`, { answer: refTo("Operation") }),
          get: operation(`${word}.get`, { answer: refTo("Error") }),
        },
      ]),
    ),
  },
  components: {
    schemas: Object.fromEntries(
      NAMES.map((name) => [
        name,
        object(
          { "404": text, "a-b": text, constructor: text, empty: { type: "object" }, self: refTo("404") },
          { additionalProperties: text },
        ),
      ]),
    ),
  },
});

test.each<[name: string, model: ApiModel]>([
  ["nothing at all", modelOf()],
  ["ids without a dot", modelOf({ paths: { "/a": { get: operation("listPets"), post: operation("api") } } })],
  ["awkward names", modelOf(awkward)],
])("the client of %s compiles", { timeout: 60_000 }, async (_, model) => {
  expect(typeErrors(await packageOf("client", model))).toEqual([]);
});

/** What services compile their own code with, and what is put beside it as source. */
const STRICTEST = {
  declaration: true,
  isolatedDeclarations: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
};

test.each<[name: PackageName, model: string, given: ApiModel]>([
  ["client", "the shop", await shopModel()],
  ["client", "awkward names", modelOf(awkward)],
  ["permissions", "the shop", await shopModel()],
  ["spec", "the shop", await shopModel()],
])("what is emitted of %s for %s stands the strictest settings", { timeout: 60_000 }, async (name, _, model) => {
  const paths = [...(await emitted(name, model)).keys()];
  const errors = typeErrors(await packageOf(name, model), STRICTEST);
  expect(errors.filter((error) => paths.some((path) => error.startsWith(`${path}:`)))).toEqual([]);
});
