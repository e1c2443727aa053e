import type { MockBraze, ObjectRelationship } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { send } from "./support/mock.js";
import { mockOfRestaurants, OBJECTS, restaurants } from "./support/restaurants.js";

const error = (id: string) => ({ errors: [{ id, message: expect.any(String) }] });
const A = `${OBJECTS}/a/object_relationships`;
const SUPPLIER = "/data_objects/objects/Supplier/s/object_relationships";
const buys = { rel_kind: "buys", related_type_name: "Supplier", related_object_id: "s" };
const boughtBy = { rel_kind: "buys", related_type_name: "restaurant", related_object_id: "a", anchor: "target" };
const stored: ObjectRelationship = { type_name: "restaurant", object_id: "a", ...buys, attributes: { fee: 1 } };

describe("relationships between objects", () => {
  test("are one and the same from both sides", async () => {
    const mock = mockOfRestaurants();
    const created = await send(mock, "POST", A, { ...buys, attributes: { fee: 3 } });
    const supplier = { type_name: "Supplier", object_id: "s", attributes: {} };
    const fromA = { rel_kind: "buys", to_data_object: supplier, attributes: { fee: 3 } };
    expect([created.status, created.body]).toEqual([201, { object_relationship: fromA }]);
    const again = await send(mock, "POST", SUPPLIER, boughtBy);
    expect(again).toMatchObject({ status: 409, body: error("duplicate-object-relationship") });
    const a = { type_name: "restaurant", object_id: "a", attributes: { name: "A", seats: 4 } };
    const replaced = await send(mock, "PUT", SUPPLIER, { ...boughtBy, attributes: {} });
    expect([replaced.status, replaced.body]).toEqual([
      200,
      { object_relationship: { rel_kind: "buys", from_data_object: a, attributes: {} } },
    ]);
    const lists = {
      [A]: [{ ...fromA, attributes: {} }],
      [`${A}?anchor=target`]: [],
      [`${A}?rel_kind=branch`]: [],
      [`${SUPPLIER}?anchor=target`]: [{ rel_kind: "buys", from_data_object: a, attributes: {} }],
      [SUPPLIER]: [],
    };
    for (const [path, items] of Object.entries(lists)) {
      const { body } = await send(mock, "GET", path);
      expect([path, body]).toEqual([path, expect.objectContaining({ items, total_count: items.length })]);
      const template = "/data_objects/objects/{type_name}/{object_id}/object_relationships";
      expect(answerErrors("GET", template, 200, body)).toEqual([]);
    }
    expect((await send(mock, "DELETE", A, buys)).body).toEqual({ deleted: true });
    expect(mock.state.objectRelationships.size).toBe(0);
  });

  test("the other object may have the older name of its ID", async () => {
    const mock = mockOfRestaurants();
    const { related_object_id: related_external_id, ...others } = buys;
    const named = { ...others, related_external_id };
    expect((await send(mock, "POST", A, named)).status).toBe(201);
    expect(mock.state.objectRelationships.all()).toEqual([{ ...stored, attributes: {} }]);
    for (const [method, attributes] of [
      ["PUT", { fee: 2 }],
      ["PATCH", { fee: 3 }],
    ] as const) {
      expect((await send(mock, method, A, { ...named, attributes })).status).toBe(200);
      expect(mock.state.objectRelationships.all()).toEqual([{ ...stored, attributes }]);
    }
    expect((await send(mock, "DELETE", A, named)).body).toEqual({ deleted: true });
    expect(mock.state.objectRelationships.size).toBe(0);
  });

  test.each<[what: string, method: string, body: object, status: number, want: object]>([
    [
      "merges attributes",
      "PATCH",
      { ...buys, attributes: { since: "2026-11-03T00:00:00Z" } },
      200,
      { fee: 1, since: "2026-11-03T00:00:00Z" },
    ],
    ["clears what is null", "PATCH", { ...buys, attributes: { fee: null } }, 200, {}],
    ["replaces attributes", "PUT", { ...buys, attributes: {} }, 200, {}],
  ])("%s", async (_, method, body, status, attributes) => {
    const mock = mockOfRestaurants({ object_relationships: [stored] });
    expect(await send(mock, method, A, body)).toMatchObject({ status, body: { object_relationship: { attributes } } });
    expect(mock.state.objectRelationships.all()).toEqual([{ ...stored, attributes }]);
  });

  test.each<[what: string, method: string, path: string, body: object, status: number, want: object]>([
    ["an unknown kind", "POST", A, { ...buys, rel_kind: "rival" }, 400, { error: "Unknown rel_kind: rival" }],
    ["a kind of other types", "POST", A, { ...buys, rel_kind: "branch" }, 400, { error: "Unknown rel_kind: branch" }],
    ["the wrong way round", "POST", A, { ...buys, anchor: "target" }, 400, { error: "Unknown rel_kind: buys" }],
    ["a side that is none", "POST", A, { ...buys, anchor: "left" }, 400, { error: "Invalid anchor: left" }],
    ["a side to list that is none", "GET", `${A}?anchor=left`, {}, 400, { error: "Invalid anchor: left" }],
    ["an unknown field", "POST", A, { ...buys, attributes: { x: 1 } }, 400, { error: "Unknown attribute: x" }],
    ["an unknown type", "POST", A, { ...buys, related_type_name: "none" }, 404, error("data-object-type-not-found")],
    ["an unknown object", "PUT", A, { ...buys, related_object_id: "none" }, 404, error("data-object-not-found")],
    [
      "an unknown object of the path",
      "GET",
      `${OBJECTS}/none/object_relationships`,
      {},
      404,
      error("data-object-not-found"),
    ],
    ["no relationship to change", "PATCH", A, buys, 404, error("data-object-relationship-not-found")],
    ["no relationship to delete", "DELETE", A, buys, 404, error("data-object-relationship-not-found")],
  ])("%s", async (_, method, path, body, status, want) => {
    const mock = mockOfRestaurants();
    expect(await send(mock, method, path, method === "GET" ? undefined : body)).toMatchObject({ status, body: want });
    expect(mock.state.objectRelationships.size).toBe(0);
  });
});

describe("relationships to users", () => {
  const USERS = `${OBJECTS}/a/users`;
  const LIST = `${OBJECTS}/a/user_relationships`;
  const regular = { braze_id: "u1", rel_kind: "regular" };
  const shown = { type_name: "restaurant", object_id: "a", rel_kind: "regular", user: { braze_id: "u1" } };

  test("are created, changed, listed and deleted", async () => {
    const mock = mockOfRestaurants();
    const created = await send(mock, "POST", USERS, { ...regular, attributes: { table: 7 } });
    expect([created.status, created.body]).toEqual([
      201,
      { user_relationship: { ...shown, attributes: { table: 7 } } },
    ]);
    const again = await send(mock, "POST", USERS, regular);
    expect(again).toMatchObject({ status: 409, body: error("duplicate-user-relationship") });
    expect((await send(mock, "POST", USERS, { ...regular, rel_kind: "owner" })).status).toBe(201);
    expect((await send(mock, "PATCH", USERS, { ...regular, attributes: { table: 8 } })).body).toMatchObject({
      user_relationship: { attributes: { table: 8 } },
    });
    expect((await send(mock, "PUT", USERS, regular)).body).toMatchObject({ user_relationship: { attributes: {} } });
    const { body } = await send(mock, "GET", `${LIST}?rel_kind=regular`);
    expect(body).toMatchObject({ items: [{ ...shown, attributes: {} }], total_count: 1 });
    expect((await send(mock, "GET", LIST)).body).toMatchObject({ total_count: 2 });
    expect((await send(mock, "DELETE", USERS, regular)).body).toEqual({ deleted: true });
    expect(await send(mock, "DELETE", USERS, regular)).toMatchObject({
      status: 404,
      body: error("data-object-relationship-not-found"),
    });
    await send(mock, "POST", "/users/delete", { braze_ids: ["u1"] });
    expect((await send(mock, "GET", LIST)).body).toMatchObject({ items: [] });
  });

  test.each<[what: string, method: string, body: object, status: number, want: object]>([
    ["an unknown kind", "POST", { ...regular, rel_kind: "fan" }, 400, { error: "Unknown rel_kind: fan" }],
    ["an unknown user", "PUT", { ...regular, braze_id: "none" }, 404, { error: "Could not find user" }],
    ["an unknown field", "PUT", { ...regular, attributes: { x: 1 } }, 400, { error: "Unknown attribute: x" }],
    ["no relationship to change", "PATCH", regular, 404, error("data-object-relationship-not-found")],
  ])("%s", async (_, method, body, status, want) => {
    expect(await send(mockOfRestaurants(), method, USERS, body)).toMatchObject({ status, body: want });
  });

  test.each([
    [{ users: 1 }, { ...regular, braze_id: "u2" }, "a", "users-per-data-object-limit-exceeded"],
    [{ objects_per_user: 1 }, regular, "b", "data-objects-per-user-limit-exceeded"],
  ])("are as many as the contract allows: %j", async (limits, second, object, id) => {
    const [restaurant, ...others] = restaurants.data_object_types ?? [];
    const limited = { ...restaurant, limits } as NonNullable<typeof restaurant>;
    const mock = mockOfRestaurants({ data_object_types: [limited, ...others] });
    expect((await send(mock, "POST", USERS, regular)).status).toBe(201);
    for (const method of ["POST", "PUT"])
      expect(await send(mock, method, `${OBJECTS}/${object}/users`, second)).toMatchObject({
        status: 422,
        body: error(id),
      });
    expect((await send(mock, "PUT", USERS, regular)).status).toBe(200);
  });

  test("in bulk name users by any identifier", async () => {
    const mock = mockOfRestaurants();
    const record = (user: object) => ({ type_name: "restaurant", object_id: "a", rel_kind: "regular", user });
    const path = "/data_objects/user_relationships";
    const users = [{ email: "ada@example.com" }, { external_id: "grace" }, { external_id: "nobody" }];
    expect((await send(mock, "PUT", path, { records: users.map(record) })).status).toBe(202);
    expect(mock.state.userRelationships.all().map(({ braze_id }) => braze_id)).toEqual(["u1", "u2"]);
    expect(
      (await send(mock, "DELETE", path, { records: [record({ braze_id: "u1" }), record({ email: "x@example.com" })] }))
        .status,
    ).toBe(202);
    expect(mock.state.userRelationships.all().map(({ braze_id }) => braze_id)).toEqual(["u2"]);
  });
});

test("limits of relationships count both sides", async () => {
  const [restaurant, ...others] = restaurants.data_object_types ?? [];
  const limited = { ...restaurant, limits: { relationships: 1 } } as NonNullable<typeof restaurant>;
  const mock = mockOfRestaurants({ data_object_types: [limited, ...others] });
  const branch = { rel_kind: "branch", related_type_name: "restaurant", related_object_id: "b" };
  expect((await send(mock, "POST", A, branch)).status).toBe(201);
  const full = { status: 422, body: error("data-object-relationship-limit-exceeded") };
  expect(await send(mock, "POST", A, buys)).toMatchObject(full);
  expect(await send(mock, "PUT", `${OBJECTS}/b/object_relationships`, buys)).toMatchObject(full);
  expect((await send(mock, "PUT", A, branch)).status).toBe(200);
});

test("objects and their relationships are what a graph would be", async () => {
  const ids = fc.constantFrom("a", "b", "c");
  const edges = fc.constantFrom("link", "unlink", "bulk link", "bulk unlink");
  const acts = fc.array(
    fc.oneof(
      fc.record({ act: fc.constantFrom("put", "drop", "bulk put", "bulk drop"), from: ids, to: ids }),
      fc.record({ act: edges, from: ids, to: ids }),
    ),
    { maxLength: 20 },
  );
  const type_name = "restaurant";
  const run = async (mock: MockBraze, act: string, from: string, to: string) => {
    const key = { type_name, object_id: from };
    const edge = { rel_kind: "branch", related_type_name: type_name, related_object_id: to };
    const links = "/data_objects/object_relationships";
    const calls: Record<string, readonly [method: string, path: string, body?: object]> = {
      put: ["PUT", `${OBJECTS}/${from}`, { attributes: { name: from } }],
      drop: ["DELETE", `${OBJECTS}/${from}`],
      "bulk put": ["PUT", "/data_objects/objects", { records: [{ ...key, attributes: { name: from } }] }],
      "bulk drop": ["DELETE", "/data_objects/objects", { records: [key] }],
      link: ["PUT", `${OBJECTS}/${from}/object_relationships`, edge],
      unlink: ["DELETE", `${OBJECTS}/${from}/object_relationships`, edge],
      "bulk link": ["PUT", links, { records: [{ ...key, ...edge, attributes: {} }] }],
      "bulk unlink": ["DELETE", links, { records: [{ ...key, ...edge }] }],
    };
    const [method, path, body] = calls[act] ?? ["GET", OBJECTS];
    return (await send(mock, method, path, body)).status;
  };
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const objects = new Set(["a", "b", "c"]);
      const data_objects = [...objects].map((object_id) => ({ type_name, object_id, attributes: { name: object_id } }));
      const mock = mockOfRestaurants({ data_objects });
      const links = new Set<string>();
      for (const { act, from, to } of sequence) {
        const known = objects.has(from) && objects.has(to);
        const statuses: Readonly<Record<string, number>> = {
          put: 200,
          drop: objects.has(from) ? 200 : 404,
          link: known ? 200 : 404,
          unlink: links.has(`${from} ${to}`) ? 200 : 404,
        };
        const want = act.startsWith("bulk") ? 202 : statuses[act];
        expect([act, await run(mock, act, from, to)]).toEqual([act, want]);
        if (act.endsWith("put")) objects.add(from);
        if (act.endsWith("drop")) {
          objects.delete(from);
          for (const link of links) if (link.split(" ").includes(from)) links.delete(link);
        }
        if (act.endsWith("unlink")) links.delete(`${from} ${to}`);
        else if (act.endsWith("link") && known) links.add(`${from} ${to}`);
        const all = mock.state.objectRelationships.all();
        expect(all.map(({ object_id, related_object_id }) => `${object_id} ${related_object_id}`).sort()).toEqual(
          [...links].sort(),
        );
        expect(
          mock.state.dataObjects
            .all()
            .map(({ object_id }) => object_id)
            .sort(),
        ).toEqual([...objects].sort());
      }
    }),
    { numRuns: 100 },
  );
});
