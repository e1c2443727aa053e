import { describe, expect, test } from "vitest";
import { packageNames } from "../../generator/emit/package-names.ts";
import { type Selection, SelectionError, assertKnown, select } from "../../generator/select.ts";
import { referencesOf } from "../../generator/document-walk.ts";
import { fromFragment, valueAt } from "../../generator/pointer.ts";
import type { OpenApiDocument } from "../../generator/openapi.ts";
import { emitted } from "../support/emitted.ts";
import { json, modelOf, operation, refTo } from "../support/spec.ts";

const secured = (id: string, area: string, permission: string, limit: string, more: object = {}) =>
  operation(id, { tags: [area], security: [{ key: [permission] }], "x-rate-limit": [limit, "all"], ...more });
const gone = {
  "200": { description: "", content: json(refTo("Book")) },
  "404": { $ref: "#/components/responses/Gone" },
};
const limit = { requests: 1, seconds: 1, scope: "workspace", description: "" };

const model = modelOf({
  tags: [{ name: "books" }, { name: "shelves" }],
  paths: {
    "/books": {
      parameters: [{ $ref: "#/components/parameters/Page" }],
      get: secured("books.list", "books", "read", "slow", { answer: refTo("Book") }),
      post: secured("books.pages.addMany", "books", "write", "fast", { body: refTo("Page") }),
    },
    "/shelves": {
      get: secured("shelves.get", "shelves", "read", "slow", { responses: gone }),
      delete: secured("shelves.delete", "shelves", "write", "fast"),
    },
    "/open": { get: operation("open.get", { tags: ["open"], "x-rate-limit": ["all"] }) },
  },
  components: {
    schemas: {
      Book: { type: "object", properties: { pages: { items: refTo("Page") } } },
      Page: { type: "object", properties: {} },
      Fault: { type: "object", properties: {} },
      Lost: {},
    },
    parameters: { Page: { name: "page", in: "query", schema: { type: "string" } } },
    responses: { Gone: { description: "", content: json(refTo("Fault")) } },
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
  },
  "x-permissions": { read: { description: "" }, write: { description: "" }, sso: { description: "" } },
  "x-rate-limits": { slow: limit, fast: limit, all: limit },
});

describe("operations", () => {
  test.each<[given: Selection, want: string]>([
    [{}, "books.list books.pages.addMany open.get shelves.delete shelves.get"],
    [{ include: [{ area: ["books"] }] }, "books.list books.pages.addMany"],
    [{ include: [{ area: ["books", "open"] }] }, "books.list books.pages.addMany open.get"],
    [{ include: [{ area: [] }] }, ""],
    [{ include: [{ operation: ["books.list"] }] }, "books.list"],
    [{ include: [{ operation: ["books.*"] }] }, "books.list books.pages.addMany"],
    [{ include: [{ operation: ["*.get", "*.delete"] }] }, "open.get shelves.delete shelves.get"],
    [{ include: [{ operation: ["(.*)", "books", "!books.list"] }] }, ""],
    [{ include: [{ operation: ["books.l?st", "{open,shelves}.get"] }] }, "books.list open.get shelves.get"],
    [{ include: ["books.list"] }, "books.list"],
    [{ include: ["books.*", "area:open"] }, "books.list books.pages.addMany open.get"],
    [{ include: ["area:{books,shelves},effect:read"] }, "books.list shelves.get"],
    [{ include: ["{books,shelves}.*, permission:read"] }, "books.list shelves.get"],
    [{ include: ["permission:*"] }, "books.list books.pages.addMany shelves.delete shelves.get"],
    [{ exclude: ["area:books"] }, "open.get shelves.delete shelves.get"],
    [{ include: ["shelves.*"], exclude: ["effect:delete"] }, "shelves.get"],
    [{ include: [{ permission: ["read"] }] }, "books.list shelves.get"],
    [{ include: [{ effect: ["delete"] }] }, "shelves.delete"],
    [{ include: [{ area: ["shelves"], effect: ["read"] }] }, "shelves.get"],
    [{ include: [{ area: ["shelves"], permission: ["read"], operation: ["books.*"] }] }, ""],
  ])("%j → %s", (given, want) => {
    expect(
      select(model, given)
        .operations.map(({ id }) => id)
        .join(" "),
    ).toBe(want);
  });
});

describe("a filter that is wrong is a sentence", () => {
  test.each<[given: Selection, want: string]>([
    [
      { include: ["tag:books"] },
      'the filter "tag:books" has no member "tag"; there are area, effect, operation, permission',
    ],
    [{ include: ["aera:books"] }, 'the filter "aera:books" has no member "aera"; did you mean "area"?'],
    [
      { include: [{ tag: "books" } as object] },
      'the filter {"tag":"books"} has no member "tag"; there are area, effect, operation, permission',
    ],
    [{ include: ["books.lst"] }, 'no operation is called "books.lst"; did you mean "books.list"?'],
    [{ include: ["area:book"] }, 'no operation is in the area "book"; did you mean "books"?'],
    [{ include: [{ area: "book" }] }, 'no operation is in the area "book"; did you mean "books"?'],
    [
      { include: ["area:book,effect:read"] },
      'no operation is in the area "book" (in the filter "area:book,effect:read"); did you mean "books"?',
    ],
    [
      { include: [{ area: ["books", "shelf"] }] },
      'no operation is in the area "shelf" (in the filter {"area":["books","shelf"]}); there are books, open, shelves',
    ],
    [{ exclude: ["permission:delete"] }, 'no operation has the permission "delete"; there are read, write'],
    [
      { include: ["area:books,area:open"] },
      'the filter "area:books,area:open" says "area" twice, and an operation has one; write area:{a,b} for either, or two filters',
    ],
    [{ include: ["area:"] }, 'the filter "area:" has no name after "area"; write area:NAME'],
    [{ include: [""] }, 'the filter "" has no name after "operation"; write operation:NAME'],
    [
      { include: ["area:open,effect:delete"] },
      'no operation fits the filter "area:open,effect:delete": each of its members fits some, and none fits all; several filters are alternatives',
    ],
    [{ include: ["books.*"], exclude: ["area:books"] }, "no operation is left: all that is included is excluded too"],
    [{ include: [] }, "include names no operation; leave it out to take all of them"],
  ])("%j", (given, want) => {
    const check = () => {
      assertKnown(model, given);
    };
    expect(check).toThrow(new SelectionError(want));
  });

  test.each<[given: Selection]>([[{}], [{ include: ["books.*"] }], [{ exclude: ["books.*", "effect:delete"] }]])(
    "%j is none",
    (given) => {
      expect(() => {
        assertKnown(model, given);
      }).not.toThrow();
    },
  );
});

describe("what the operations reach", () => {
  test.each<[given: Selection, want: { schemas: string; permissions: string; limits: string; areas: string }]>([
    [
      { include: [{ area: ["books"] }] },
      {
        schemas: "Book BooksListQuery BooksPagesAddManyQuery Page",
        permissions: "read write",
        limits: "all fast slow",
        areas: "books",
      },
    ],
    [
      { include: [{ operation: ["shelves.get"] }] },
      { schemas: "Book Fault Page", permissions: "read", limits: "all slow", areas: "shelves" },
    ],
    [{ include: [{ operation: ["open.get"] }] }, { schemas: "", permissions: "", limits: "all", areas: "open" }],
    [{ include: [{ area: ["nothing"] }] }, { schemas: "", permissions: "", limits: "", areas: "" }],
  ])("%j", (given, want) => {
    const kept = select(model, given);
    expect({
      schemas: kept.schemas.map(({ name }) => name).join(" "),
      permissions: kept.permissions.map(({ name }) => name).join(" "),
      limits: kept.rateLimits.map(({ id }) => id).join(" "),
      areas: kept.areas.map(({ name }) => name).join(" "),
    }).toEqual(want);
  });

  test("a permission opens only what is kept", () => {
    const { permissions } = select(model, { include: [{ operation: ["books.list", "shelves.delete"] }] });
    expect(permissions.map(({ name, operations }) => [name, operations])).toEqual([
      ["read", ["books.list"]],
      ["write", ["shelves.delete"]],
    ]);
    expect(permissions.map(({ areas }) => areas)).toEqual([["books"], ["shelves"]]);
  });

  test("nothing selected: the model as it is, permissions without operations too", () => {
    expect(select(model, {})).toBe(model);
    expect(select(model, { include: undefined })).toBe(model);
  });
});

describe("the kept document", () => {
  test("has the paths, methods and registries of what is kept", () => {
    const { document } = select(model, { include: [{ operation: ["books.list"] }] });
    expect(Object.keys(document.paths ?? {})).toEqual(["/books"]);
    expect(Object.keys(document.paths?.["/books"] ?? {}).sort()).toEqual(["get", "parameters"]);
    expect(Object.keys(document["x-permissions"] ?? {})).toEqual(["read"]);
    expect(Object.keys(document["x-rate-limits"] ?? {})).toEqual(["slow", "all"]);
    expect(document.components?.responses ?? {}).toEqual({});
    expect(document.components?.securitySchemes).toHaveProperty("key");
  });

  test.each<[given: Selection]>([
    [{ include: [{ area: ["books"] }] }],
    [{ include: [{ area: ["shelves"] }] }],
    [{ include: [{ area: ["open"] }] }],
    [{ include: [{ area: ["nothing"] }] }],
  ])("no reference of the kept document leads to nothing: %j", async (given) => {
    const kept = select(model, given);
    for (const { ref } of referencesOf(kept.document, "node"))
      expect(valueAt(kept.document, fromFragment(ref))).toBeDefined();
    for (const name of packageNames) expect((await emitted(name, kept)).size).toBeGreaterThan(0);
  });

  test("what a kept path shares with one that is gone", async () => {
    const page = { name: "page", in: "query" as const, schema: { type: "string" } };
    const shared = modelOf({
      paths: {
        "/a": { get: { ...operation("a.get", { answer: { type: "object", properties: {} } }), parameters: [page] } },
        "/b": {
          get: {
            ...operation("b.get", { responses: { "200": { $ref: "#/paths/~1a/get/responses/200" } } }),
            parameters: [{ $ref: "#/paths/~1a/get/parameters/0" }],
          },
        },
      },
    });
    const kept = select(shared, { include: [{ operation: ["b.get"] }] });
    for (const { ref } of referencesOf(kept.document, "node"))
      expect({ ref, value: valueAt(kept.document, fromFragment(ref)) }).not.toEqual({ ref, value: undefined });
    expect((await emitted("spec", kept)).size).toBeGreaterThan(0);
  });

  test("webhooks, links, callbacks and discriminators leave no loose ends", async () => {
    const whole = modelOf({
      paths: {
        "/a": {
          post: {
            ...operation("a.add", { body: refTo("Animal") }),
            responses: {
              "200": {
                description: "",
                links: {
                  again: { operationId: "a.add" },
                  other: { operationId: "b.get" },
                  there: { operationRef: "#/paths/~1b/get" },
                },
              } as object,
            },
            callbacks: {
              done: { "{$request.body#/url}": { post: { ...operation("a.done", { body: refTo("Event") }) } } },
            },
          } as object,
        },
        "/b": { get: operation("b.get", { answer: refTo("Cat") }) },
      },
      components: {
        schemas: {
          Animal: {
            type: "object",
            properties: { kind: { type: "string" } },
            discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
          } as object,
          Cat: { type: "object", properties: {} },
          Event: { type: "object", properties: { at: refTo("Time") } },
          Time: { type: "string" },
          Hook: { type: "object", properties: {} },
        },
      },
      webhooks: { hook: { post: operation("hook", { body: refTo("Hook") }) } },
    } as OpenApiDocument);
    const { document } = select(whole, { include: ["a.add"] });
    for (const { ref } of referencesOf(document, "node"))
      expect({ ref, value: valueAt(document, fromFragment(ref)) }).not.toEqual({ ref, value: undefined });
    const text = JSON.stringify(document);
    for (const gone of ["Cat", "Hook", "b.get", "~1b"]) expect(text).not.toContain(gone);
    expect(Object.keys(document.components?.schemas ?? {}).sort()).toEqual(["Animal", "Event", "Time"]);
    expect(text).toContain('"links":{"again":{"operationId":"a.add"}}');
    expect((await emitted("spec", select(whole, { include: ["a.add"] }))).size).toBeGreaterThan(0);
  });

  test("has the tags of what is kept, and the security scheme by default", () => {
    const { document } = select(model, { include: ["open.get"] });
    expect({ tags: document.tags, schemes: Object.keys(document.components?.securitySchemes ?? {}) }).toEqual({
      tags: [],
      schemes: ["key"],
    });
  });

  test("the whole is left as it was", () => {
    const before = structuredClone(model);
    select(model, { include: [{ area: ["books"] }] });
    expect(model).toEqual(before);
  });
});
