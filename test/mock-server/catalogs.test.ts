import type { CatalogData, MockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { pageSize } from "../support/facts.ts";
import { NOW, mockBraze, send } from "./support/mock.js";

const FIELDS = [
  "name:string",
  "price:number",
  "vegan:boolean",
  "since:time",
  "more:object",
  "tags:array",
  "place:geo",
].map((text) => {
  const [name, type] = text.split(":");
  return { name, type };
}) as NonNullable<CatalogData["fields"]>;

const MENU: CatalogData = {
  name: "menu",
  description: "What we cook",
  fields: [{ name: "id", type: "string" }, ...FIELDS],
};

function mockWithMenu(items: CatalogData["items"] = [], options = {}): MockBraze {
  return mockBraze({ seed: { catalogs: [{ ...MENU, items: items ?? [] }] }, ...options });
}

const item = (mock: MockBraze, id: string) => mock.state.catalogs.get("menu")?.items.find((one) => one.id === id);

describe("catalogs", () => {
  test("are created, listed and deleted", async () => {
    const mock = mockBraze();
    const created = await send(mock, "POST", "/catalogs", { catalogs: [MENU] });
    const summary = { ...MENU, num_items: 0, updated_at: "2026-11-02T09:30:00.000+00:00" };
    expect(created).toMatchObject({ status: 201, body: { catalogs: [summary], message: "success" } });
    await send(mock, "POST", "/catalogs/menu/items/soup", { items: [{}] });
    expect((await send(mock, "GET", "/catalogs")).body).toEqual({
      catalogs: [{ ...summary, num_items: 1 }],
      message: "success",
    });
    expect(await send(mock, "DELETE", "/catalogs/menu")).toMatchObject({ status: 200, body: { message: "success" } });
    expect(mock.state.catalogs.size).toBe(0);
  });

  test("names like those of Object.prototype are names", async () => {
    const mock = mockBraze();
    const catalogs = [
      {
        name: "__proto__",
        description: "",
        fields: [
          { name: "id", type: "string" },
          { name: "constructor", type: "string" },
        ],
      },
    ];
    expect((await send(mock, "POST", "/catalogs", { catalogs })).status).toBe(201);
    expect(
      (await send(mock, "PUT", "/catalogs/__proto__/items/toString", { items: [{ constructor: "x" }] })).status,
    ).toBe(200);
    expect((await send(mock, "GET", "/catalogs/__proto__/items/toString")).body).toMatchObject({
      items: [{ id: "toString", constructor: "x" }],
    });
    expect((await send(mock, "GET", "/catalogs/constructor/items")).status).toBe(404);
  });
});

describe("values", () => {
  const rows: readonly [field: string, given: unknown, want: unknown][] = [
    ["name", "Soup", "Soup"],
    ["name", 7, "7"],
    ["name", true, "true"],
    ["name", null, null],
    ["price", 6.5, 6.5],
    ["price", "6.5", 6.5],
    ["vegan", false, false],
    ["vegan", "true", true],
    ["since", "2026-11-01T10:00:00+02:00", "2026-11-01T08:00:00.000Z"],
    ["since", "2026-11-01", "2026-11-01T00:00:00.000Z"],
    ["more", { a: [{ b: 1 }] }, { a: [{ b: 1 }] }],
    ["tags", ["a", "a"], ["a", "a"]],
    ["place", [-0.1, 51.5], [-0.1, 51.5]],
  ];
  test.each(rows)("%s: %j is stored as %j", async (field, given, want) => {
    const mock = mockWithMenu();
    expect((await send(mock, "PUT", "/catalogs/menu/items/x", { items: [{ [field]: given }] })).status).toBe(200);
    expect((await send(mock, "GET", "/catalogs/menu/items/x")).body).toEqual({
      items: [{ id: "x", [field]: want }],
      message: "success",
    });
  });
});

describe("items", () => {
  const soup = { id: "soup", name: "Soup", tags: ["warm", "vegan"] };

  test("one by one", async () => {
    const mock = mockWithMenu();
    expect(
      (await send(mock, "POST", "/catalogs/menu/items/soup", { items: [{ name: "Soup", price: 6 }] })).status,
    ).toBe(201);
    expect(
      (await send(mock, "PATCH", "/catalogs/menu/items/soup", { items: [{ price: 7, vegan: true }] })).status,
    ).toBe(200);
    expect(item(mock, "soup")).toEqual({ id: "soup", name: "Soup", price: 7, vegan: true });
    expect((await send(mock, "PUT", "/catalogs/menu/items/soup", { items: [{ name: "Broth" }] })).status).toBe(200);
    expect(item(mock, "soup")).toEqual({ id: "soup", name: "Broth" });
    expect((await send(mock, "DELETE", "/catalogs/menu/items/soup")).status).toBe(202);
    expect(item(mock, "soup")).toBeUndefined();
  });

  const changes: readonly [change: object, want: readonly unknown[]][] = [
    [{ $add: ["fresh"] }, ["warm", "vegan", "fresh"]],
    [{ $remove: ["vegan"] }, ["warm"]],
    [{ $add: ["fresh"], $remove: ["warm", "none"] }, ["vegan", "fresh"]],
    [{ $add: [{ a: 1 }], $remove: [{ a: 1 }] }, ["warm", "vegan"]],
  ];
  test.each(changes)("tags %j → %j", async (tags, want) => {
    const single = mockWithMenu([soup]);
    await send(single, "PATCH", "/catalogs/menu/items/soup", { items: [{ tags }] });
    const bulk = mockWithMenu([soup]);
    await send(bulk, "PATCH", "/catalogs/menu/items", { items: [{ id: "soup", tags }] });
    expect([item(single, "soup")?.["tags"], item(bulk, "soup")?.["tags"]]).toEqual([want, want]);
  });

  test("in bulk: what is there already, or is not there, stays as it is", async () => {
    const mock = mockWithMenu([soup]);
    const calls: readonly [method: string, items: object[]][] = [
      [
        "POST",
        [
          { id: "soup", name: "x" },
          { id: "bread", name: "Bread" },
        ],
      ],
      [
        "PATCH",
        [
          { id: "bread", price: 3 },
          { id: "none", price: 3 },
        ],
      ],
      ["PUT", [{ id: "soup", name: "Broth" }, { id: "cake" }]],
      ["DELETE", [{ id: "cake" }, { id: "none" }]],
    ];
    for (const [method, items] of calls) {
      expect(await send(mock, method, "/catalogs/menu/items", { items })).toMatchObject({
        status: 202,
        body: { message: "success" },
      });
      if (method === "POST") expect(item(mock, "soup")).toEqual(soup);
    }
    expect(mock.state.catalogs.get("menu")?.items).toEqual([
      { id: "bread", name: "Bread", price: 3 },
      { id: "soup", name: "Broth" },
    ]);
    expect(mock.notes.map(({ request, pointer, sentence }) => [request, pointer, sentence])).toEqual([
      [1, "/items/0", "there is an item with this id: nothing changes"],
      [2, "/items/1", "there is no item with this id: nothing changes"],
      [4, "/items/1", "there is no item with this id: nothing changes"],
    ]);
  });
});

describe("pages", () => {
  const size = pageSize("catalogs.items.list");
  /** Ids whose numbers have so many digits that they sort as numbers do. */
  const id = (index: number) => `i${String(index).padStart(6, "0")}`;
  const items = Array.from({ length: 2 * size + 20 }, (_, index) => ({ id: id(index) }));
  const cursor = (skip: number) => btoa(`skip:${skip}`);
  const link = (skip: number, rel: string) => `</catalogs/menu/items?cursor=${cursor(skip)}>; rel="${rel}"`;

  test("cursors look like Braze's", () => {
    expect([cursor(0), cursor(100)]).toEqual(["c2tpcDow", "c2tpcDoxMDA="]);
  });

  const rows: readonly [
    length: number,
    query: string,
    first: string | undefined,
    count: number,
    link: string | null,
  ][] = [
    [0, "", undefined, 0, null],
    [size, "", id(0), size, null],
    [size + 1, "", id(0), size, link(size, "next")],
    [items.length, "", id(0), size, link(size, "next")],
    [items.length, `?cursor=${cursor(size)}`, id(size), size, `${link(0, "prev")},${link(2 * size, "next")}`],
    [items.length, `?cursor=${encodeURIComponent(cursor(2 * size))}`, id(2 * size), 20, link(size, "prev")],
    [items.length, `?cursor=${cursor(2 * size)}`, id(2 * size), 20, link(size, "prev")],
    [items.length, `?cursor=${cursor(10 * size)}`, undefined, 0, link(9 * size, "prev")],
  ];
  test.each(rows)("%i items, %j", async (length, query, first, count, want) => {
    const mock = mockWithMenu(items.slice(0, length).reverse());
    const { status, body, headers } = await send(mock, "GET", `/catalogs/menu/items${query}`);
    const page = (body as { items: { id: string }[] }).items;
    expect([status, page[0]?.id, page.length, headers.get("link")]).toEqual([200, first, count, want]);
  });
});

describe("fields and selections", () => {
  test("a field comes, and goes with its values", async () => {
    const mock = mockWithMenu([{ id: "soup", price: 6 }]);
    expect(
      (await send(mock, "POST", "/catalogs/menu/fields", { fields: [{ name: "spicy", type: "boolean" }] })).status,
    ).toBe(202);
    expect((await send(mock, "PATCH", "/catalogs/menu/items/soup", { items: [{ spicy: true }] })).status).toBe(200);
    expect((await send(mock, "DELETE", "/catalogs/menu/fields/price")).status).toBe(202);
    const menu = mock.state.catalogs.get("menu");
    expect(menu?.items).toEqual([{ id: "soup", spicy: true }]);
    expect(menu?.fields.map(({ name }) => name)).not.toContain("price");
  });

  test("a selection holds its fields until it goes", async () => {
    const mock = mockWithMenu();
    const selection = {
      name: "cheap",
      filters: [{ field: "price", operator: "less than", value: 10 }],
      results_limit: 5,
    };
    expect((await send(mock, "POST", "/catalogs/menu/selections", { selection })).status).toBe(202);
    expect(mock.state.catalogs.get("menu")?.selections).toEqual([selection]);
    expect((await send(mock, "DELETE", "/catalogs/menu/fields/price")).status).toBe(400);
    expect((await send(mock, "DELETE", "/catalogs/menu/selections/cheap")).status).toBe(202);
    expect((await send(mock, "DELETE", "/catalogs/menu/fields/price")).status).toBe(202);
  });
});

describe("asynchronous work", () => {
  test("takes effect after the delay, on the mock's clock", async () => {
    const mock = mockWithMenu([], { asyncDelay: "2s" });
    await send(mock, "POST", "/catalogs/menu/items", { items: [{ id: "soup" }] });
    mock.clock.advance(1999);
    expect((await send(mock, "GET", "/catalogs/menu/items/soup")).status).toBe(404);
    mock.clock.advance(1);
    expect((await send(mock, "GET", "/catalogs/menu/items/soup")).status).toBe(200);
  });

  test("is done in its order, at its own time", async () => {
    const mock = mockWithMenu([], { asyncDelay: "1m" });
    await send(mock, "POST", "/users/track", { attributes: [{ external_id: "u1", a: 1 }] });
    mock.clock.advance("30s");
    await send(mock, "POST", "/users/track", { attributes: [{ external_id: "u1", a: { inc: 1 } }] });
    expect(mock.state.users.size).toBe(0);
    mock.clock.advance("1h");
    expect(mock.state.users.get({ external_id: "u1" })).toMatchObject({
      created_at: new Date(Date.parse(NOW) + 60_000).toISOString(),
      updated_at: new Date(Date.parse(NOW) + 90_000).toISOString(),
      custom_attributes: { a: 2 },
    });
  });

  test("a catalog that is gone by then is no trouble", async () => {
    const mock = mockWithMenu([], { asyncDelay: "1m" });
    for (const [method, path, body] of [
      ["POST", "items", { items: [{ id: "a" }] }],
      ["POST", "fields", { fields: [{ name: "b", type: "string" }] }],
      ["DELETE", "fields/price", undefined],
      ["POST", "selections", { selection: { name: "s", filters: [], results_limit: 1 } }],
    ] as const) {
      expect((await send(mock, method, `/catalogs/menu/${path}`, body)).status).toBe(202);
    }
    await send(mock, "DELETE", "/catalogs/menu");
    mock.clock.advance("1m");
    expect(mock.state.catalogs.all()).toEqual([]);
  });
});
