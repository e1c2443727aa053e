import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { MENU, MOST, field, fields, rows } from "./support/catalog-error-rows.ts";
import { mockBraze, send } from "./support/mock.js";

function mockWithMenu(options: MockOptions = {}) {
  return mockBraze({ ...options, seed: { catalogs: [MENU, { name: "wide", fields: fields(MOST.fields) as never }] } });
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
    ["/catalogs", { catalogs: null }, "catalog-array-invalid", "`catalogs` is no array of objects."],
    ["/catalogs/menu/items", {}, "item-array-invalid", "'items' is required"],
    ["/catalogs", { catalogs: [] }, "catalog-array-invalid", "'catalogs' must have at least 1 item"],
    ["/catalogs", { catalogs: [made], x: 1 }, "catalog-array-invalid", "'x' is not a known field"],
    ["/catalogs", { catalogs: ["x"] }, "catalog-array-invalid", "`catalogs` is no array of objects."],
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
      "The name has a character other than letters, digits, hyphens and underscores.",
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
    const { body: answer } = await send(mockWithMenu({ strictness: "spec" }), "POST", path, body);
    expect(answer).toMatchObject({ errors: [{ id, message }], message: "Invalid Request" });
  });

  test("a strange parameter of the query is not the cursor", async () => {
    expect((await send(mockWithMenu({ strictness: "spec" }), "GET", "/catalogs/menu/items?page=2")).body).toEqual({
      message: "'page' is not a known field",
    });
  });
});
