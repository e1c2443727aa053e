import type { MethodDeclarationStructure, OptionalKind } from "ts-morph";
import { describe, expect, test } from "vitest";
import { methodOf } from "../../../../generator/emit/client/method.ts";
import type { ApiModel } from "../../../../generator/model/model.ts";
import type { OperationObject } from "../../../../generator/openapi.ts";
import { printStatement } from "../../../../generator/typescript/print-structure.ts";
import { classOf } from "../../../../generator/typescript/structures.ts";
import { documentOf, json, modelOf, operation, pathsOf, refTo, shopModel } from "../../../support/spec.ts";
import { syntaxErrors } from "../../../support/syntax.ts";

type Method = OptionalKind<MethodDeclarationStructure>;

const shop = await shopModel();

function method(model: ApiModel, id: string, name?: string): Method {
  const found = model.operations.find((each) => each.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return methodOf(model, found, name ?? found.names.method);
}

/** As it stands in its class. */
const printed = (structure: Method): string => printStatement(classOf({ name: "A", methods: [structure] }));

/** `["thingId: string", "options?: RequestOptions"]` */
const parametersOf = ({ parameters = [] }: Method): string[] =>
  parameters.map(({ name, type, hasQuestionToken }) => `${name}${hasQuestionToken ? "?" : ""}: ${String(type)}`);

test("the whole of one", () => {
  expect(method(shop, "things.get")).toEqual({
    name: "get",
    docs: [
      {
        description:
          "Read a thing.\n\nOne thing by its id.\n\nPermission `things.get` · read · 50 requests a minute, shared with 1 other operation.",
        tags: [
          { tagName: "param", text: "thingId - Id of the thing. At most 50 characters." },
          { tagName: "throws", text: "{NotFoundError} there is no such thing." },
          { tagName: "see", text: "https://shop.example/docs/get" },
          { tagName: "example", text: '```ts\nawait shop.things.get("t1");\n```' },
        ],
      },
    ],
    parameters: [
      { name: "thingId", type: "string", hasQuestionToken: false },
      { name: "options", type: "RequestOptions", hasQuestionToken: true },
    ],
    returnType: "ResponsePromise<Thing>",
    statements: ["return this.call(operations.thingsGet, { path: { thing_id: thingId } }, options);"],
  });
});

test("pages follow by themselves", () => {
  const list = method(shop, "things.list");
  expect(parametersOf(list)).toEqual(["query?: ThingsListQuery", "options?: RequestOptions"]);
  expect(list).toMatchObject({
    returnType: "PagePromise<Thing, ThingList>",
    statements: ["return this.pages(operations.thingsList, { query }, options);"],
  });
  expect(printed(list)).toContain("for await (const item of shop.things.list()) console.log(item);");
});

const text = { type: "string" };
const at = (name: string, place: "path" | "query" | "header", more: object = {}) => ({
  name,
  in: place,
  ...(place === "path" ? { required: true } : {}),
  schema: text,
  ...more,
});
const one = (given: OperationObject, path = "/a"): Method =>
  method(
    modelOf(documentOf({ paths: { [path]: { post: given } }, components: { schemas: { A: { type: "object" } } } })),
    given.operationId ?? "",
  );

describe("arguments", () => {
  test.each<[name: string, path: string, given: OperationObject, parameters: string[], input: string]>([
    [
      "in the order of the URL, whatever the order of their declarations",
      "/{b}/x/{a}",
      operation("x.y", { parameters: [at("a", "path"), at("b", "path", { schema: { type: "integer" } })] }),
      ["b: number", "a: string"],
      "{ path: { b, a } }",
    ],
    [
      "path, body, query, headers, options",
      "/{a}",
      operation("x.y", { parameters: [at("h", "header"), at("q", "query"), at("a", "path")], body: refTo("A") }),
      ["a: string", "body: A", "query?: XYQuery", "header?: XYHeaders"],
      "{ path: { a }, query, header, body }",
    ],
    [
      "an optional one before a required one is required to be said",
      "/",
      operation("x.y", {
        parameters: [at("h", "header", { required: true })],
        requestBody: { content: json(refTo("A")) },
      }),
      ["body: A | undefined", "header: XYHeaders"],
      "{ header, body }",
    ],
    [
      "names that are no identifiers",
      "/{x-id}/{delete}",
      operation("x.y", { parameters: [at("x-id", "path"), at("delete", "path")] }),
      ["xId: string", "delete_: string"],
      '{ path: { "x-id": xId, delete: delete_ } }',
    ],
    [
      "a schema with a name",
      "/{a}",
      operation("x.y", { parameters: [at("a", "path", { schema: refTo("A") })] }),
      ["a: A"],
      "{ path: { a } }",
    ],
    [
      "a parameter called __proto__ is a member, no prototype",
      "/{__proto__}",
      operation("x.y", { parameters: [at("__proto__", "path")] }),
      ["proto: string"],
      '{ path: { ["__proto__"]: proto } }',
    ],
    ["none", "/", operation("x.y"), [], "{}"],
  ])("%s", (_, path, given, parameters, input) => {
    const found = one(given, path);
    expect(parametersOf(found)).toEqual([...parameters, "options?: RequestOptions"]);
    expect(found.statements).toEqual([`return this.call(operations.xY, ${input}, options);`]);
  });

  test("a call that is too long for its line has a line for each argument", () => {
    const names = ["first_of_the_names", "second_of_the_names", "third_of_the_names", "fourth_of_the_names"];
    const found = one(
      operation("x.y", { parameters: names.map((name) => at(name, "path")) }),
      names.map((name) => `/{${name}}`).join(""),
    );
    expect(found.statements).toEqual([
      `return this.call(
  operations.xY,
  {
    path: {
      first_of_the_names: firstOfTheNames,
      second_of_the_names: secondOfTheNames,
      third_of_the_names: thirdOfTheNames,
      fourth_of_the_names: fourthOfTheNames,
    },
  },
  options,
);`,
    ]);
  });

  test.each([
    [["a-b", "a_b", "aB"]],
    [["options", "body", "query", "header"]],
    [["operations", "this", "arguments", "eval"]],
  ])("each has a name of its own: %j", (names) => {
    const given = operation("x.y", {
      parameters: [...names.map((name) => at(name, "path")), at("q", "query"), at("h", "header")],
      body: refTo("A"),
    });
    const structure = one(given, names.map((name) => `/{${name}}`).join(""));
    const found = (structure.parameters ?? []).map(({ name }) => name);
    expect(found).toHaveLength(names.length + 4);
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(-4)).toEqual(["body", "query", "header", "options"]);
    expect(found).not.toContain("operations");
    expect(syntaxErrors("a.ts", `"use strict"; ${printed(structure)}`)).toEqual([]);
  });
});

describe("documentation", () => {
  test.each<[name: string, given: OperationObject, want: string[]]>([
    ["a summary is a sentence", operation("x.y", { summary: "Do it" }), [" * Do it.\n"]],
    ["no summary: the call itself", operation("x.y"), [" * POST /a.\n"]],
    [
      "how many at once",
      operation("x.y", { "x-batch": { max: 1000, across: [] } }),
      ["write · at most 1,000 objects a call."],
    ],
    ["one at once", operation("x.y", { "x-batch": { max: 1, across: [] } }), ["write · at most 1 object a call."]],
    [
      "how many at once, where the description says so",
      operation("x.y", { description: "Takes up to 50 things.", "x-batch": { max: 50, across: [] } }),
      [" * Takes up to 50 things.\n   *\n   * write.\n"],
    ],
    [
      "rules across members, each a sentence",
      operation("x.y", {
        description: "More.",
        "x-constraints": [
          { rule: "at-least-one", of: ["a", "b"] },
          { rule: "before", of: ["a", "b"] },
        ],
      }),
      [" * More.\n   *\n   * Give at least one of `a` and `b`. `a` must be before `b`.\n   *\n   * write.\n"],
    ],
    [
      "what was broken into lines is one paragraph",
      operation("x.y", { description: "One\nparagraph.\n\nAnother\none:\n- a\n- b" }),
      [" * One paragraph.\n   *\n   * Another one:\n   * - a\n   * - b\n"],
    ],
    [
      "a name keeps its capital",
      operation("x.y", { responses: { "400": { description: "Shop cannot read it." } } }),
      ["@throws {BadRequestError} Shop cannot read it."],
    ],
    ["a write that only adds", operation("x.y"), ["\n   * write.\n"]],
    [
      "a write that does not only add",
      operation("x.y", { "x-destructive": true }),
      ["\n   * write that overwrites or removes.\n"],
    ],
    [
      "a deletion, which goes without saying that it removes",
      operation("x.y", { "x-effect": "delete" }),
      ["\n   * delete.\n"],
    ],
    [
      "an answer about persons",
      operation("x.y", { "x-effect": "read", "x-pii": true }),
      ["\n   * read · personal data in the answer.\n"],
    ],
    [
      "stability and what is out of use",
      operation("x.y", { "x-stability": "legacy", deprecated: true }),
      ["write · legacy.\n", "@deprecated"],
    ],
    [
      "what it throws",
      operation("x.y", {
        responses: {
          "400": { description: "Wrong. Very\nwrong." },
          "413": { description: "HTTP says too large." },
          "500": { description: "Oops." },
        },
      }),
      ["@throws {BadRequestError} wrong. Very wrong.", "@throws {PayloadTooLargeError} HTTP says too large."],
    ],
    [
      "an example of the spec's own",
      operation("x.y", {
        parameters: [at("q", "query", { required: true, example: "a */ b" })],
        requestBody: { required: true, content: { "application/json": { schema: refTo("A"), example: { a: [1] } } } },
      }),
      ['await shop.x.y({ a: [1] }, { q: "a *\\/ b" });'],
    ],
    [
      "words of others are words",
      operation("x.y", { description: "*/ evil() /*\n@param x - {@link y}" }),
      ["*\\/ evil() /*", "\\@param x - {\\@link y}"],
    ],
  ])("%s", (_, given, want) => {
    const found = printed(one(given));
    for (const line of want) expect(found).toContain(line);
    expect(syntaxErrors("a.ts", found)).toEqual([]);
  });

  test("a long example is laid out", () => {
    const example = { list: ["a".repeat(30), "b".repeat(30)], more: { c: 1 } };
    const given = operation("x.y", {
      parameters: [at("a", "path", { example: "t1" })],
      requestBody: { required: true, content: { "application/json": { schema: refTo("A"), example } } },
    });
    expect(printed(one(given, "/{a}"))).toContain(`   * @example
   * \`\`\`ts
   * await shop.x.y("t1", {
   *   list: ["${"a".repeat(30)}", "${"b".repeat(30)}"],
   *   more: { c: 1 },
   * });
   * \`\`\`
`);
  });

  test("what a large API says alike of many operations is left to the class of the error", () => {
    const responses = { "400": { description: "It breaks a rule." }, "404": { description: "Gone." } };
    const many = Array.from({ length: 12 }, (_, n) => operation(`x.m${n}`, { responses }));
    const found = printed(method(modelOf({ paths: pathsOf(...many) }), "x.m1"));
    expect(found).toContain(" * @throws {BadRequestError}\n   * @throws {NotFoundError}\n");
  });

  test("no example without the values that it needs", () => {
    const found = one(operation("x.y", { parameters: [at("q", "query", { required: true })] }));
    expect(printed(found)).not.toContain("@example");
  });

  test("an example calls the method by its name", () => {
    const model = modelOf({ paths: { "/a": { get: operation("x.constructor") } } });
    expect(printed(method(model, "x.constructor", "constructor2"))).toContain("await shop.x.constructor2();");
  });
});
