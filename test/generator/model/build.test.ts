import { describe, expect, test } from "vitest";
import type { OpenApiDocument, OperationObject } from "../../../generator/openapi.ts";
import { json, modelOf, operation, pathsOf, refTo, shopModel } from "../../support/spec.ts";

const shop = await shopModel();

test("a model is JSON, sorted by name, whatever the order of the spec", () => {
  expect(JSON.parse(JSON.stringify(shop))).toEqual(shop);
  for (const names of [
    shop.operations.map(({ id }) => id),
    shop.schemas.map(({ name }) => name),
    shop.permissions.map(({ name }) => name),
    shop.rateLimits.map(({ id }) => id),
  ])
    expect(names).toEqual([...names].sort());
});

test("the shop", () => {
  expect(shop).toMatchObject({ title: "Shop API", version: "1.2.3", defaultSecurity: "key" });
  expect(shop.areas).toEqual([{ name: "things", description: "Things that the shop sells." }]);
  expect(shop.operations.map(({ id }) => id)).toEqual(["things.create", "things.delete", "things.get", "things.list"]);
  expect(shop.permissions).toMatchObject([
    { name: "things.get", constant: "ThingsGet", access: "read", operations: ["things.get", "things.list"] },
    { name: "things.set", constant: "ThingsSet", access: "write", operations: ["things.create", "things.delete"] },
  ]);
  expect(shop.rateLimits.map(({ id, operations }) => [id, operations.length])).toEqual([
    ["things-read", 2],
    ["things-write", 2],
  ]);
});

const first = (given: OperationObject, more: OpenApiDocument = {}, path = "/a", method = "post") =>
  modelOf({
    paths: { [path]: { [method]: given } },
    components: { schemas: { A: { type: "object" }, B: { type: "array", items: refTo("A") } } },
    ...more,
  }).operations[0];

describe("an operation", () => {
  test.each<[name: string, given: ReturnType<typeof first>, want: object]>([
    ["GET reads", first(operation("a"), {}, "/a", "get"), { method: "GET", effect: "read", retry: "safe" }],
    ["DELETE deletes", first(operation("a"), {}, "/a", "delete"), { effect: "delete", retry: "rejected-only" }],
    ["POST writes", first(operation("a")), { effect: "write", retry: "rejected-only" }],
    ["a POST that reads", first(operation("a", { "x-effect": "read" })), { effect: "read", retry: "safe" }],
    [
      "no id: the route",
      first({ responses: {} }, {}, "/a/{b}"),
      { id: "postAByB", namespace: "api", names: { constant: "postAByB", method: "postAByB" } },
    ],
    [
      "no tag: the first word of the id",
      first(operation("b.c")),
      { area: "b", namespace: "b", tool: { name: "b_c", toolsets: [] } },
    ],
    ["a tag", first(operation("b.c", { tags: ["t"] })), { area: "t", namespace: "b" }],
    ["no summary", first(operation("b.c")), { summary: "POST /a" }],
    [
      "security of the document",
      first(operation("a"), { security: [{ key: ["p"] }] }),
      { security: ["key"], permission: "p" },
    ],
    ["security of its own", first(operation("a", { security: [] }), { security: [{ key: ["p"] }] }), { security: [] }],
    [
      "the largest body of the document",
      first(operation("a", { body: {} }), { "x-max-body": { bytes: 1, status: 413 } }),
      { maxBody: { bytes: 1 } },
    ],
    [
      "paging through items that have a name",
      first(
        operation("a", {
          answer: { properties: { all: { items: refTo("A") } } },
          "x-pagination": { style: "page", parameter: "page", items: "all" },
        }),
      ),
      { pagination: { style: "page", itemType: "A" } },
    ],
    [
      "paging through items that have none",
      first(
        operation("a", {
          answer: { properties: { 'a"b': { items: {} } } },
          "x-pagination": { style: "page", parameter: "page", items: 'a"b' },
        }),
      ),
      { pagination: { itemType: 'NonNullable<AResponse["a\\"b"]>[number]' } },
    ],
    [
      "the lowest success",
      first(
        operation("a", {
          responses: { default: { description: "" }, "204": { description: "" }, "201": { description: "made" } },
        }),
      ),
      { success: { status: "201", description: "made" } },
    ],
    [
      "no success",
      first(operation("a", { responses: { "400": { description: "" } } })),
      { success: { status: "200" } },
    ],
  ])("%s", (_, given, want) => {
    expect(given).toMatchObject(want);
  });

  test("examples, by name, through references", () => {
    const content = {
      "application/json": {
        schema: refTo("A"),
        examples: { one: { $ref: "#/components/examples/One" }, two: { value: 2, summary: "Two" }, three: {} },
      },
    };
    const found = first(operation("a", { requestBody: { content } }), {
      components: { examples: { One: { value: null } } },
    });
    expect(found?.body?.examples).toEqual([
      { name: "one", value: null },
      { name: "two", value: 2, summary: "Two" },
    ]);
  });

  test("parameters of the path, unless the operation says it better", () => {
    const at = (name: string, description: string) => ({ name, in: "query" as const, description, schema: {} });
    const { operations } = modelOf({
      paths: {
        "/a": {
          parameters: [at("a", "path"), at("b", "path")],
          get: operation("x", { parameters: [at("b", "own"), at("c", "own")] }),
        },
      },
    });
    expect(operations[0]?.parameters.map(({ name, description }) => `${name} ${description}`)).toEqual([
      "a path",
      "b own",
      "c own",
    ]);
  });
});

describe("ids that sound alike", () => {
  const ids = ["users.a-b", "users.a_b", "users.aB", "users_a_b", "Users.AB", "a.b", "a_b", "A.B"];
  const { operations } = modelOf({ paths: pathsOf(...ids.map((id) => operation(id, { answer: { type: "object" } }))) });
  const different = (names: (string | undefined)[]) =>
    expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(ids.length);

  test("make names that do not", () => {
    different(operations.map(({ id }) => id));
    different(operations.map(({ names }) => names.constant));
    different(operations.map(({ names }) => names.call));
    different(operations.map(({ tool }) => tool.name));
    different(operations.map(({ success }) => success.type));
  });
});

test("an id twice is two ids", () => {
  const { operations } = modelOf({ paths: pathsOf(operation("a.b"), operation("a.b")) });
  expect(new Set(operations.map(({ id }) => id)).size).toBe(2);
});

test("the order of paths and schemas makes no difference to what is not their order", () => {
  const a = operation("a.get", { answer: refTo("A") });
  const b = operation("b.get", { answer: refTo("B") });
  const schemas = { A: { type: "object" }, B: { type: "object" } };
  const one = modelOf({ paths: { "/a": { get: a }, "/b": { get: b } }, components: { schemas } });
  const other = modelOf({
    paths: { "/b": { get: b }, "/a": { get: a } },
    components: { schemas: { B: schemas.B, A: schemas.A } },
  });
  expect({ ...one, document: null }).toEqual({ ...other, document: null });
});

test("a server's variables have their defaults", () => {
  const variables = { region: { default: "eu", description: "Where." } };
  const { servers } = modelOf({ servers: [{ url: "https://{region}.shop.example/{version}/", variables }] });
  expect(servers).toEqual([{ id: "server-1", url: "https://eu.shop.example/{version}" }]);
});

test("what is of the document as its authors keep it is not published", () => {
  const { document } = modelOf({
    info: { title: "T", version: "1", "x-generated": "from another" },
    "x-rules": "curated",
    "x-other": 1,
  });
  expect(document).toMatchObject({ info: { title: "T", version: "1" }, "x-other": 1 });
  expect(JSON.stringify(document)).not.toMatch(/x-rules|x-generated/);
});

test("an empty document is an empty model", () => {
  expect(modelOf({ info: {} })).toMatchObject({
    title: "API",
    version: "0.0.0",
    operations: [],
    schemas: [],
    defaultSecurity: undefined,
  });
});

test("an answer of several media types is its JSON", () => {
  const found = first(
    operation("a", {
      responses: {
        "200": { description: "", content: { "text/csv": { schema: { type: "string" } }, ...json(refTo("A")) } },
      },
    }),
  );
  expect(found?.success.type).toBe("A");
});
