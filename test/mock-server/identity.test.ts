import type { MockBraze, UserProfile } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { figure } from "../support/facts.ts";
import { send } from "./support/mock.js";
import { crm, mail, mockOf, names, web } from "./support/users.js";

const MOST = figure("users.identify", "aliases_to_identify", "maxItems");

describe("a number and its digits name one user", () => {
  const alias = { user_aliases: [{ external_id: 7, ...crm("ada") }] };
  const rename = (current: unknown, next: unknown) => ({
    external_id_renames: [{ current_external_id: current, new_external_id: next }],
  });

  test.each<[path: string, body: object, want: object, now: UserProfile]>([
    ["/users/alias/new", alias, { aliases_processed: 1 }, { external_id: "7", user_aliases: [crm("ada")] }],
    [
      "/users/external_ids/rename",
      rename(7, 8),
      { external_ids: [{ current_external_id: "7", new_external_id: "8" }], rename_errors: [] },
      { external_id: "8", deprecated_external_ids: ["6", "7"] },
    ],
    [
      "/users/external_ids/rename",
      rename(7, "7"),
      { external_ids: [], rename_errors: [[0, "current_external_id and new_external_id must differ"]] },
      { external_id: "7" },
    ],
    [
      "/users/external_ids/rename",
      rename("7", 6),
      { external_ids: [], rename_errors: [[0, expect.stringContaining("in use")]] },
      { external_id: "7" },
    ],
    [
      "/users/external_ids/remove",
      { external_ids: [6, 7] },
      { removed_ids: ["6"], removal_errors: [[1, "external_id is a primary external_id"]] },
      { external_id: "7" },
    ],
    [
      "/users/track",
      { attributes: [{ external_id: 7, city: "Bath" }] },
      { attributes_processed: 1 },
      { external_id: "7", custom_attributes: { city: "Bath" } },
    ],
    [
      "/users/identify",
      { aliases_to_identify: [{ external_id: 7, user_alias: crm("anonymous") }] },
      { aliases_processed: 1 },
      { external_id: "7", user_aliases: [crm("anonymous")] },
    ],
  ])("POST %s %j", async (path, body, want, now) => {
    const mock = mockOf({ external_id: "7", deprecated_external_ids: ["6"] }, { user_aliases: [crm("anonymous")] });
    expect(await send(mock, "POST", path, body)).toMatchObject({ status: 201, body: want });
    expect(mock.state.users.get({ external_id: now.external_id ?? "" })).toMatchObject(now);
  });

  test("when they are deleted", async () => {
    const mock = mockOf({ external_id: "7" }, { external_id: "8" });
    await send(mock, "POST", "/users/delete", { external_ids: [7] });
    expect(names(mock)).toEqual(["8"]);
  });

  test("but in a merge, whose page asks for texts", async () => {
    const mock = mockOf({ external_id: "7" }, { external_id: "8" });
    const merge_updates = [{ identifier_to_merge: { external_id: 7 }, identifier_to_keep: { external_id: "8" } }];
    expect(await send(mock, "POST", "/users/merge", { merge_updates })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("an 'external_id' property that is a string") },
    });
  });
});

describe("aliases", () => {
  test("are added, once, to who is there; without an external ID they make a user", async () => {
    const mock = mockOf({ external_id: "u1" }, { external_id: "u2", user_aliases: [crm("taken")] });
    const user_aliases = [
      { external_id: "u1", ...crm("ada") },
      { external_id: "u1", ...crm("second name for the label") },
      { external_id: "u1", ...web("ada") },
      { external_id: "u1", ...crm("taken") },
      { external_id: "nobody", ...crm("ghost") },
      crm("alone"),
      crm("alone"),
    ];
    expect(await send(mock, "POST", "/users/alias/new", { user_aliases })).toMatchObject({
      status: 201,
      body: { aliases_processed: 7, message: "success" },
    });
    expect(mock.state.users.get({ external_id: "u1" })?.user_aliases).toEqual([crm("ada"), web("ada")]);
    expect(mock.state.users.get({ user_alias: crm("taken") })?.external_id).toBe("u2");
    expect(names(mock)).toEqual(["u1", "u2", "alone"]);
  });

  test("are renamed when the old name is there and the new one is free", async () => {
    const mock = mockOf(
      { external_id: "u1", user_aliases: [crm("ada")] },
      { external_id: "u2", user_aliases: [crm("grace")] },
    );
    const update = (old_alias_name: string, new_alias_name: string) => ({
      alias_label: "crm",
      old_alias_name,
      new_alias_name,
    });
    const alias_updates = [update("ada", "grace"), update("Ada", "x"), update("grace", "hopper")];
    expect(await send(mock, "POST", "/users/alias/update", { alias_updates })).toMatchObject({
      status: 201,
      body: { message: "success" },
    });
    expect(mock.state.users.get({ external_id: "u1" })?.user_aliases).toEqual([crm("ada")]);
    expect(mock.state.users.get({ user_alias: crm("hopper") })?.external_id).toBe("u2");
    expect(mock.state.users.get({ user_alias: crm("grace") })).toBeUndefined();
  });
});

describe("identify", () => {
  const identify = (mock: MockBraze, body: object) => send(mock, "POST", "/users/identify", body);

  test("gives the external ID when nobody has it", async () => {
    const mock = mockOf({ user_aliases: [crm("ada")], custom_attributes: { city: "Bath" } });
    const answer = await identify(mock, { aliases_to_identify: [{ external_id: "u1", user_alias: crm("ada") }] });
    expect(answer).toMatchObject({ status: 201, body: { aliases_processed: 1, message: "success" } });
    expect(mock.state.users.all()).toMatchObject([
      { external_id: "u1", user_aliases: [crm("ada")], custom_attributes: { city: "Bath" } },
    ]);
  });

  test("merges into the user who has it; what is there stays", async () => {
    const mock = mockOf(
      { external_id: "u1", first_name: "Ada", custom_attributes: { city: "Bath" } },
      {
        user_aliases: [crm("ada")],
        first_name: "A.",
        last_name: "L.",
        custom_attributes: { city: "London", vegan: true },
      },
    );
    await identify(mock, { aliases_to_identify: [{ external_id: "u1", user_alias: crm("ada") }] });
    expect(mock.state.users.all()).toMatchObject([
      {
        external_id: "u1",
        first_name: "Ada",
        last_name: "L.",
        user_aliases: [crm("ada")],
        custom_attributes: { city: "Bath", vegan: true },
      },
    ]);
  });

  test("moves no push tokens, and no consent", async () => {
    const push_tokens = [{ app_id: "app", token: "t" }];
    const mock = mockOf(
      { external_id: "u1" },
      { user_aliases: [crm("ada")], email: mail, push_tokens, email_subscribe: "unsubscribed" },
    );
    await identify(mock, { aliases_to_identify: [{ external_id: "u1", user_alias: crm("ada") }] });
    const [user, ...others] = mock.state.users.all();
    expect(others).toEqual([]);
    expect(user).toMatchObject({ external_id: "u1", email: mail, push_tokens: [] });
    expect(user).not.toHaveProperty("email_subscribe");
  });

  test("merge_behavior none moves the alias and nothing else", async () => {
    const mock = mockOf(
      { external_id: "u1" },
      { user_aliases: [crm("ada")], last_name: "L.", custom_attributes: { vegan: true } },
    );
    await identify(mock, {
      aliases_to_identify: [{ external_id: "u1", user_alias: crm("ada") }],
      merge_behavior: "none",
    });
    const [user, ...others] = mock.state.users.all();
    expect(others).toEqual([]);
    expect(user).toMatchObject({ external_id: "u1", user_aliases: [crm("ada")], custom_attributes: {} });
    expect(user).not.toHaveProperty("last_name");
  });

  const nothing: readonly [what: string, users: UserProfile[], body: object][] = [
    [
      "another case",
      [{ user_aliases: [crm("ada")] }],
      { aliases_to_identify: [{ external_id: "u1", user_alias: crm("Ada") }] },
    ],
    [
      "an alias of somebody identified",
      [{ external_id: "u2", user_aliases: [crm("ada")] }],
      { aliases_to_identify: [{ external_id: "u1", user_alias: crm("ada") }] },
    ],
    [
      "a label that the identified user has",
      [{ external_id: "u1", user_aliases: [crm("grace")] }, { user_aliases: [crm("ada")] }],
      { aliases_to_identify: [{ external_id: "u1", user_alias: crm("ada") }] },
    ],
    [
      "several users with the address",
      [{ email: mail }, { email: mail }],
      { emails_to_identify: [{ external_id: "u1", email: mail, prioritization: ["unidentified"] }] },
    ],
  ];
  test.each(nothing)("changes nothing and is a success for %s", async (_, users, body) => {
    const mock = mockOf(...users);
    const before = mock.snapshot();
    expect(await identify(mock, body)).toMatchObject({ status: 201, body: { message: "success" } });
    expect(mock.snapshot()).toEqual(before);
  });

  test("by address and by number", async () => {
    const mock = mockOf({ email: mail }, { email: mail }, { phone: "+15551234567" });
    await identify(mock, {
      emails_to_identify: [
        { external_id: "u1", email: mail, prioritization: ["unidentified", "least_recently_updated"] },
      ],
      phone_numbers_to_identify: [{ external_id: "u2", phone: "+15551234567", prioritization: ["unidentified"] }],
    });
    expect(mock.state.users.all().map(({ external_id }) => external_id)).toEqual(["u1", undefined, "u2"]);
  });

  test.each([
    [
      { merge_behavior: "none" },
      "'aliases_to_identify', 'emails_to_identify' or 'phone_numbers_to_identify' is required",
    ],
    [
      { emails_to_identify: [{ external_id: "u1", email: mail }] },
      "'emails_to_identify[0].prioritization' is required",
    ],
    [
      { emails_to_identify: [{ external_id: "u1", email: mail, prioritization: ["identified", "unidentified"] }] },
      "'prioritization' may have 'identified' or 'unidentified', not both",
    ],
    [
      { aliases_to_identify: Array(MOST + 1).fill({ external_id: "u1", user_alias: crm("ada") }) },
      `'aliases_to_identify' may have at most ${MOST} items`,
    ],
  ])("refuses %j", async (body, message) => {
    expect(await identify(mockOf(), body)).toMatchObject({ status: 400, body: { message } });
  });
});

describe("delete", () => {
  const users: UserProfile[] = [
    { external_id: "a", email: mail },
    { email: mail, phone: "+15551234567" },
    { braze_id: "b".repeat(24), user_aliases: [crm("ada")] },
    { external_id: "new", deprecated_external_ids: ["old"] },
  ];
  const rows: readonly [body: object, deleted: number, left: number][] = [
    [{ external_ids: ["a", "ghost"] }, 2, 3],
    [{ external_ids: ["old"] }, 1, 3],
    [{ user_aliases: [crm("ada")] }, 1, 3],
    [{ braze_ids: ["b".repeat(24)] }, 1, 3],
    [{ email_addresses: [{ email: mail, prioritization: ["identified"] }] }, 1, 3],
    [{ email_addresses: [{ email: mail, prioritization: ["most_recently_updated"] }] }, 1, 3],
    [{ phone_numbers: [{ phone: "+15551234567", prioritization: ["identified"] }] }, 1, 4],
    [{ phone_numbers: [{ phone: "+15551234567", prioritization: ["unidentified"] }] }, 1, 3],
  ];
  test.each(rows)("%j", async (body, deleted, left) => {
    const mock = mockOf(...users);
    expect(await send(mock, "POST", "/users/delete", body)).toMatchObject({ status: 201, body: { deleted } });
    expect(mock.state.users.size).toBe(left);
  });

  test("nobody, when two match", async () => {
    const mock = mockOf({ email: mail }, { email: mail });
    await send(mock, "POST", "/users/delete", { email_addresses: [{ email: mail, prioritization: ["unidentified"] }] });
    expect(mock.state.users.size).toBe(2);
  });

  test.each([{}, { external_ids: ["a"], braze_ids: ["b"] }])("refuses %j", async (body) => {
    const { status, body: answer } = await send(mockOf(), "POST", "/users/delete", body);
    expect(status).toBe(400);
    expect(answer).toMatchObject({ message: expect.stringContaining("exactly one of 'external_ids'") as string });
  });
});

describe("external IDs", () => {
  const rename = (mock: MockBraze, ...pairs: [string, string][]) =>
    send(mock, "POST", "/users/external_ids/rename", {
      external_id_renames: pairs.map(([current_external_id, new_external_id]) => ({
        current_external_id,
        new_external_id,
      })),
    });

  test("a rename keeps the old ID as a deprecated one", async () => {
    const mock = mockOf({ external_id: "a" });
    expect(await rename(mock, ["a", "b"], ["b", "c"])).toMatchObject({
      status: 201,
      body: {
        message: "success",
        external_ids: [
          { current_external_id: "a", new_external_id: "b" },
          { current_external_id: "b", new_external_id: "c" },
        ],
        rename_errors: [],
      },
    });
    for (const external_id of ["a", "b", "c"]) {
      expect(mock.state.users.get({ external_id })).toMatchObject({
        external_id: "c",
        deprecated_external_ids: ["a", "b"],
      });
    }
  });

  test("what fails is named by its position; the rest is done", async () => {
    const mock = mockOf({ external_id: "a", deprecated_external_ids: ["older"] }, { external_id: "taken" });
    const { body } = await rename(
      mock,
      ["ghost", "x"],
      ["a", "taken"],
      ["a", "older"],
      ["a", "a"],
      ["older", "x"],
      ["a", "b"],
    );
    expect(body).toEqual({
      message: "success",
      external_ids: [{ current_external_id: "a", new_external_id: "b" }],
      rename_errors: [
        [0, "current_external_id does not exist"],
        [1, "new_external_id is already in use"],
        [2, "new_external_id is already in use"],
        [3, "current_external_id and new_external_id must differ"],
        [4, "current_external_id is a deprecated external_id"],
      ],
    });
  });

  test("only deprecated IDs can be removed", async () => {
    const mock = mockOf({ external_id: "a", deprecated_external_ids: ["old"] });
    const { body } = await send(mock, "POST", "/users/external_ids/remove", { external_ids: ["old", "a", "ghost"] });
    expect(body).toEqual({
      message: "success",
      removed_ids: ["old"],
      removal_errors: [
        [1, "external_id is a primary external_id"],
        [2, "external_id does not exist"],
      ],
    });
    expect(mock.state.users.get({ external_id: "old" })).toBeUndefined();
    expect(mock.state.users.get({ external_id: "a" })).toBeDefined();
  });
});
