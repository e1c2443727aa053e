import { describe, expect, test } from "vitest";
import { methodOf } from "../../../../generator/emit/client/method.ts";
import { format } from "../../../../generator/format.ts";
import type { ApiModel } from "../../../../generator/model/model.ts";
import type { OperationObject } from "../../../../generator/openapi.ts";
import { documentOf, json, modelOf, operation, pathsOf, refTo, shopModel } from "../../../support/spec.ts";
import { squash, syntaxErrors } from "../../../support/syntax.ts";

const shop = await shopModel();

/** The method of an operation as it stands in its class, formatted. */
async function methodText(model: ApiModel, id: string): Promise<string> {
  const found = model.operations.find((each) => each.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  const text = `class A {\n${methodOf(model, found, found.names.method)}\n}`;
  const [file] = await format([{ path: "a.ts", text }]);
  return file?.text ?? "";
}

test("the whole of one", async () => {
  expect(await methodText(shop, "things.get")).toBe(`class A {
  /**
   * Read a thing.
   * One thing by its id.
   *
   * Permission \`things.get\` · read · 50 requests a minute, shared with 1 other operation.
   * @param thingId - Id of the thing. At most 50 characters.
   * @throws {NotFoundError} there is no such thing.
   * @see https://shop.example/docs/get
   * @example
   * \`\`\`ts
   * await shop.things.get("t1");
   * \`\`\`
   */
  get(thingId: string, options?: RequestOptions): ResponsePromise<Thing> {
    return this.call(operations.thingsGet, { path: { thing_id: thingId } }, options);
  }
}
`);
});

test("pages follow by themselves", async () => {
  const text = squash(await methodText(shop, "things.list"));
  expect(text).toContain(
    "list(query?: ThingsListQuery, options?: RequestOptions): PagePromise<Thing, ThingList> {return this.pages(operations.thingsList, {query}, options);}",
  );
  expect(text).toContain("for await (const item of shop.things.list()) console.log(item);");
});

const text = { type: "string" };
const at = (name: string, place: "path" | "query" | "header", more: object = {}) => ({
  name,
  in: place,
  ...(place === "path" ? { required: true } : {}),
  schema: text,
  ...more,
});
const one = async (given: OperationObject, path = "/a"): Promise<string> =>
  methodText(
    modelOf(documentOf({ paths: { [path]: { post: given } }, components: { schemas: { A: { type: "object" } } } })),
    given.operationId ?? "",
  );

describe("arguments", () => {
  test.each<[name: string, path: string, given: OperationObject, want: string]>([
    [
      "in the order of the URL, whatever the order of their declarations",
      "/{b}/x/{a}",
      operation("x.y", { parameters: [at("a", "path"), at("b", "path", { schema: { type: "integer" } })] }),
      "y(b: number, a: string, options?: RequestOptions): ResponsePromise<undefined> { return this.call(operations.xY, { path: { b, a } }, options);",
    ],
    [
      "path, body, query, headers, options",
      "/{a}",
      operation("x.y", {
        parameters: [at("h", "header"), at("q", "query"), at("a", "path")],
        body: refTo("A"),
        answer: refTo("A"),
      }),
      "y(a: string, body: A, query?: XYQuery, header?: XYHeaders, options?: RequestOptions): ResponsePromise<A> { return this.call(operations.xY, { path: { a }, query, header, body }, options);",
    ],
    [
      "an optional one before a required one is required to be said",
      "/",
      operation("x.y", {
        parameters: [at("h", "header", { required: true })],
        requestBody: { content: json(refTo("A")) },
      }),
      "y(body: A | undefined, header: XYHeaders, options?: RequestOptions)",
    ],
    [
      "names that are no identifiers",
      "/{x-id}/{delete}",
      operation("x.y", { parameters: [at("x-id", "path"), at("delete", "path")] }),
      'y(xId: string, delete_: string, options?: RequestOptions): ResponsePromise<undefined> { return this.call(operations.xY, { path: { "x-id": xId, delete: delete_ } }, options);',
    ],
    [
      "a schema with a name",
      "/{a}",
      operation("x.y", { parameters: [at("a", "path", { schema: refTo("A") })] }),
      "y(a: A, options?: RequestOptions)",
    ],
  ])("%s", async (_, path, given, want) => {
    expect(squash(await one(given, path))).toContain(squash(want));
  });

  test.each([
    [["a-b", "a_b", "aB"]],
    [["options", "body", "query", "header"]],
    [["operations", "this", "arguments", "eval"]],
  ])("each has a name of its own: %j", async (names) => {
    const given = operation("x.y", {
      parameters: [...names.map((name) => at(name, "path")), at("q", "query"), at("h", "header")],
      body: refTo("A"),
    });
    const method = await one(given, names.map((name) => `/{${name}}`).join(""));
    const signature = squash(method).match(/y\((.*?)\): ResponsePromise/)?.[1] ?? "";
    const found = signature.split(", ").map((argument) => argument.split(/\??:/)[0] ?? "");
    expect(found).toHaveLength(names.length + 4);
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(-4)).toEqual(["body", "query", "header", "options"]);
    expect(found).not.toContain("operations");
    expect(syntaxErrors("a.ts", `"use strict"; ${method}`)).toEqual([]);
  });

  test("a parameter called __proto__ is a member, no prototype", async () => {
    const method = await one(operation("x.y", { parameters: [at("__proto__", "path")] }), "/{__proto__}");
    expect(squash(method)).toContain('path: {["__proto__"]: proto}');
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
      "what was broken into lines is one paragraph",
      operation("x.y", { description: "One\nparagraph.\n\nAnother\none:\n- a\n- b" }),
      [" * One paragraph.\n   *\n   * Another one:\n   * - a\n   * - b\n"],
    ],
    [
      "a name keeps its capital",
      operation("x.y", { responses: { "400": { description: "Shop cannot read it." } } }),
      ["@throws {BadRequestError} Shop cannot read it."],
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
  ])("%s", async (_, given, want) => {
    const method = await one(given);
    for (const line of want) expect(method).toContain(line);
    expect(syntaxErrors("a.ts", method)).toEqual([]);
  });

  test("a long example is laid out", async () => {
    const example = { list: ["a".repeat(30), "b".repeat(30)], more: { c: 1 } };
    const given = operation("x.y", {
      parameters: [at("a", "path", { example: "t1" })],
      requestBody: { required: true, content: { "application/json": { schema: refTo("A"), example } } },
    });
    expect(await one(given, "/{a}")).toContain(`   * @example
   * \`\`\`ts
   * await shop.x.y("t1", {
   *   list: ["${"a".repeat(30)}", "${"b".repeat(30)}"],
   *   more: { c: 1 },
   * });
   * \`\`\`
`);
  });

  test("what a large API says alike of many operations is left to the class of the error", async () => {
    const responses = { "400": { description: "It breaks a rule." }, "404": { description: "Gone." } };
    const many = Array.from({ length: 12 }, (_, n) => operation(`x.m${n}`, { responses }));
    const text = await methodText(modelOf({ paths: pathsOf(...many) }), "x.m1");
    expect(text).toContain(" * @throws {BadRequestError}\n   * @throws {NotFoundError}\n");
  });

  test("no example without the values that it needs", async () => {
    expect(await one(operation("x.y", { parameters: [at("q", "query", { required: true })] }))).not.toContain(
      "@example",
    );
  });

  test("an example calls the method by its name", async () => {
    const model = modelOf({ paths: { "/a": { get: operation("x.constructor") } } });
    const [found] = model.operations;
    expect(found && methodOf(model, found, "constructor2")).toContain("await shop.x.constructor2();");
  });
});
