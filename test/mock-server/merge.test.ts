import type { MockBraze, UserProfile } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { figure } from "../support/facts.ts";
import { mockBraze, send } from "./support/mock.js";
import { crm, mail, mockOf, names, web } from "./support/users.js";

describe("merge", () => {
  const merge = (mock: MockBraze, merge_updates: unknown) => send(mock, "POST", "/users/merge", { merge_updates });
  const pair = (from: object, into: object) => ({ identifier_to_merge: from, identifier_to_keep: into });
  const tally = (name: string, first: string, last: string, count: number) => ({
    name,
    first: `${first}T00:00:00.000Z`,
    last: `${last}T00:00:00.000Z`,
    count,
  });

  test("moves what is missing, adds up what counts, and removes the first profile", async () => {
    const token = { app_id: "app", token: "t" };
    const mock = mockOf(
      {
        external_id: "old",
        email: mail,
        first_name: "A.",
        date_of_first_session: "2026-01-01",
        date_of_last_session: "2026-02-01",
        user_aliases: [crm("old"), web("old")],
        custom_attributes: { city: "London", vegan: true },
        custom_events: [tally("booked", "2026-01-01", "2026-05-01", 2)],
        purchases: [tally("soup", "2026-01-01", "2026-05-01", 1)],
        total_revenue: 5,
        push_tokens: [token],
      },
      {
        external_id: "new",
        first_name: "Ada",
        date_of_first_session: "2026-01-15",
        date_of_last_session: "2026-01-20",
        user_aliases: [crm("new")],
        custom_attributes: { city: "Bath" },
        custom_events: [tally("booked", "2026-03-01", "2026-06-01", 3)],
        total_revenue: 2.5,
      },
    );
    expect(await merge(mock, [pair({ external_id: "old" }, { external_id: "new" })])).toMatchObject({
      status: 202,
      body: { message: "success" },
    });
    expect(mock.state.users.all()).toMatchObject([
      {
        external_id: "new",
        email: mail,
        first_name: "Ada",
        date_of_first_session: "2026-01-01",
        date_of_last_session: "2026-02-01",
        user_aliases: [crm("new"), web("old")],
        custom_attributes: { city: "Bath", vegan: true },
        custom_events: [tally("booked", "2026-01-01", "2026-06-01", 5)],
        purchases: [tally("soup", "2026-01-01", "2026-05-01", 1)],
        total_revenue: 7.5,
        push_tokens: [token],
      },
    ]);
    expect(mock.state.users.get({ external_id: "old" })).toBeUndefined();
    expect(mock.state.users.get({ email: mail })?.external_id).toBe("new");
  });

  test("leaves consent, subscriptions and whatever the page does not list", async () => {
    const groups = [
      { id: "menu", name: "Weekly menu", channel: "email" },
      { id: "tables", name: "Table reminders", channel: "sms" },
    ];
    const mock = mockBraze({
      seed: {
        subscription_groups: groups,
        users: [
          {
            external_id: "old",
            email: mail,
            phone: "+15551234567",
            email_subscribe: "unsubscribed",
            push_subscribe: "unsubscribed",
            twitter: { screen_name: "ada" },
            subscription_groups: groups.map(({ id }) => ({
              subscription_group_id: id,
              subscription_state: "subscribed",
            })),
          },
          { external_id: "new" },
        ],
      },
    });
    await merge(mock, [pair({ external_id: "old" }, { external_id: "new" })]);
    const user = mock.state.users.get({ external_id: "new" });
    expect(user).toMatchObject({ email: mail, phone: "+15551234567" });
    for (const name of ["email_subscribe", "push_subscribe", "twitter", "subscription_groups"])
      expect(user).not.toHaveProperty(name);
  });

  test("leaves the Global Control Group alone", async () => {
    const users = [{ external_id: "held" }, { external_id: "other" }];
    const segments = [{ id: "gcg", name: "Global Control Group", users: ["held"], global_control_group: true }];
    const mock = mockBraze({ seed: { users, segments } });
    await merge(mock, [
      pair({ external_id: "held" }, { external_id: "other" }),
      pair({ external_id: "other" }, { external_id: "held" }),
    ]);
    expect(mock.state.users.size).toBe(2);
  });

  const recent = { email: mail, prioritization: ["unidentified", "most_recently_updated"] };
  const whom: readonly [what: string, users: UserProfile[], update: object, left: unknown[]][] = [
    [
      "the newest of two anonymous users",
      [{ email: mail, phone: "+1" }, { email: mail, phone: "+2" }, { external_id: "john" }],
      pair(recent, { external_id: "john" }),
      [mail, "john"],
    ],
    [
      "nobody, when two match",
      [{ email: mail }, { email: mail }, { external_id: "john" }],
      pair({ email: mail, prioritization: ["unidentified"] }, { external_id: "john" }),
      [mail, mail, "john"],
    ],
    [
      "nobody, when none matches",
      [{ external_id: "john" }],
      pair({ external_id: "ghost" }, { external_id: "john" }),
      ["john"],
    ],
    [
      "nobody into themselves",
      [{ external_id: "john" }],
      pair({ external_id: "john" }, { external_id: "john" }),
      ["john"],
    ],
    [
      "an alias into an alias",
      [{ user_aliases: [crm("a")] }, { user_aliases: [web("b")] }],
      pair({ user_alias: crm("a") }, { user_alias: web("b") }),
      ["b"],
    ],
    [
      "nobody, when both numbers are invalid",
      [
        { external_id: "a", phone: "1" },
        { external_id: "b", phone: "2" },
      ],
      pair({ external_id: "a" }, { external_id: "b" }),
      ["a", "b"],
    ],
    [
      "somebody, when one number is invalid",
      [
        { external_id: "a", phone: "1" },
        { external_id: "b", phone: "+15551234567" },
      ],
      pair({ external_id: "a" }, { external_id: "b" }),
      ["b"],
    ],
  ];
  test.each(whom)("merges %s", async (_, users, update, left) => {
    const mock = mockOf(...users);
    expect((await merge(mock, [update])).status).toBe(202);
    expect(names(mock)).toEqual(left);
  });

  const most = figure("users.merge", "merge_updates", "maxItems");
  const identifiers =
    "identifiers must be objects with an 'external_id' property that is a string, 'user_alias' property that is an object, " +
    "'email' property that is a string, or 'phone' property that is a string";
  test.each([
    ["x", "'merge_updates' must be an array of objects"],
    [["x"], "'merge_updates' must be an array of objects"],
    [undefined, "'merge_updates' is required"],
    [
      Array(most + 1).fill(pair({ external_id: "a" }, { external_id: "b" })),
      `a single request may not contain more than ${most} merge updates`,
    ],
    [[pair({ external_id: 1 }, { external_id: "b" })], identifiers],
    [[pair({}, { external_id: "b" })], identifiers],
    [[pair({ email: mail }, { external_id: "b" })], identifiers],
    [
      [{ identifier_to_merge: { external_id: "a" } }],
      "'merge_updates' must only have 'identifier_to_merge' and 'identifier_to_keep'",
    ],
    [
      [{ ...pair({ external_id: "a" }, { external_id: "b" }), why: 1 }],
      "'merge_updates' must only have 'identifier_to_merge' and 'identifier_to_keep'",
    ],
  ])("refuses %j", async (updates, message) => {
    expect(await merge(mockOf(), updates)).toMatchObject({ status: 400, body: { message } });
  });
});
