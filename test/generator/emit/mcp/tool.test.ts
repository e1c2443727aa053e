import { describe, expect, test } from "vitest";
import { definitionsIn } from "../../../../generator/emit/mcp/definitions.ts";
import { listingFor } from "../../../../generator/emit/mcp/mcp.ts";
import { toolOf } from "../../../../generator/emit/mcp/tool.ts";
import { schemaMap } from "../../../../generator/model/schemas.ts";
import type { JsonSchema, OperationObject } from "../../../../generator/openapi.ts";
import { modelOf, operation, pathsOf, refTo } from "../../../support/spec.ts";

const text = { type: "string" };
const object = (properties: Record<string, JsonSchema>, more: object = {}): JsonSchema => ({
  type: "object",
  properties,
  ...more,
});

function toolFor(given: OperationObject, schemas: Record<string, JsonSchema> = {}, more: object = {}) {
  const model = modelOf({ paths: pathsOf(given), components: { schemas }, ...more });
  const [first] = model.operations;
  if (!first) throw new Error("no operation");
  const known = schemaMap(model);
  return toolOf(model, first, { schemas: known, definitions: definitionsIn(known), listing: listingFor(model) });
}

const at = (name: string, place: "path" | "query" | "header", more: object = {}) => ({
  name,
  in: place,
  schema: text,
  ...more,
});

describe("arguments", () => {
  test.each<[name: string, given: OperationObject, input: object, call: object]>([
    ["none", operation("a.b"), { type: "object", properties: {}, additionalProperties: false }, { body: "none" }],
    [
      "parameters, with what is said of them",
      operation("a.b", {
        parameters: [
          at("p", "path", { required: true, example: "x" }),
          at("q", "query", { description: "Which\none." }),
          at("h", "header"),
        ],
      }),
      {
        properties: { p: { ...text, examples: ["x"] }, q: { ...text, description: "Which one." }, h: text },
        required: ["p"],
      },
      { path: ["p"], query: ["q"], header: ["h"], body: "none" },
    ],
    [
      "the members of a body beside them",
      operation("a.b", {
        parameters: [at("q", "query")],
        body: object({ a: text, b: text }, { required: ["a"], minProperties: 1 }),
      }),
      { properties: { q: text, a: text, b: text }, required: ["a"], additionalProperties: false },
      { query: ["q"], body: "flat" },
    ],
    [
      "a body with a member of a parameter's name is one argument",
      operation("a.b", { parameters: [at("a", "query")], body: object({ a: text }) }),
      { properties: { a: text, body: { $ref: "#/components/schemas/ABRequest" } }, required: ["body"] },
      { query: ["a"], body: "nested" },
    ],
    [
      "a body with room for any members is one argument",
      operation("a.b", { body: object({ a: text }, { additionalProperties: true }) }),
      { properties: { body: { $ref: "#/components/schemas/ABRequest" } } },
      { body: "nested" },
    ],
    [
      "a body that is a list is one argument",
      operation("a.b", { body: { type: "array", items: text } }),
      { properties: { body: { $ref: "#/components/schemas/ABRequest" } } },
      { body: "nested" },
    ],
    [
      "the members of a body that may be left out may be left out",
      operation("a.b", {
        requestBody: { content: { "application/json": { schema: object({ a: text }, { required: ["a"] }) } } },
      }),
      { properties: { a: text } },
      { body: "flat" },
    ],
    [
      "a parameter called body, and a body",
      operation("a.b", { parameters: [at("body", "query")], body: { type: "array", items: text } }),
      { properties: { body: expect.objectContaining({ $ref: "#/components/schemas/ABRequest" }) as object } },
      { body: "nested" },
    ],
  ])("%s", (_, given, input, call) => {
    const tool = toolFor(given);
    expect(tool.input).toMatchObject(input);
    expect(tool.call).toMatchObject(call);
  });
});

test("a parameter whose name clients refuse is an argument of another name", () => {
  const given = operation("a.b", {
    parameters: [at("last.edit", "query", { required: true }), at("last_edit", "query"), at("q", "query")],
  });
  const { input, call, descriptor } = toolFor(given);
  expect(Object.keys(input.properties ?? {})).toEqual(["last_edit_2", "last_edit", "q"]);
  expect(input.required).toEqual(["last_edit_2"]);
  expect(call).toMatchObject({ query: ["last_edit_2", "last_edit", "q"], renamed: { last_edit_2: "last.edit" } });
  expect(descriptor.inputSchema).toMatchObject({ required: ["last_edit_2"] });
});

test("schemas together bring along what they refer to, circles too, once", () => {
  const schemas = { Tree: object({ on: refTo("Tree"), leaf: refTo("Leaf") }), Leaf: text, Other: text };
  const { together } = definitionsIn(schemas);
  expect(together({ a: { items: refTo("Tree") }, b: refTo("Leaf") })).toEqual({
    schemas: { a: { items: { $ref: "#/$defs/Tree" } }, b: { $ref: "#/$defs/Leaf" } },
    $defs: { Leaf: text, Tree: object({ on: { $ref: "#/$defs/Tree" }, leaf: { $ref: "#/$defs/Leaf" } }) },
  });
});

describe("descriptor", () => {
  test.each<[name: string, given: OperationObject, want: object]>([
    [
      "of a GET",
      operation("a.b"),
      { annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true } },
    ],
    [
      "of a send",
      operation("a.b", { "x-effect": "send", summary: "Send it" }),
      {
        title: "Send it",
        description: "Send it. Sends real messages.",
        annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false },
      },
    ],
    [
      "of a delete",
      operation("a.b", { "x-effect": "delete", description: "For\n  good" }),
      { description: "For good. Cannot be undone.", annotations: { destructiveHint: true } },
    ],
    [
      "of a batch",
      operation("a.b", { "x-batch": { max: 75, across: [] }, description: "Many." }),
      { description: "Many. At most 75 objects in one call." },
    ],
    [
      "with rules across members",
      operation("a.b", { "x-constraints": [{ rule: "one-of", of: ["a", "b"] }], description: "Many." }),
      { description: "Many. Give exactly one of `a` and `b`." },
    ],
    [
      "with rules across parameters that have other names as arguments",
      operation("a.b", {
        parameters: [at("page[from]", "query"), at("to", "query")],
        "x-constraints": [
          { rule: "requires", of: ["page[from]", "to"] },
          { rule: "one-of", of: [["page[from]", "to"]], unless: "page[from]" },
        ],
        description: "Many.",
      }),
      {
        description:
          "Many. `page_from_` needs `to` beside it. Give exactly one of: `page_from_` with `to`, unless `page_from_` is given.",
      },
    ],
    ["of an answer", operation("a.b", { answer: object({ a: text }) }), { outputSchema: object({ a: text }) }],
    [
      "of personal data",
      operation("a.b", { "x-pii": true, "x-stability": "beta" }),
      { _meta: { pii: true, stability: "beta" } },
    ],
    [
      "of a write that overwrites",
      operation("a.b", { "x-effect": "write", "x-destructive": true }),
      { annotations: { readOnlyHint: false, destructiveHint: true } },
    ],
    [
      "of members that mean something for the call",
      operation("a.b", {
        body: object({
          notify: { type: "boolean", "x-effect": "send" },
          url: { ...text, "x-egress": true, "x-secret": true },
        }),
      }),
      { _meta: { opens: [{ path: "/notify", effect: "send" }], egress: ["/url"], secrets: ["/url"] } },
    ],
    [
      "of a secret, which is given by its name",
      operation("a.b", { body: object({ key: object({ private: { ...text, "x-secret": true } }) }) }),
      {
        description:
          "GET /1. Secrets (`key.private`) are given as `file:NAME` or `env:NAME`, with a name from the user, never as they are.",
        _meta: { secrets: ["/key/private"] },
      },
    ],
    [
      "of such a member in a body that is an argument of its own",
      operation("a.b", { body: { type: "array", items: object({ notify: { "x-effect": "send" } }) } }),
      { _meta: { opens: [{ path: "/body/*/notify", effect: "send" }] } },
    ],
    [
      "in words, since clients know no keywords of ours",
      operation("a.b", {
        body: object({ url: { ...text, description: "Where to.", "x-egress": true, "x-other": 1 } }),
      }),
      {
        inputSchema: {
          properties: { url: { type: "string", description: "Where to. The API calls this address." } },
        },
      },
    ],
    [
      "with a name of its own",
      operation("a.b", { "x-mcp": { name: "make_it", aliases: ["do_it"] } }),
      { name: "make_it", _meta: { aliases: ["do_it"] } },
    ],
    [
      "with words for a search",
      operation("a.b", { "x-mcp": { keywords: ["newsletter"] } }),
      { description: "GET /1.", keywords: ["newsletter"] },
    ],
    [
      "of an operation",
      operation("a.b", { tags: ["area"] }),
      {
        name: "a_b",
        _meta: {
          operation: "GET /1",
          operationId: "a.b",
          area: "area",
          effect: "read",
          rateLimit: "none",
          pii: false,
        },
      },
    ],
  ])("%s", (_, given, want) => {
    expect(toolFor(given).descriptor).toMatchObject(want);
  });

  test("an answer that is no object has no schema, as MCP wants objects", () => {
    expect(toolFor(operation("a.b", { answer: { type: "array" } })).descriptor).not.toHaveProperty("outputSchema");
  });

  test("an answer whose schema nobody would read is not described, however it is put together", () => {
    const long = object({ a: text }, { description: "x".repeat(60_000) });
    const answer = (...names: string[]) =>
      toolFor(operation("a.b", { answer: object({ a: { allOf: names.map(refTo) } }) }), { A: long, B: long })
        .descriptor;
    expect(answer("A", "A")).toHaveProperty("outputSchema");
    expect(answer("A", "B")).not.toHaveProperty("outputSchema");
  });
});
