// biome-ignore-all lint/suspicious/noTemplateCurlyInString: so is Liquid of Braze.
import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { mockBraze, send, track } from "./support/mock.js";

type Seed = Exclude<NonNullable<MockOptions["seed"]>, string>;

const long = "x".repeat(256);
const seed: Seed = {
  users: [
    { external_id: "ada", custom_attributes: { dish: "soup", big: { a: 1 }, half: 1.5 } },
    { external_id: "bob", user_aliases: [{ alias_name: "b", alias_label: "crm" }] },
    { user_aliases: [{ alias_name: "c", alias_label: "crm" }] },
    { push_tokens: [{ app_id: "app", token: "known" }] },
  ],
  subscription_groups: [{ id: "menu", name: "Menu", channel: "email" }],
};

/** What the notes say of a request, by place. */
async function notesOf(path: string, body: object): Promise<[string | undefined, string][]> {
  const mock = mockBraze({ seed });
  const answer = await send(mock, "POST", path, body);
  expect(answer.status).toBeLessThan(300);
  expect(answer.headers.get("x-mock-notes")).toBe(mock.notes.length === 0 ? null : `${mock.notes.length};request=1`);
  return mock.notes.map(({ pointer, sentence }) => [pointer, sentence]);
}

describe("what Braze drops of an attributes object without a word is in the notes", () => {
  test.each<[what: string, attributes: object, member: string, sentence: RegExp]>([
    ["a text over 255", { city: long }, "city", /^a text of more than 255 characters/],
    ["a bad time inside", { big: { at: { $time: "soon" } } }, "big", /^is no value that Braze stores/],
    [
      "a time after 3000",
      { big: { at: { $time: "+012026-01-01T00:00:00Z" } } },
      "big",
      /^is no value that Braze stores/,
    ],
    ["a long text inside", { big: { a: long } }, "big", /^a text of more than 255/],
    ["a name with a dot inside", { big: { "a.b": 1 } }, "big", /^is no value that Braze stores/],
    [
      "a large object",
      { big: Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`key${i}`, 1])) },
      "big",
      /^is larger than 100 kB/,
    ],
    ["a count on a fraction", { half: { inc: 1 } }, "half", /^only a whole number/],
    ["a change of a list on a text", { dish: { add: ["x"] } }, "dish", /^'add' and 'remove' change arrays only/],
    ["objects added to a text", { dish: { $add: [{ a: 1 }] } }, "dish", /^'\$add', '\$remove' and '\$update'/],
    ["501 elements", { list: Array.from({ length: 501 }, (_, i) => `e${i}`) }, "list", /^an array keeps 500/],
    ["an unknown country", { country: "Atlantis" }, "country", /^is no country/],
    ["an unknown time zone", { time_zone: "Atlantis/Deep" }, "time_zone", /^is no time zone/],
    ["a name with a slash", { "a/b~c": long }, "a~1b~0c", /^a text of more/],
  ])("%s", async (_, attributes, member, sentence) => {
    const body = { attributes: [{ external_id: "bob" }, { external_id: "ada", ...attributes }] };
    expect(await notesOf("/users/track", body)).toEqual([[`/attributes/1/${member}`, expect.stringMatching(sentence)]]);
  });

  test("nothing is said of what is kept", async () => {
    const attributes = [
      { external_id: "ada", city: long.slice(1), country: "GB", big: { at: { $time: "2026-01-01" } } },
    ];
    expect(await notesOf("/users/track", { attributes })).toEqual([]);
  });
});

const time = "2026-11-02T09:00:00Z";

describe("other things", () => {
  test.each<[what: string, path: string, body: object, pointer: string | undefined, sentence: RegExp]>([
    [
      "nobody to write",
      "/users/track",
      { attributes: [{ external_id: "x", _update_existing_only: true }] },
      "/attributes/0",
      /^there is no such user/,
    ],
    [
      "an event of nobody",
      "/users/track",
      { events: [{ user_alias: { alias_name: "x", alias_label: "y" }, name: "e", time }] },
      "/events/0",
      /^there is no such user/,
    ],
    [
      "a known push token",
      "/users/track",
      { attributes: [{ push_token_import: true, push_tokens: [{ app_id: "app", token: "known" }] }] },
      "/attributes/0/push_tokens",
      /^a push token is known/,
    ],
    [
      "an event of tomorrow",
      "/users/track",
      { events: [{ external_id: "ada", name: "e", time: "2026-11-03T00:00:00Z" }] },
      "/events/0/time",
      /^lies in the future/,
    ],
    [
      "257 properties",
      "/users/track",
      {
        events: [
          {
            external_id: "ada",
            name: "e",
            time,
            properties: Object.fromEntries(Array.from({ length: 257 }, (_, i) => [`p${i}`, 1])),
          },
        ],
      },
      "/events/0/properties",
      /^only the first 256/,
    ],
    [
      "identify: nobody",
      "/users/identify",
      { aliases_to_identify: [{ external_id: "x", user_alias: { alias_name: "C", alias_label: "crm" } }] },
      "/aliases_to_identify/0",
      /^no user without an external ID/,
    ],
    [
      "identify: the same label",
      "/users/identify",
      { aliases_to_identify: [{ external_id: "bob", user_alias: { alias_name: "c", alias_label: "crm" } }] },
      "/aliases_to_identify/0",
      /an alias with the same label/,
    ],
    [
      "merge: nobody",
      "/users/merge",
      { merge_updates: [{ identifier_to_merge: { external_id: "x" }, identifier_to_keep: { external_id: "ada" } }] },
      "/merge_updates/0/identifier_to_merge",
      /^no user is meant/,
    ],
    [
      "merge: one",
      "/users/merge",
      { merge_updates: [{ identifier_to_merge: { external_id: "ada" }, identifier_to_keep: { external_id: "ada" } }] },
      "/merge_updates/0",
      /^both sides mean the same user/,
    ],
    ["delete: nobody", "/users/delete", { external_ids: ["ada", "x"] }, "/external_ids/1", /^no user is meant/],
    [
      "alias: taken",
      "/users/alias/new",
      { user_aliases: [{ external_id: "ada", alias_name: "b", alias_label: "crm" }] },
      "/user_aliases/0",
      /^somebody has that alias/,
    ],
    [
      "alias: the label is",
      "/users/alias/new",
      { user_aliases: [{ external_id: "bob", alias_name: "d", alias_label: "crm" }] },
      "/user_aliases/0",
      /an alias with that label/,
    ],
    [
      "alias: nobody",
      "/users/alias/update",
      { alias_updates: [{ alias_label: "crm", old_alias_name: "x", new_alias_name: "y" }] },
      "/alias_updates/0",
      /^there is no such user/,
    ],
    [
      "a group: nobody",
      "/subscription/status/set",
      { subscription_group_id: "menu", subscription_state: "subscribed", external_id: ["x"] },
      undefined,
      /^there is no user with the external ID 'x'/,
    ],
    [
      "a group: double opt-in",
      "/subscription/status/set",
      {
        subscription_group_id: "menu",
        subscription_state: "subscribed",
        email: ["a@b.co"],
        use_double_opt_in_logic: true,
      },
      undefined,
      /^an email group has no double opt-in/,
    ],
  ])("%s", async (_, path, body, pointer, sentence) => {
    expect(await notesOf(path, body)).toEqual([[pointer, expect.stringMatching(sentence)]]);
  });

  test.each([
    { api_key: "old", external_ids: ["ada"] },
    { external_ids: ["ada"], api_key: "old", more: 1 },
  ])("users.delete takes %j, as Braze does", async (given) => {
    const mock = mockBraze({ seed });
    const { status, body } = await send(mock, "POST", "/users/delete", given);
    expect([status, body]).toEqual([201, { deleted: 1, message: "success" }]);
    expect(mock.state.users.get({ external_id: "ada" })).toBeUndefined();
  });
});

describe("{% catalog_items %}", () => {
  const menu = {
    name: "menu",
    fields: [
      { name: "id", type: "string" as const },
      { name: "name", type: "string" as const },
    ],
    items: [
      { id: "soup", name: "Onion soup" },
      { id: "bread", name: "Rye bread" },
    ],
  };
  test.each([
    ["{% catalog_items menu soup %}{{ items[0].name }}", "Onion soup"],
    ["{% catalog_items menu soup bread %}{{ items[1].name }}, {{ items.size }}", "Rye bread, 2"],
    ["{% catalog_items menu {{custom_attribute.${dish}}} %}{{ items[0].name }}", "Onion soup"],
    ["{% catalog_items menu {{ custom_attribute.${dish} }} :rerender %}{{ items[0].name }}", "Onion soup"],
    [
      "{% for i in (1..2) %}{% catalog_items menu bread %}{{ items[0].id }}{{ i }} {% endfor %}{{ items[0].id }}",
      "bread1 bread2 bread",
    ],
    ["{% catalog_items menu cake %}[{{ items[0].name }}]", "[]"],
    ["{% catalog_items none soup %}[{{ items[0].name }}]", "[]"],
    ["{% catalog_items menu {{ custom_attribute.${none} }} %}[{{ items[0].name }}]", "[]"],
  ])("%s → %s", async (subject, want) => {
    const users = [{ external_id: "ada", email: "ada@example.com", custom_attributes: { dish: "soup" } }];
    const mock = mockBraze({ seed: { users, catalogs: [menu] } });
    const email = { app_id: "a", from: "A <a@b.co>", subject, body: "b" };
    await send(mock, "POST", "/messages/send", { external_user_ids: ["ada"], messages: { email } });
    expect(mock.sent.map(({ message }) => message["subject"])).toEqual([want]);
  });
});

test("one bad attribute of many costs that one", async () => {
  const mock = mockBraze();
  const attributes = Object.fromEntries(
    Array.from({ length: 1500 }, (_, i) => [`k${i}`, i === 700 ? { $time: "bad" } : i]),
  );
  expect((await track(mock, { attributes: [{ external_id: "ada", ...attributes }] })).status).toBe(201);
  const { k700: _, ...want } = attributes;
  expect(mock.state.users.get({ external_id: "ada" })?.custom_attributes).toEqual(want);
});
