import { describe, expect, test } from "vitest";
import { mockBraze, track } from "./support/mock.js";

/** What a custom attribute is after each of the values was sent, one request after the other. */
async function attribute(values: readonly unknown[], merge = false): Promise<unknown> {
  const mock = mockBraze();
  for (const x of values) {
    const { status } = await track(mock, { attributes: [{ external_id: "u1", _merge_objects: merge, x }] });
    expect(status).toBe(201);
  }
  return mock.state.users.get({ external_id: "u1" })?.custom_attributes?.["x"];
}

const order = (id: number, more: object = {}) => ({ id, ...more });
const at = (value: number) => ({ $identifier_key: "id", $identifier_value: value });

describe("custom attributes", () => {
  const rows: readonly [what: string, values: readonly unknown[], want: unknown][] = [
    ["a text", ["soup"], "soup"],
    ["the later value wins", ["soup", "bread"], "bread"],
    ["another type", ["soup", 7], 7],
    ["a boolean", [false], false],
    ["null removes", ["soup", null], undefined],
    ["null for what is not there", [null], undefined],
    ["a text that is too long is not stored", ["soup", "x".repeat(256)], "soup"],

    ["inc makes a number", [{ inc: 3 }], 3],
    ["inc adds", [40, { inc: 2 }], 42],
    ["inc subtracts", [40, { inc: -2 }], 38],
    ["inc leaves a text alone", ["soup", { inc: 2 }], "soup"],
    ["inc leaves a fraction alone", [1.5, { inc: 2 }], 1.5],

    ["an array", [["a", "b"]], ["a", "b"]],
    ["an array replaces", [["a", "b"], ["c"]], ["c"]],
    ["equal elements once, at the last place", [["a", "b", "a"]], ["b", "a"]],
    ["add appends", [["a"], { add: ["b", "c"] }], ["a", "b", "c"]],
    ["add moves to the end", [["a", "b"], { add: ["a"] }], ["b", "a"]],
    ["add makes an array", [{ add: ["a"] }], ["a"]],
    ["remove", [["a", "b", "a1"], { remove: ["a"] }], ["b", "a1"]],
    ["add and remove", [["a", "b"], { add: ["c"], remove: ["a"] }], ["b", "c"]],
    ["add leaves a text alone", ["soup", { add: ["b"] }], "soup"],
    [
      "of more than 500 the oldest fall out",
      [Array.from({ length: 501 }, (_, i) => i)],
      Array.from({ length: 500 }, (_, i) => i + 1),
    ],

    ["an object", [{ a: { b: 1 } }], { a: { b: 1 } }],
    ["an object replaces", [{ a: 1, b: 2 }, { a: 3 }], { a: 3 }],
    ["times in an object", [{ since: { $time: "2026-01-01" } }], { since: "2026-01-01T00:00:00.000Z" }],
    ["a bad time drops the change", [{ a: 1 }, { since: { $time: "soon" } }], { a: 1 }],
    ["a null inside drops the change", [{ a: 1 }, { a: null }], { a: 1 }],
    ["a dollar in a name drops the change", [{ a: 1 }, { $b: 1 }], { a: 1 }],
    ["more than 100 KB is not stored", [{ a: 1 }, { b: Array.from({ length: 500 }, () => "x".repeat(250)) }], { a: 1 }],

    ["an array of objects", [[order(1), order(2)]], [order(1), order(2)]],
    ["$add", [[order(1)], { $add: [order(2)] }], [order(1), order(2)]],
    ["$remove takes every match", [[order(1), order(2), order(1)], { $remove: [at(1)] }], [order(2)]],
    [
      "$update replaces without merging",
      [[order(1, { a: 1 })], { $update: [{ ...at(1), $new_object: order(1, { b: 2 }) }] }],
      [order(1, { b: 2 })],
    ],
    [
      "first $add, then $remove, then $update",
      [[order(1)], { $update: [{ ...at(2), $new_object: { id: 2, seen: true } }], $remove: [at(1)], $add: [order(2)] }],
      [order(2, { seen: true })],
    ],
  ];
  test.each(rows)("%s", async (_, values, want) => {
    expect(await attribute(values)).toEqual(want);
  });

  const merging: readonly [what: string, values: readonly unknown[], want: unknown][] = [
    ["members are merged", [{ a: 1, b: { c: 2 } }, { b: { d: 3 } }], { a: 1, b: { c: 2, d: 3 } }],
    ["arrays inside are replaced", [{ a: [1, 2] }, { a: [3] }], { a: [3] }],
    ["a text becomes an object", ["soup", { a: 1 }], { a: 1 }],
    ["a time inside is replaced", [{ a: { b: 1 } }, { a: { $time: "2026-01-01" } }], { a: "2026-01-01T00:00:00.000Z" }],
    [
      "$update keeps the other members",
      [[order(1, { a: 1 })], { $update: [{ ...at(1), $new_object: { b: 2 } }] }],
      [order(1, { a: 1, b: 2 })],
    ],
  ];
  test.each(merging)("_merge_objects: %s", async (_, values, want) => {
    expect(await attribute(values, true)).toEqual(want);
  });

  test("a bad value costs its attribute and not the object", async () => {
    const mock = mockBraze();
    const { status, body } = await track(mock, {
      attributes: [{ external_id: "u1", bad: { a: null }, good: 1, first_name: "Ada" }],
    });
    expect({ status, body }).toEqual({ status: 201, body: { message: "success", attributes_processed: 1 } });
    expect(mock.state.users.get({ external_id: "u1" })).toMatchObject({
      first_name: "Ada",
      custom_attributes: { good: 1 },
    });
  });
});

describe("profile fields", () => {
  const rows: readonly [name: string, value: unknown, want: unknown][] = [
    ["first_name", "Ada", "Ada"],
    ["gender", "F", "F"],
    ["dob", "1815-12-10", "1815-12-10"],
    ["current_location", { longitude: -0.1, latitude: 51.5 }, { longitude: -0.1, latitude: 51.5 }],
    ["country", "GB", "GB"],
    ["country", "australia", "AU"],
    ["country", "Atlantis", undefined],
    ["time_zone", "Europe/London", "Europe/London"],
    ["time_zone", "Eastern Time (US & Canada)", "Eastern Time (US & Canada)"],
    ["time_zone", "Mars/Olympus", undefined],
    ["email_subscribe", "opted_in", "opted_in"],
  ];
  test.each(rows)("%s %j → %j", async (name, value, want) => {
    const mock = mockBraze();
    expect((await track(mock, { attributes: [{ external_id: "u1", [name]: value }] })).status).toBe(201);
    expect(mock.state.users.get({ external_id: "u1" })?.[name]).toEqual(want);
  });

  test("null removes, and another case is a custom attribute", async () => {
    const mock = mockBraze();
    await track(mock, { attributes: [{ external_id: "u1", first_name: "Ada", First_Name: "Ada" }] });
    await track(mock, { attributes: [{ external_id: "u1", first_name: null }] });
    const user = mock.state.users.get({ external_id: "u1" });
    expect(user).not.toHaveProperty("first_name");
    expect(user?.custom_attributes).toEqual({ First_Name: "Ada" });
  });

  test("a subscription holds for everybody who shares the address", async () => {
    const mock = mockBraze({
      seed: {
        users: [
          { external_id: "a", email: "x@example.com" },
          { external_id: "b", email: "x@example.com" },
        ],
        subscription_groups: [{ id: "g1", name: "Weekly menu", channel: "email" }],
      },
    });
    const groups = [{ subscription_group_id: "g1", subscription_state: "unsubscribed" }];
    await track(mock, { attributes: [{ external_id: "a", subscription_groups: groups }] });
    expect(mock.state.users.get({ external_id: "b" })).toMatchObject({ subscription_groups: groups });
  });
});

describe("push tokens", () => {
  const token = { app_id: "app", token: "t1" };

  test("belong to one user at a time", async () => {
    const mock = mockBraze();
    await track(mock, { attributes: [{ external_id: "a", push_tokens: [token] }] });
    await track(mock, { attributes: [{ external_id: "b", push_tokens: [token] }] });
    expect(mock.state.users.get({ external_id: "a" })?.push_tokens).toEqual([]);
    expect(mock.state.users.get({ external_id: "b" })?.push_tokens).toEqual([token]);
  });

  test("imported: an anonymous profile for each, and nothing for one that is known", async () => {
    const mock = mockBraze();
    const imported = (...push_tokens: object[]) =>
      track(mock, { attributes: [{ push_token_import: true, push_tokens, city: "London" }] });
    await imported(token, { app_id: "app", token: "t2" });
    await imported(token, { app_id: "app", token: "t3" });
    const users = mock.state.users.all();
    expect(users.map(({ push_tokens }) => push_tokens?.[0]?.token)).toEqual(["t1", "t2"]);
    expect(users[1]).toMatchObject({ custom_attributes: { city: "London" } });
  });
});
