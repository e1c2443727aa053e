import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";
import { mockOfRestaurants, OBJECTS, restaurants } from "./support/restaurants.js";

const error = (id: string) => ({ errors: [{ id, message: expect.any(String) }] });

describe("types", () => {
  test.each<[query: string, names: readonly string[]]>([
    ["", ["restaurant", "Supplier"]],
    ["?search_term=sup", ["Supplier"]],
    ["?search_term=aurant", []],
    ["?limit=1", ["restaurant"]],
    ["?limit=0", ["restaurant"]],
    ["?limit=9999&offset=-3", ["restaurant", "Supplier"]],
    ["?offset=1", ["Supplier"]],
    ["?offset=9", []],
  ])("%s are %j", async (query, names) => {
    const { body } = await send(mockOfRestaurants(), "GET", `/data_objects/types${query}`);
    expect((body as { items: { type_name: string }[] }).items.map(({ type_name }) => type_name)).toEqual(names);
    expect(answerErrors("GET", "/data_objects/types", 200, body)).toEqual([]);
  });

  test.each<[query: string, want: object]>([
    ["", { total_count: 2, has_more: false, next_offset: null, offset: 0, limit: 100 }],
    ["?limit=1", { total_count: 2, has_more: true, next_offset: 1, offset: 0, limit: 1 }],
    ["?limit=1&offset=1", { total_count: 2, has_more: false, next_offset: null, offset: 1, limit: 1 }],
    ["?limit=999&offset=-1", { offset: 0, limit: 250 }],
    ["?limit=-1", { limit: 1 }],
  ])("the page of %s", async (query, want) => {
    expect((await send(mockOfRestaurants(), "GET", `/data_objects/types${query}`)).body).toMatchObject(want);
  });

  test("have fields, and kinds of relationships", async () => {
    const mock = mockOfRestaurants();
    const [type] = restaurants.data_object_types ?? [];
    const { user_relationship_types: _, ...details } = type ?? {};
    expect((await send(mock, "GET", "/data_objects/types/restaurant")).body).toEqual({ data_object_type: details });
    const users = await send(mock, "GET", "/data_objects/types/restaurant/user_relationship_types");
    expect(users.body).toMatchObject({
      items: [
        { rel_kind: "regular", display_name: "regular" },
        { rel_kind: "owner", display_name: "owner" },
      ],
    });
    const kinds = "/object_relationship_types";
    const branch = {
      from_type_name: "restaurant",
      to_type_name: "restaurant",
      rel_kind: "branch",
      display_name: "branch",
    };
    const buys = {
      from_type_name: "restaurant",
      to_type_name: "Supplier",
      rel_kind: "buys",
      display_name: "Buys from",
    };
    for (const [path, items] of [
      [
        `restaurant${kinds}`,
        [
          { ...branch, related_type_name: "restaurant" },
          { ...buys, related_type_name: "Supplier" },
        ],
      ],
      [`restaurant${kinds}?anchor=target`, [{ ...branch, related_type_name: "restaurant" }]],
      [`Supplier${kinds}?anchor=target`, [{ ...buys, related_type_name: "restaurant" }]],
      [`Supplier${kinds}`, []],
    ] as const)
      expect((await send(mock, "GET", `/data_objects/types/${path}`)).body).toMatchObject({ items });
  });

  test("have a title for each field", async () => {
    const field = { type: "string" };
    const type = {
      type_name: "x",
      schema_def: { type: "object", properties: { a: field, b: { ...field, title: "B" } } },
    } as const;
    const mock = mockBraze({ seed: { data_object_types: [type] } });
    const { body } = await send(mock, "GET", "/data_objects/types/x");
    const properties = { a: { ...field, title: "a" }, b: { ...field, title: "B" } };
    expect(body).toMatchObject({ data_object_type: { schema_def: { properties } } });
  });

  test.each(["", "/user_relationship_types", "/object_relationship_types"])("of no such type%s: 404", async (path) => {
    const answer = await send(mockOfRestaurants(), "GET", `/data_objects/types/none${path}`);
    expect(answer).toMatchObject({ status: 404, body: error("data-object-type-not-found") });
  });

  test("of an empty workspace are none", async () => {
    const { body } = await send(mockBraze(), "GET", "/data_objects/types");
    expect(body).toMatchObject({ items: [], total_count: 0, has_more: false });
  });
});

describe("objects", () => {
  const before = { name: "A", seats: 4 };
  test.each<
    [what: string, method: string, id: string, body: object | undefined, status: number, attributes: object | undefined]
  >([
    ["is created", "POST", "c", { object_id: "c", attributes: { name: "C" } }, 201, { name: "C" }],
    ["with the older name of its ID", "POST", "c", { external_id: "c", attributes: { name: "C" } }, 201, { name: "C" }],
    ["is replaced as a whole", "PUT", "a", { attributes: { name: "Z" } }, 200, { name: "Z" }],
    ["is made by a PUT", "PUT", "c", { attributes: { name: "C", open: true } }, 200, { name: "C", open: true }],
    ["is changed", "PATCH", "a", { attributes: { seats: 5 } }, 200, { name: "A", seats: 5 }],
    ["loses what is null", "PATCH", "a", { attributes: { seats: null } }, 200, { name: "A" }],
    [
      "takes an object as a whole",
      "PATCH",
      "a",
      { attributes: { more: { b: 1 } } },
      200,
      { ...before, more: { b: 1 } },
    ],
    [
      "has an instant",
      "PATCH",
      "a",
      { attributes: { opened_at: "2026-11-03T00:00:00+01:00" } },
      200,
      { ...before, opened_at: "2026-11-03T00:00:00+01:00" },
    ],
    ["is deleted", "DELETE", "a", undefined, 200, undefined],
  ])("%s", async (_, method, id, body, status, attributes) => {
    const mock = mockOfRestaurants();
    const answer = await send(mock, method, method === "POST" ? OBJECTS : `${OBJECTS}/${id}`, body);
    const data_object = { type_name: "restaurant", object_id: id, attributes };
    expect([answer.status, answer.body]).toEqual([
      status,
      attributes === undefined ? { deleted: true } : { data_object },
    ]);
    const read = await send(mock, "GET", `${OBJECTS}/${id}`);
    if (attributes === undefined) expect(read).toMatchObject({ status: 404, body: error("data-object-not-found") });
    else expect(read.body).toEqual({ data_object });
  });

  test.each<[what: string, method: string, path: string, body: object | undefined, status: number, want: object]>([
    [
      "an ID that is taken",
      "POST",
      OBJECTS,
      { object_id: "a", attributes: before },
      409,
      error("duplicate-data-object"),
    ],
    [
      "an unknown type",
      "POST",
      "/data_objects/objects/none",
      { object_id: "a", attributes: {} },
      404,
      error("data-object-type-not-found"),
    ],
    [
      "a list of an unknown type",
      "GET",
      "/data_objects/objects/none",
      undefined,
      404,
      error("data-object-type-not-found"),
    ],
    ["an unknown object", "GET", `${OBJECTS}/none`, undefined, 404, error("data-object-not-found")],
    [
      "a change of an unknown object",
      "PATCH",
      `${OBJECTS}/none`,
      { attributes: {} },
      404,
      error("data-object-not-found"),
    ],
    ["an unknown object to delete", "DELETE", `${OBJECTS}/none`, undefined, 404, error("data-object-not-found")],
    [
      "an unknown field",
      "PUT",
      `${OBJECTS}/a`,
      { attributes: { name: "A", cuisine: 1 } },
      400,
      { error: "Unknown attribute: cuisine" },
    ],
    [
      "a field of another type",
      "PATCH",
      `${OBJECTS}/a`,
      { attributes: { seats: "4" } },
      400,
      { error: "Invalid value of attribute: seats" },
    ],
    [
      "a date without a time",
      "PATCH",
      `${OBJECTS}/a`,
      { attributes: { opened_at: "2026-11-03" } },
      400,
      { error: "Invalid value of attribute: opened_at" },
    ],
    ["a required field left out", "PUT", `${OBJECTS}/a`, { attributes: {} }, 400, { error: "Missing attribute: name" }],
    [
      "a required field cleared",
      "PATCH",
      `${OBJECTS}/a`,
      { attributes: { name: null } },
      400,
      { error: "Missing attribute: name" },
    ],
    [
      "a field like those of Object.prototype",
      "PATCH",
      `${OBJECTS}/a`,
      { attributes: { constructor: "x" } },
      400,
      { error: "Unknown attribute: constructor" },
    ],
    ["no attributes", "PUT", `${OBJECTS}/a`, {}, 400, { error: expect.any(String) }],
  ])("%s", async (_, method, path, body, status, want) => {
    const mock = mockOfRestaurants();
    const objects = mock.state.dataObjects.all();
    expect(await send(mock, method, path, body)).toMatchObject({ status, body: want });
    expect(mock.state.dataObjects.all()).toEqual(objects);
  });

  test("are as many as the contract allows", async () => {
    const [restaurant, ...others] = restaurants.data_object_types ?? [];
    const limited = { ...restaurant, limits: { objects: 2 } } as NonNullable<typeof restaurant>;
    const mock = mockOfRestaurants({ data_object_types: [limited, ...others] });
    const full = { status: 422, body: error("data-object-record-limit-exceeded") };
    expect(await send(mock, "POST", OBJECTS, { object_id: "c", attributes: before })).toMatchObject(full);
    expect(await send(mock, "PUT", `${OBJECTS}/c`, { attributes: before })).toMatchObject(full);
    expect((await send(mock, "PUT", `${OBJECTS}/b`, { attributes: before })).status).toBe(200);
    await send(mock, "DELETE", `${OBJECTS}/b`);
    expect((await send(mock, "PUT", `${OBJECTS}/c`, { attributes: before })).status).toBe(200);
  });

  test.each([
    ["", ["a", "b"]],
    ["?search_term=b", ["b"]],
    ["?limit=1&offset=1", ["b"]],
  ])("are listed by type: %s", async (query, ids) => {
    const { body } = await send(mockOfRestaurants(), "GET", `${OBJECTS}${query}`);
    expect((body as { items: { object_id: string }[] }).items.map(({ object_id }) => object_id)).toEqual(ids);
  });
});

describe("bulk calls", () => {
  const put = (records: object[]) => ["PUT", "/data_objects/objects", { records }] as const;
  const record = (object_id: string, attributes: object, type_name = "restaurant") => ({
    type_name,
    object_id,
    attributes,
  });

  test("take effect later, and lose single records in silence", async () => {
    const mock = mockOfRestaurants({}, { asyncDelay: "1m" });
    const records = [
      record("a", { name: "New" }),
      record("c", { name: "C" }),
      record("d", { name: "D", opened_at: "2026-11-03" }),
      record("e", {}),
      record("f", {}, "none"),
      record("c", { name: "C, later" }),
    ];
    expect(await send(mock, ...put(records))).toMatchObject({ status: 202, body: { message: "success" } });
    expect((await send(mock, "GET", `${OBJECTS}/c`)).status).toBe(404);
    mock.clock.advance("1m");
    const objects = mock.state.dataObjects.all().filter(({ type_name }) => type_name === "restaurant");
    expect(objects.map(({ object_id, attributes }) => [object_id, attributes["name"]])).toEqual([
      ["a", "New"],
      ["b", "B"],
      ["c", "C, later"],
    ]);
    const gone = [
      { type_name: "restaurant", object_id: "a" },
      { type_name: "none", object_id: "x" },
    ];
    expect((await send(mock, "DELETE", "/data_objects/objects", { records: gone })).status).toBe(202);
    mock.clock.advance("1m");
    expect(mock.state.dataObjects.all().map(({ object_id }) => object_id)).toEqual(["b", "s", "c"]);
  });

  const user = (external_id: string, object_id = "a", rel_kind = "owner", attributes?: object) => ({
    type_name: "restaurant",
    object_id,
    rel_kind,
    user: { external_id },
    ...(attributes && { attributes }),
  });
  const branch = (object_id: string, related_object_id: string, rel_kind = "branch", attributes?: object) => ({
    type_name: "restaurant",
    object_id,
    rel_kind,
    related_type_name: "restaurant",
    related_object_id,
    ...(attributes && { attributes }),
  });
  test.each<[method: string, path: string, records: object[], lost: string[]]>([
    [
      "PUT",
      "objects",
      [record("c", { name: "C" }), record("d", {}), record("e", {}, "none")],
      ["Missing attribute: name", "the workspace has no such type"],
    ],
    [
      "DELETE",
      "objects",
      ["a", "z"].map((object_id) => ({ type_name: "restaurant", object_id })),
      ["there is no such object"],
    ],
    [
      "PUT",
      "object_relationships",
      [
        branch("a", "b", "branch", {}),
        branch("a", "b", "far", {}),
        branch("a", "z", "branch", {}),
        branch("b", "a", "branch", { since: 1 }),
      ],
      ["the type has no such kind of relationships", "there is no such object", "Unknown attribute: since"],
    ],
    ["DELETE", "object_relationships", [branch("a", "b")], ["there is no such relationship"]],
    [
      "PUT",
      "user_relationships",
      [
        user("ada", "a", "owner", {}),
        user("nobody", "a", "owner", {}),
        user("ada", "z", "owner", {}),
        user("ada", "a", "far", {}),
        user("ada", "a", "regular", { table: "1" }),
      ],
      [
        "no user is meant by it, or not just one",
        "there is no such object",
        "the type has no such kind of relationships",
        "Invalid value of attribute: table",
      ],
    ],
    [
      "DELETE",
      "user_relationships",
      [user("nobody"), user("ada")],
      ["no user is meant by it, or not just one", "there is no such relationship"],
    ],
  ])("the notes have which records are lost: %s %s", async (method, path, records, lost) => {
    const mock = mockOfRestaurants();
    expect((await send(mock, method, `/data_objects/${path}`, { records })).status).toBe(202);
    const first = records.length - lost.length;
    expect(mock.notes.map(({ pointer, sentence }) => [pointer, sentence])).toEqual(
      lost.map((reason, at) => [`/records/${at + first}`, `${reason}: the record is lost`]),
    );
  });

  test("one bad record refuses all, and all complaints are told", async () => {
    const mock = mockOfRestaurants();
    const records = [
      record("c", { name: "C" }),
      { type_name: "restaurant" },
      { ...record("d", {}), updated_at: "now" },
    ];
    const { status, body } = await send(mock, ...put(records));
    expect([status, body]).toEqual([
      400,
      {
        error: "'records[1].object_id' is required; 'records[2].updated_at' is refused: the time of the request counts",
      },
    ]);
    expect(mock.state.dataObjects.size).toBe(3);
  });

  test.each([
    [[], 400],
    [Array.from({ length: 50 }, (_, index) => record(`n${index}`, { name: "N" })), 202],
    [Array.from({ length: 51 }, (_, index) => record(`n${index}`, { name: "N" })), 400],
  ])("%#: takes 1 to 50 records", async (records, status) => {
    expect((await send(mockOfRestaurants(), ...put(records))).status).toBe(status);
  });
});
