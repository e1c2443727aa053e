import type { MockBraze, MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { mockBraze, send, track } from "./support/mock.js";

const ADA = "ada@example.com";
const NUMBER = "+15551234567";
const GROUPS = [
  { id: "menu", name: "Weekly menu", channel: "email" },
  { id: "tables", name: "Table reminders", channel: "sms" },
  { id: "line", name: "Followers", channel: "line" },
];
const USERS = [
  { external_id: "ada", email: ADA, phone: NUMBER },
  { external_id: "twin", email: ADA },
  { external_id: "grace", email: "grace@example.com" },
];

const workspace = (seed: Exclude<MockOptions["seed"], string> = {}, options: MockOptions = {}) =>
  mockBraze({ ...options, seed: { subscription_groups: GROUPS, users: USERS, ...seed } });
const set = (mock: MockBraze, body: object) => send(mock, "POST", "/subscription/status/set", body);
const menu = (subscription_state: string, more: object) => ({
  subscription_group_id: "menu",
  subscription_state,
  ...more,
});
const tables = (subscription_state: string, more: object) => ({
  ...menu(subscription_state, more),
  subscription_group_id: "tables",
});

async function states(mock: MockBraze, group: string, query: string): Promise<unknown> {
  const { body } = await send(mock, "GET", `/subscription/status/get?subscription_group_id=${group}&${query}`);
  return (body as { status: unknown }).status;
}
const EVERYBODY = "external_id[]=ada&external_id[]=twin&external_id[]=grace&external_id[]=nobody";

describe("a state that is set", () => {
  const nobody = { ada: "Unknown", twin: "Unknown", grace: "Unknown", nobody: "Unknown" };
  test.each<[what: string, body: object, group: string, want: object]>([
    ["of a user", menu("subscribed", { external_id: "grace" }), "menu", { grace: "Subscribed" }],
    [
      "of a user holds for all with the address",
      menu("unsubscribed", { external_id: "ada" }),
      "menu",
      { ada: "Unsubscribed", twin: "Unsubscribed" },
    ],
    [
      "of several users",
      menu("subscribed", { external_id: ["ada", "grace", "nobody"] }),
      "menu",
      { ada: "Subscribed", twin: "Subscribed", grace: "Subscribed" },
    ],
    ["of an address", menu("subscribed", { email: ADA }), "menu", { ada: "Subscribed", twin: "Subscribed" }],
    [
      "of a user and of addresses",
      menu("subscribed", { external_id: "grace", email: [ADA] }),
      "menu",
      { ada: "Subscribed", twin: "Subscribed", grace: "Subscribed" },
    ],
    ["of a number", tables("subscribed", { phone: [NUMBER] }), "tables", { ada: "Subscribed" }],
    ["of a user without a number", tables("subscribed", { external_id: "twin" }), "tables", { twin: "Subscribed" }],
    ["of an address in an SMS group is none", tables("subscribed", { email: ADA }), "tables", {}],
    ["of a number in an email group is none", menu("subscribed", { phone: NUMBER }), "menu", {}],
    ["of a number in another form is none", tables("subscribed", { phone: "15551234567" }), "tables", {}],
    [
      "of a follower is the user's",
      { ...menu("subscribed", { external_id: "ada" }), subscription_group_id: "line" },
      "line",
      { ada: "Subscribed" },
    ],
  ])("%s", async (_, body, group, want) => {
    const mock = workspace();
    expect(await set(mock, body)).toMatchObject({ status: 201, body: { message: "success" } });
    expect(await states(mock, group, EVERYBODY)).toEqual({ ...nobody, ...want });
  });

  test("in several groups at once", async () => {
    const mock = workspace();
    const subscription_groups = [
      { subscription_group_id: "menu", subscription_state: "unsubscribed", external_ids: ["grace"] },
      { subscription_group_id: "tables", subscription_state: "subscribed", external_ids: ["ada"] },
    ];
    expect((await send(mock, "POST", "/v2/subscription/status/set", { subscription_groups })).status).toBe(201);
    expect(await states(mock, "menu", EVERYBODY)).toEqual({ ...nobody, grace: "Unsubscribed" });
    expect(await states(mock, "tables", EVERYBODY)).toEqual({ ...nobody, ada: "Subscribed" });
  });

  test("by users.track, beside the address that it is for", async () => {
    const mock = workspace({ users: [] });
    const subscription_groups = [{ subscription_group_id: "menu", subscription_state: "subscribed" }];
    await track(mock, { attributes: [{ external_id: "ada", subscription_groups, email: ADA }] });
    expect(await states(mock, "menu", `email=${ADA}`)).toEqual({ [ADA]: "Subscribed" });
    expect(mock.state.users.get({ external_id: "ada" })).toMatchObject({ subscription_groups });
  });

  test("takes effect on the clock", async () => {
    const mock = workspace({}, { asyncDelay: "1m" });
    await set(mock, menu("subscribed", { external_id: "grace" }));
    expect(await states(mock, "menu", "external_id=grace")).toEqual({ grace: "Unknown" });
    mock.clock.advance("1m");
    expect(await states(mock, "menu", "external_id=grace")).toEqual({ grace: "Subscribed" });
  });
});

describe("an address that nobody has", () => {
  const late = { external_id: "late", email: "late@example.com" };
  test.each<[days: number, want: string]>([
    [0, "Subscribed"],
    [29, "Subscribed"],
    [30, "Unknown"],
  ])("hands its state on after %i days: %s", async (days, want) => {
    const mock = workspace();
    await set(mock, menu("subscribed", { email: late.email }));
    mock.clock.advance(`${days * 24}h`);
    expect(await states(mock, "menu", `email=${late.email}`)).toEqual({ [late.email]: want });
    await track(mock, { attributes: [late] });
    expect(await states(mock, "menu", "external_id=late")).toEqual({ late: want });
    mock.clock.advance(`${60 * 24}h`);
    expect(await states(mock, "menu", "external_id=late")).toEqual({ late: want });
  });

  test("has no state any more when its last user was deleted", async () => {
    const mock = workspace();
    await set(mock, menu("subscribed", { email: ADA }));
    await send(mock, "POST", "/users/delete", { external_ids: ["ada"] });
    expect(await states(mock, "menu", `email=${ADA}`)).toEqual({ [ADA]: "Subscribed" });
    await send(mock, "POST", "/users/delete", { external_ids: ["twin"] });
    expect(await states(mock, "menu", `email=${ADA}`)).toEqual({ [ADA]: "Unknown" });
  });
});

describe("double opt-in", () => {
  const ask = (more: object) => tables("subscribed", { use_double_opt_in_logic: true, ...more });

  test("asks, at most once a day, and subscribes nobody", async () => {
    const mock = workspace();
    await set(mock, ask({ external_id: "ada" }));
    expect(await states(mock, "tables", "external_id=ada")).toEqual({ ada: "Unknown" });
    const asked = () => mock.state.phoneNumbers.get(NUMBER)?.opt_in_asked_at;
    expect(asked()).toBe("2026-11-02T09:30:00.000Z");
    mock.clock.advance("23h");
    await set(mock, ask({ phone: NUMBER }));
    expect(asked()).toBe("2026-11-02T09:30:00.000Z");
    mock.clock.advance("1h");
    await set(mock, ask({ phone: NUMBER }));
    expect(asked()).toBe("2026-11-03T09:30:00.000Z");
  });

  test.each<[what: string, body: object, group: string, query: string, want: object]>([
    [
      "a number of nobody changes nothing",
      ask({ phone: "+15559999999" }),
      "tables",
      "phone=%2B15559999999",
      { "+15559999999": "Unknown" },
    ],
    [
      "whoever leaves is not asked",
      { ...ask({ external_id: "ada" }), subscription_state: "unsubscribed" },
      "tables",
      "external_id=ada",
      { ada: "Unsubscribed" },
    ],
    [
      "an email group does not ask",
      menu("subscribed", { external_id: "ada", use_double_opt_in_logic: true }),
      "menu",
      "external_id=ada",
      { ada: "Subscribed" },
    ],
  ])("%s", async (_, body, group, query, want) => {
    const mock = workspace();
    expect((await set(mock, body)).status).toBe(201);
    expect(await states(mock, group, query)).toEqual(want);
    expect(mock.state.phoneNumbers.all().filter(({ opt_in_asked_at }) => opt_in_asked_at !== undefined)).toEqual([]);
  });
});

describe("a group that does not exist", () => {
  const message = "Invalid subscription group ID";
  test.each<[method: string, path: string, body?: object]>([
    ["POST", "/subscription/status/set", { ...menu("subscribed", { external_id: "ada" }), subscription_group_id: "x" }],
    [
      "POST",
      "/v2/subscription/status/set",
      {
        subscription_groups: [
          menu("subscribed", { external_ids: ["ada"] }),
          { ...menu("subscribed", { external_ids: ["ada"] }), subscription_group_id: "x" },
        ],
      },
    ],
    ["GET", "/subscription/status/get?subscription_group_id=x&external_id=ada"],
  ])("%s %s", async (method, path, body) => {
    const mock = workspace();
    expect(await send(mock, method, path, body)).toMatchObject({ status: 400, body: { message } });
    expect(await states(mock, "menu", "external_id=ada")).toEqual({ ada: "Unknown" });
  });

  test("is an error of the object of users.track", async () => {
    const mock = workspace({ users: [] });
    const subscription_groups = [{ subscription_group_id: "x", subscription_state: "subscribed" }];
    const attributes = [{ external_id: "ada", subscription_groups }, { external_id: "grace" }];
    expect(await track(mock, { attributes })).toMatchObject({
      status: 201,
      body: {
        attributes_processed: 1,
        errors: [{ type: "BAD_SUBSCRIPTION_GROUP_ID", input_array: "attributes", index: 0 }],
      },
    });
    expect(mock.state.users.size).toBe(1);
  });
});

describe("the groups of users", () => {
  const list = async (mock: MockBraze, query: string) =>
    (await send(mock, "GET", `/subscription/user/status?${query}`)).body;
  const row = (
    external_id: string | null,
    email: string | null,
    phone: string | null,
    ...subscription_groups: object[]
  ) => ({ email, phone, external_id, subscription_groups });

  test("each user once, with the groups in which a state was ever set", async () => {
    const mock = workspace();
    await set(mock, menu("subscribed", { email: ADA }));
    await set(mock, tables("unsubscribed", { phone: NUMBER }));
    const weekly = { id: "menu", name: "Weekly menu", channel: "email", status: "Subscribed" };
    const reminders = { id: "tables", name: "Table reminders", channel: "sms", status: "Unsubscribed" };
    expect(await list(mock, `external_id[]=grace&external_id[]=nobody&email=${ADA}&phone=%2B15551234567`)).toEqual({
      users: [
        row("grace", "grace@example.com", null),
        row("ada", ADA, NUMBER, weekly, reminders),
        row("twin", ADA, null, weekly),
      ],
      total_count: 3,
      message: "success",
    });
  });

  test.each<[query: string, users: string[]]>([
    ["limit=2", ["ada", "twin"]],
    ["limit=2&offset=2", ["grace"]],
    ["offset=3", []],
    ["limit=1&offset=1", ["twin"]],
  ])("a page: %s", async (page, users) => {
    expect(await list(workspace(), `${EVERYBODY}&${page}`)).toMatchObject({
      users: users.map((external_id) => ({ external_id })),
      total_count: 3,
    });
  });
});

describe("what is kept of an address", () => {
  const GET = `/users/subscription?email[]=${ADA}&email[]=nobody@example.com&phone=%2B15551234567`;

  test("is told, and forgotten", async () => {
    const mock = workspace();
    await send(mock, "POST", "/email/status", { email: ADA, subscription_state: "opted_in" });
    mock.clock.advance("1h");
    await set(mock, menu("unsubscribed", { email: ADA }));
    await set(mock, tables("subscribed", { phone: NUMBER }));
    const at = "2026-11-02T10:30:00.000Z";
    expect((await send(mock, "GET", GET)).body).toEqual({
      emails: [
        {
          email: ADA,
          email_subscribe: {
            email_subscription_state: "Opted In",
            email_subscription_event_date: "2026-11-02T09:30:00.000Z",
          },
          subscription_group: [
            {
              subscription_group_id: "menu",
              subscription_group_state: "Unsubscribed",
              subscription_group_event_date: at,
            },
          ],
          hard_bounced_at: null,
          spam_at: null,
        },
      ],
      phone: [
        {
          phone: NUMBER,
          subscription_group: [
            {
              subscription_group_id: "tables",
              subscription_group_state: "Subscribed",
              subscription_group_event_date: at,
            },
          ],
        },
      ],
      message: "success",
    });
    expect((await send(mock, "DELETE", "/users/subscription", { email: ADA, phone: [NUMBER] })).status).toBe(201);
    expect(mock.state.emailAddresses.all()).toEqual([]);
    expect(mock.state.phoneNumbers.all()).toEqual([]);
    expect(await states(mock, "menu", EVERYBODY)).toMatchObject({ ada: "Unknown" });
  });
});
