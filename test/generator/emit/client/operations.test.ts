import { describe, expect, test } from "vitest";
import { callType } from "../../../../generator/emit/client/operations.ts";
import type { ApiModel } from "../../../../generator/model/model.ts";
import type { OpenApiDocument, OperationObject } from "../../../../generator/openapi.ts";
import { emitted } from "../../../support/emitted.ts";
import { documentOf, json, modelOf, operation, pathsOf, refTo, shopModel } from "../../../support/spec.ts";
import { squash } from "../../../support/syntax.ts";

const shop = squash((await emitted("client", await shopModel())).get("client/src/operations/things.ts") ?? "");

const callOf = (model: ApiModel, id: string) => {
  const found = model.operations.find((each) => each.id === id);
  const { name, properties = [] } = found ? callType(model, found) : { name: "" };
  return [name, properties.map((each) => `${each.name}${each.hasQuestionToken ? "?" : ""}: ${String(each.type)}`)];
};

test.each<[id: string, name: string, members: string[]]>([
  ["things.create", "ThingsCreateCall", ["body: ThingListInput", "response: ThingList"]],
  ["things.get", "ThingsGetCall", ["path: { thing_id: string }", "response: Thing"]],
  ["things.delete", "ThingsDeleteCall", ["path: { thing_id: string }", "response: undefined"]],
  ["things.list", "ThingsListCall", ["query?: ThingsListQuery | undefined", "response: ThingList"]],
])("the call of %s is %s: %j", async (id, name, members) => {
  expect(callOf(await shopModel(), id)).toEqual([name, members]);
});

describe("the shop", () => {
  test.each([
    [
      `/** \`GET /things\` */ export const thingsList: Operation<ThingsListCall> = {
        id: "things.list", method: "GET", path: "/things", effect: "read", retry: "safe", permission: "things.get",
        docs: "https://shop.example/docs/list", pagination: { style: "cursor", parameter: "cursor", from: "link-header", items: "things" }, writeQuery };`,
    ],
    ['id: "things.delete", method: "DELETE", path: "/things/{thing_id}", effect: "delete", retry: "rejected-only"'],
    ['import { writeQuery } from "../core/query.js";'],
    ['import type { Thing, ThingList, ThingListInput, ThingsListQuery } from "../types/things.js";'],
  ])("%s", (want) => {
    expect(shop).toContain(squash(want));
  });
});

const parameter = (name: string, place: "query" | "header" | "path" | "cookie", more: object = {}) => ({
  name,
  in: place,
  schema: { type: "string" },
  ...more,
});

const statuses = (...all: string[]) => Object.fromEntries(all.map((status) => [status, { description: "" }]));

describe("an operation as data", () => {
  test.each<[name: string, given: OperationObject, want: string[]]>([
    ["a GET reads, and may be repeated", operation("a.b"), ['effect: "read", retry: "safe"']],
    ["x-retry wins", operation("a.b", { "x-retry": "never" }), ['retry: "never"']],
    ["x-effect wins", operation("a.b", { "x-effect": "send" }), ['effect: "send", retry: "rejected-only"']],
    ["stability", operation("a.b", { "x-stability": "beta" }), ['stability: "beta"']],
    [
      "a required query and headers",
      operation("a.b", { parameters: [parameter("q", "query", { required: true }), parameter("X-Id", "header")] }),
      ["query: ABQuery; header?: ABHeaders | undefined; response: undefined"],
    ],
    [
      "a cookie is nobody's argument",
      operation("a.b", { parameters: [parameter("c", "cookie")] }),
      ["ABCall { response: undefined"],
    ],
    [
      "how headers and parameters of the path are written is no style of the query",
      operation("a.b", {
        parameters: [
          parameter("ids", "path", { required: true, style: "simple", explode: true }),
          parameter("X-Id", "header", { explode: true }),
        ],
      }),
      ['retry: "safe", answer: "any" };'],
    ],
    [
      "styles that are not the usual ones",
      operation("a.b", {
        parameters: [
          parameter("filter", "query", { style: "deepObject", explode: true }),
          parameter("ids", "query", { explode: false }),
          parameter("usual", "query", { style: "form", explode: true }),
        ],
      }),
      [
        'styles: { filter: { style: "deepObject", explode: true }, ids: { style: "form", explode: false } }',
        "writeQuery: writeStyledQuery",
        'import { writeStyledQuery } from "../core/styled-query.js";',
      ],
    ],
    [
      "statuses that refuse, beside those that do everywhere",
      operation("a.b", { responses: statuses("200", "422", "409", "404", "429", "500", "default") }),
      ["refusals: [409, 422]"],
    ],
    ["an answer that is an object needs no word", operation("a.b", { answer: refTo("A") }), ['retry: "safe" }']],
    [
      "an answer of branches that are objects",
      operation("a.b", { answer: { oneOf: [refTo("A"), refTo("B")] } }),
      ['retry: "safe" }'],
    ],
    [
      "an answer of parts, one of them an object",
      operation("a.b", { answer: { allOf: [{ description: "x" }, refTo("A")] } }),
      ['retry: "safe" }'],
    ],
    ["an answer that is a list", operation("a.b", { answer: { type: "array", items: {} } }), ['answer: "any"']],
    [
      "an answer that may be null",
      operation("a.b", { answer: { anyOf: [refTo("A"), { type: "null" }] } }),
      ['answer: "any"'],
    ],
    ["an answer of which nothing is said", operation("a.b", { answer: {} }), ['answer: "any"']],
    ["an answer that is no JSON", operation("a.b"), ['answer: "any"']],
    ["no content", operation("a.b", { responses: statuses("204") }), ['answer: "optional"']],
    [
      "an object or no content",
      operation("a.b", { responses: { ...statuses("204"), "200": { description: "", content: json(refTo("A")) } } }),
      ['answer: "optional"'],
    ],
    [
      "a body that is no JSON",
      operation("a.b", { requestBody: { content: { "text/csv": { schema: { type: "string" } } } } }),
      ['body?: NonNullable<RequestInit["body"]> | undefined', 'contentType: "text/csv"'],
    ],
    [
      "any kind of JSON",
      operation("a.b", {
        requestBody: { required: true, content: { "application/scim+json": { schema: refTo("A") } } },
      }),
      ["body: A", 'contentType: "application/scim+json"'],
    ],
    [
      "the first success counts",
      operation("a.b", {
        responses: {
          "404": { description: "", content: json(refTo("B")) },
          "202": { description: "", content: json(refTo("B")) },
          "200": { description: "", content: json(refTo("A")) },
        },
      }),
      ["response: A"],
    ],
    [
      "any success will do",
      operation("a.b", { responses: { "2XX": { description: "", content: json(refTo("A")) } } }),
      ["response: A"],
    ],
  ])("%s", async (_, given, want) => {
    const schemas = { A: { type: "object" }, B: { type: "object" } };
    const files = await emitted("client", modelOf({ paths: pathsOf(given), components: { schemas } }));
    for (const line of want) expect(squash(files.get("client/src/operations/a.ts") ?? "")).toContain(squash(line));
  });
});

describe("security", () => {
  const secured = (...schemes: (string | undefined)[]): OpenApiDocument =>
    documentOf({
      paths: pathsOf(
        ...schemes.map((scheme, n) => operation(`a.op${n}`, { security: scheme ? [{ [scheme]: [] }] : [] })),
      ),
    });

  test("is said where it is not the one that most operations have", async () => {
    const text = (await emitted("client", modelOf(secured("key", "scim", "key")))).get("client/src/operations/a.ts");
    expect(text?.match(/security: "\w+"/g)).toEqual(['security: "scim"']);
  });
});
