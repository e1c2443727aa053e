import type { CatalogData } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { figure } from "../support/facts.ts";
import { mockBraze, send } from "./support/mock.js";

const field = (name: string, type = "string") => ({ name, type });
const fields = (count: number) => [field("id"), ...Array.from({ length: count - 1 }, (_, i) => field(`f${i}`))];
const nested = (levels: number): unknown => (levels === 0 ? "bottom" : { a: nested(levels - 1) });

/** The most of each thing; one more is an error. */
const MOST = {
  catalogs: figure("catalogs.create", "catalogs", "maxItems"),
  name: figure("catalogs.create", "catalogs[].name", "maxLength"),
  description: figure("catalogs.create", "catalogs[].description", "maxLength"),
  fields: figure("catalogs.create", "catalogs[].fields", "maxItems"),
  fieldName: figure("catalogs.create", "catalogs[].fields[].name", "maxLength"),
  newFields: figure("catalogs.fields.createMany", "fields", "maxItems"),
  items: figure("catalogs.items.createMany", "items", "maxItems"),
  id: figure("catalogs.items.createMany", "items[].id", "maxLength"),
  filters: figure("catalogs.selections.create", "selection.filters", "maxItems"),
  itemsOfOne: figure("catalogs.items.replace", "items", "maxItems"),
  results: figure("catalogs.selections.create", "selection.results_limit", "maximum"),
};

const MENU: CatalogData = {
  name: "menu",
  description: "What we cook",
  fields: [
    { name: "id", type: "string" },
    { name: "name", type: "string" },
    { name: "price", type: "number" },
    { name: "vegan", type: "boolean" },
    { name: "since", type: "time" },
    { name: "more", type: "object" },
    { name: "tags", type: "array" },
    { name: "sizes", type: "array" },
    { name: "place", type: "geo" },
  ],
  items: [{ id: "soup", name: "Onion soup" }],
  selections: [{ name: "cheap", filters: [{ field: "price", operator: "less than", value: 10 }], sort_field: "name" }],
};

type Row = readonly [id: string, method: string, path: string, body: unknown, status?: number];

/** One row for each way to get each of the documented error ids. */
const rows: readonly Row[] = [
  ["catalog-not-found", "DELETE", "/catalogs/none", undefined, 404],
  ["catalog-not-found", "DELETE", "/catalogs/b%20d", undefined, 404],
  ["catalog-not-found", "GET", "/catalogs/none/items", undefined, 404],
  ["catalog-not-found", "GET", "/catalogs/none/items/soup", undefined, 404],
  ["catalog-not-found", "POST", "/catalogs/none/items", { items: [{ id: "x" }] }, 404],
  ["catalog-not-found", "PUT", "/catalogs/none/items/soup", { items: [{}] }, 404],
  ["catalog-not-found", "POST", "/catalogs/none/fields", { fields: [field("a")] }, 400],
  ["catalog-not-found", "DELETE", "/catalogs/none/fields/a", undefined, 404],
  [
    "catalog-not-found",
    "POST",
    "/catalogs/none/selections",
    { selection: { name: "a", filters: [], results_limit: 1 } },
    400,
  ],
  ["catalog-not-found", "DELETE", "/catalogs/none/selections/a", undefined, 404],

  ["catalog-array-invalid", "POST", "/catalogs", {}],
  ["catalog-array-invalid", "POST", "/catalogs", []],
  ["catalog-array-invalid", "POST", "/catalogs", { catalogs: {} }],
  ["catalog-array-invalid", "POST", "/catalogs", { catalogs: ["x"] }],
  ["catalog-array-invalid", "POST", "/catalogs", { catalogs: [] }],
  [
    "too-many-catalog-atoms",
    "POST",
    "/catalogs",
    {
      catalogs: Array.from({ length: MOST.catalogs + 1 }, (_, i) => ({
        name: `c${i}`,
        description: "",
        fields: [field("id")],
      })),
    },
  ],
  [
    "catalog-name-already-exists",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "menu", description: "", fields: [field("id")] }] },
  ],
  [
    "catalog-name-too-large",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "x".repeat(MOST.name + 1), description: "", fields: [field("id")] }] },
  ],
  [
    "invalid-catalog-name",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a b", description: "", fields: [field("id")] }] },
  ],
  ["invalid-catalog-name", "POST", "/catalogs", { catalogs: [{ description: "", fields: [field("id")] }] }],
  [
    "description-too-long",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "x".repeat(MOST.description + 1), fields: [field("id")] }] },
  ],
  [
    "too-many-fields",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "", fields: fields(MOST.fields + 1) }] },
  ],
  ["invalid-fields", "POST", "/catalogs", { catalogs: [{ name: "a", description: "", fields: {} }] }],
  ["invalid-fields", "POST", "/catalogs", { catalogs: [{ name: "a", description: "" }] }],
  ["invalid-fields", "POST", "/catalogs", { catalogs: [{ name: "a", description: "", fields: ["id"] }] }],
  [
    "id-not-first-column",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "", fields: [field("name"), field("id")] }] },
  ],
  [
    "id-not-first-column",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "", fields: [field("id", "number")] }] },
  ],
  [
    "field-names-not-unique",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "", fields: [field("id"), field("b"), field("b")] }] },
  ],
  [
    "field-names-too-large",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "", fields: [field("id"), field("x".repeat(MOST.fieldName + 1))] }] },
  ],
  [
    "invalid-field-names",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "", fields: [field("id"), field("a.b")] }] },
  ],
  [
    "invalid-field-types",
    "POST",
    "/catalogs",
    { catalogs: [{ name: "a", description: "", fields: [field("id"), field("b", "text")] }] },
  ],

  ["item-array-invalid", "POST", "/catalogs/menu/items", { items: {} }],
  ["item-array-invalid", "POST", "/catalogs/menu/items", {}],
  ["item-array-invalid", "POST", "/catalogs/menu/items", { items: [1] }],
  ["item-array-invalid", "PATCH", "/catalogs/menu/items/soup", { items: [] }],
  ["items-missing-ids", "DELETE", "/catalogs/menu/items", { items: [{ id: "a" }, {}] }],
  ["items-missing-ids", "POST", "/catalogs/menu/items", { items: [{ name: "x" }] }],
  ["ids-not-strings", "POST", "/catalogs/menu/items", { items: [{ id: 1 }] }],
  ["ids-not-strings", "DELETE", "/catalogs/menu/items", { items: [{ id: 1 }] }],
  ["ids-not-string", "PUT", "/catalogs/menu/items", { items: [{ id: 1 }] }],
  ["ids-not-unique", "PATCH", "/catalogs/menu/items", { items: [{ id: "a" }, { id: "a" }] }],
  ["ids-too-large", "POST", "/catalogs/menu/items", { items: [{ id: "x".repeat(MOST.id + 1) }] }],
  ["ids-too-large", "POST", `/catalogs/menu/items/${"x".repeat(MOST.id + 1)}`, { items: [{}] }],
  ["invalid-ids", "POST", "/catalogs/menu/items", { items: [{ id: "a b" }] }],
  ["invalid-ids", "PUT", "/catalogs/menu/items/a%2Fb", { items: [{}] }],
  [
    "request-includes-too-many-items",
    "POST",
    "/catalogs/menu/items",
    { items: Array.from({ length: MOST.items + 1 }, (_, i) => ({ id: `i${i}` })) },
  ],
  [
    "request-includes-too-many-items",
    "PUT",
    "/catalogs/menu/items/soup",
    { items: Array(MOST.itemsOfOne + 1).fill({}) },
  ],
  ["id-in-body", "POST", "/catalogs/menu/items/bread", { items: [{ id: "bread" }] }],
  ["item-already-exists", "POST", "/catalogs/menu/items/soup", { items: [{ name: "x" }] }],
  ["item-not-found", "GET", "/catalogs/menu/items/none", undefined, 404],
  ["item-not-found", "GET", "/catalogs/menu/items/a%20b", undefined, 404],
  ["item-not-found", "PATCH", "/catalogs/menu/items/none", { items: [{ name: "x" }] }, 404],
  ["item-not-found", "DELETE", "/catalogs/menu/items/none", undefined, 400],
  ["invalid-fields", "POST", "/catalogs/menu/items", { items: [{ id: "a", colour: "red" }] }],
  ["invalid-fields", "PATCH", "/catalogs/menu/items/soup", { items: [{ colour: "red" }] }],
  ["invalid-keys-in-value-object", "POST", "/catalogs/menu/items", { items: [{ id: "a", more: { "a.b": 1 } }] }],
  ["invalid-keys-in-value-object", "PUT", "/catalogs/menu/items/soup", { items: [{ more: { a: [{ $b: 1 }] } }] }],
  ["too-deep-nesting-in-value-object", "PUT", "/catalogs/menu/items/soup", { items: [{ more: nested(51) }] }],
  [
    "items-too-large",
    "PUT",
    "/catalogs/menu/items/soup",
    { items: [{ name: "x".repeat(3000), more: { a: "x".repeat(2000) } }] },
  ],
  ["items-too-large", "POST", "/catalogs/menu/items", { items: [{ id: "a", name: "x".repeat(5001) }] }],
  ["invalid-fields", "POST", "/catalogs/menu/items", { items: [{ id: "a", "two words": 1 }] }],
  ["ids-not-unique", "DELETE", "/catalogs/menu/items", { items: [{ id: "soup" }, { id: "soup" }] }],
  ["unable-to-coerce-value", "POST", "/catalogs/menu/items", { items: [{ id: "a", price: "cheap" }] }],
  ["unable-to-coerce-value", "POST", "/catalogs/menu/items", { items: [{ id: "a", vegan: "yes" }] }],
  ["unable-to-coerce-value", "POST", "/catalogs/menu/items", { items: [{ id: "a", since: "soon" }] }],
  ["unable-to-coerce-value", "POST", "/catalogs/menu/items", { items: [{ id: "a", more: [] }] }],
  ["unable-to-coerce-value", "POST", "/catalogs/menu/items", { items: [{ id: "a", tags: "x" }] }],
  ["unable-to-coerce-value", "POST", "/catalogs/menu/items", { items: [{ id: "a", place: [0, 91] }] }],
  ["unable-to-coerce-value", "PATCH", "/catalogs/menu/items/soup", { items: [{ name: { $add: ["x"] } }] }],
  ["invalid-keys-in-value-object", "PUT", "/catalogs/menu/items/soup", { items: [{ tags: { $add: ["x"] } }] }],
  ["invalid-cursor", "GET", "/catalogs/menu/items?cursor=bad-cursor", undefined],
  ["invalid-cursor", "GET", `/catalogs/menu/items?cursor=${btoa("skip:-1")}`, undefined],

  ["request-includes-too-many-fields", "POST", "/catalogs/menu/fields", { fields: fields(MOST.newFields + 1) }],
  ["catalog-exceeds-fields-limit", "POST", "/catalogs/wide/fields", { fields: [field("one-more")] }],
  ["field-names-not-unique", "POST", "/catalogs/menu/fields", { fields: [field("price", "number")] }],
  ["invalid-field-names", "POST", "/catalogs/menu/fields", { fields: [field("a b")] }],
  ["invalid-field-types", "POST", "/catalogs/menu/fields", { fields: [field("a", "text")] }],
  ["invalid-fields", "POST", "/catalogs/menu/fields", { fields: [{ name: "a" }] }],
  ["invalid-field-name", "DELETE", "/catalogs/menu/fields/none", undefined],
  ["invalid-field-name", "DELETE", "/catalogs/menu/fields/id", undefined],
  ["field-referenced-by-selection", "DELETE", "/catalogs/menu/fields/price", undefined],
  ["field-referenced-by-selection", "DELETE", "/catalogs/menu/fields/name", undefined],

  ["invalid-selection", "POST", "/catalogs/menu/selections", {}],
  ["invalid-selection", "POST", "/catalogs/menu/selections", { selection: { filters: [] } }],
  ["invalid-selection", "DELETE", "/catalogs/menu/selections/none", undefined],
  [
    "selection-name-already-exists",
    "POST",
    "/catalogs/menu/selections",
    { selection: { name: "cheap", filters: [], results_limit: 1 } },
  ],
  [
    "too-many-filters",
    "POST",
    "/catalogs/menu/selections",
    {
      selection: {
        name: "a",
        results_limit: 1,
        filters: Array(MOST.filters + 1).fill({ field: "vegan", operator: "is", value: true }),
      },
    },
  ],
  [
    "selection-has-invalid-filter",
    "POST",
    "/catalogs/menu/selections",
    { selection: { name: "a", results_limit: 1, filters: [{ field: "colour", operator: "equals", value: "x" }] } },
  ],
  [
    "selection-has-invalid-filter",
    "POST",
    "/catalogs/menu/selections",
    { selection: { name: "a", results_limit: 1, filters: [{ field: "vegan", operator: "equals", value: true }] } },
  ],
  [
    "selection-has-invalid-filter",
    "POST",
    "/catalogs/menu/selections",
    { selection: { name: "a", results_limit: 1, filters: [{ field: "vegan", operator: "like", value: true }] } },
  ],
  [
    "selection-invalid-results-limit",
    "POST",
    "/catalogs/menu/selections",
    { selection: { name: "a", results_limit: MOST.results + 1, filters: [] } },
  ],
  [
    "selection-contains-too-many-arrays",
    "POST",
    "/catalogs/menu/selections",
    {
      selection: {
        name: "a",
        results_limit: 1,
        filters: ["tags", "sizes"].map((name) => ({ field: name, operator: "includes value", value: "x" })),
      },
    },
  ],
  [
    "invalid-sort-field",
    "POST",
    "/catalogs/menu/selections",
    { selection: { name: "a", results_limit: 1, filters: [], sort_field: "colour", sort_order: "asc" } },
  ],
  [
    "invalid-sort-order",
    "POST",
    "/catalogs/menu/selections",
    { selection: { name: "a", results_limit: 1, filters: [], sort_field: "name", sort_order: "up" } },
  ],
];

function mockWithMenu() {
  return mockBraze({ seed: { catalogs: [MENU, { name: "wide", fields: fields(MOST.fields) as never }] } });
}

describe("error ids", () => {
  const complete = rows.map(([id, method, path, body, status = 400]) => [id, method, path, body, status] as const);
  test.each(complete)("%s: %s %s %j", async (id, method, path, body, status) => {
    const mock = mockWithMenu();
    const before = mock.snapshot();
    const answer = await send(mock, method, path, body);
    expect(answer).toMatchObject({ status, body: { errors: [{ id }], message: "Invalid Request" } });
    const [error] = (answer.body as { errors: [{ message: string; parameters: string[]; parameter_values: string[] }] })
      .errors;
    expect(error.message).not.toBe(id);
    expect(error.parameters).toHaveLength(error.parameter_values.length);
    expect(mock.snapshot()).toEqual(before);
  });

  const words: readonly [method: string, path: string, body: unknown, error: object][] = [
    [
      "DELETE",
      "/catalogs/none",
      undefined,
      {
        id: "catalog-not-found",
        message: "Could not find catalog",
        parameters: ["catalog_name"],
        parameter_values: ["none"],
      },
    ],
    [
      "GET",
      "/catalogs/menu/items/none",
      undefined,
      { id: "item-not-found", message: "Could not find item", parameters: ["item_id"], parameter_values: ["none"] },
    ],
    [
      "GET",
      "/catalogs/menu/items?cursor=bad-cursor",
      undefined,
      {
        id: "invalid-cursor",
        message: "'cursor' is not valid",
        parameters: ["cursor"],
        parameter_values: ["bad-cursor"],
      },
    ],
    [
      "POST",
      "/catalogs/menu/items",
      { items: [{ id: "a", colour: "red" }] },
      {
        id: "invalid-fields",
        message: "Some of the fields given do not exist in the catalog",
        parameters: ["id"],
        parameter_values: ["a"],
      },
    ],
    [
      "DELETE",
      "/catalogs/menu/items",
      { items: [{}, { id: "a" }, {}] },
      {
        id: "items-missing-ids",
        message: "There are 2 item(s) that do not have ids",
        parameters: [],
        parameter_values: [],
      },
    ],
    [
      "POST",
      "/catalogs",
      { catalogs: [{ name: "menu", description: "", fields: [field("id")] }] },
      {
        id: "catalog-name-already-exists",
        message: "A catalog with that name already exists",
        parameters: ["name"],
        parameter_values: ["menu"],
      },
    ],
  ];
  test.each(words)("as Braze words it: %s %s %j", async (method, path, body, error) => {
    expect((await send(mockWithMenu(), method, path, body)).body).toEqual({
      errors: [error],
      message: "Invalid Request",
    });
  });

  const made = { name: "a", description: "", fields: [field("id")] };
  test.each<[path: string, body: unknown, id: string, message: string]>([
    [
      "/catalogs",
      { catalogs: [{ name: "a", fields: [field("id")] }] },
      "catalog-array-invalid",
      "'catalogs[0].description' is required",
    ],
    // Braze's words are about a value: of what is absent they would not be true.
    ["/catalogs", {}, "catalog-array-invalid", "'catalogs' is required"],
    ["/catalogs", null, "catalog-array-invalid", "the request must be of type object"],
    ["/catalogs", { catalogs: null }, "catalog-array-invalid", "'catalogs' must be an array of objects"],
    ["/catalogs/menu/items", {}, "item-array-invalid", "'items' is required"],
    ["/catalogs", { catalogs: [] }, "catalog-array-invalid", "'catalogs' must have at least 1 item"],
    ["/catalogs", { catalogs: [made], x: 1 }, "catalog-array-invalid", "'x' is not a known field"],
    ["/catalogs", { catalogs: ["x"] }, "catalog-array-invalid", "'catalogs' must be an array of objects"],
    [
      "/catalogs",
      { catalogs: [{ ...made, name: 1 }] },
      "invalid-catalog-name",
      "'catalogs[0].name' must be of type string",
    ],
    [
      "/catalogs",
      { catalogs: [{ ...made, name: "a b" }] },
      "invalid-catalog-name",
      "The catalog name may have letters, digits, hyphens and underscores",
    ],
    [
      "/catalogs/menu/fields",
      { fields: [{ ...field("a"), name: 1 }] },
      "invalid-field-names",
      "'fields[0].name' must be of type string",
    ],
    ["/catalogs/menu/items", { items: [{ id: "" }] }, "invalid-ids", "'items[0].id' must have at least 1 character"],
    ["/catalogs/menu/selections", { selection: {} }, "invalid-selection", "'selection.name' is required"],
    [
      "/catalogs/menu/selections",
      { selection: { name: "a", filters: {}, results_limit: 1 } },
      "selection-has-invalid-filter",
      "'selection.filters' must be of type array",
    ],
  ])("the sentence says what is wrong: %s %j", async (path, body, id, message) => {
    const { body: answer } = await send(mockWithMenu(), "POST", path, body);
    expect(answer).toMatchObject({ errors: [{ id, message }], message: "Invalid Request" });
  });

  test("a strange parameter of the query is not the cursor", async () => {
    expect((await send(mockWithMenu(), "GET", "/catalogs/menu/items?page=2")).body).toEqual({
      message: "'page' is not a known field",
    });
  });
});
