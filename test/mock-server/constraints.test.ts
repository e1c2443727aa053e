import { describe, expect, test } from "vitest";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { validators } from "../../generated/mock-server/validators/index.js";
import { mockBraze, send } from "./support/mock.js";

const RANGE = "start_date=2026-10-01&end_date=2026-11-01";
const GROUP = "subscription_group_id=weekly-menu";
const WORKSPACE = {
  canvases: [{ id: "c", name: "Welcome" }],
  subscription_groups: ["weekly-menu", "g"].map((id) => ({ id, name: id, channel: "email" })),
};
const NEITHER_BOTH = "Either an email address or a phone number should be provided, but not both.";
const TOO_MANY_USERS = "The max number of external_ids and aliases per request was exceeded";
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `u-${from + index}`);
const aliases = (count: number) => ids(count).map((alias_name) => ({ alias_name, alias_label: "crm" }));
const group = (more: object) => ({ subscription_group_id: "g", subscription_state: "subscribed", ...more });
const menu = { name: "menu", description: "", fields: [{ name: "id", type: "string" }], items: [] } as const;
const fields = (...names: readonly string[]) => names.map((name) => ({ name, type: "string" }));
const listRows = (count: number) => Array.from({ length: count }, () => ({ row_title: "Soup" }));
const whatsApp = (...sections: readonly number[]) => ({
  whats_app: {
    app_id: "a",
    subscription_group_id: "g",
    message_type: "list_response_message",
    message: {
      body: "Which one?",
      list: {
        list_button_text: "Choose",
        list_sections: sections.map((count) => ({ section_title: "Soups", list_rows: listRows(count) })),
      },
    },
  },
});
const toAda = (messages: object) => ({ external_user_ids: ["ada"], messages });

/** What is asked, and what is said to a rule that it breaks; nothing to one that it keeps. */
type Row = readonly [path: string, message?: string];
type BodyRow = readonly [why: string, path: string, body: object, message?: string | object];

describe("rules across query parameters", () => {
  const rows: readonly Row[] = [
    [`/email/hard_bounces?${RANGE}`],
    ["/email/hard_bounces?end_date=2026-11-01&email=ada@example.com"],
    ["/email/hard_bounces?end_date=2026-11-01", "Give at least one of 'start_date' and 'email'"],
    [
      "/email/hard_bounces?start_date=2026-11-02&end_date=2026-11-01",
      "'start_date' must be before 'end_date', unless 'email' is given",
    ],
    ["/email/unsubscribes?end_date=2026-11-01", "Give at least one of 'start_date' and 'email'"],
    [
      "/email/unsubscribes?start_date=2026-11-01&end_date=2026-11-01",
      "'start_date' must be before 'end_date', unless 'email' is given",
    ],
    [`/sms/invalid_phone_numbers?${RANGE}`],
    ["/sms/invalid_phone_numbers?phone_numbers[]=%2B15551234567"],
    [
      "/sms/invalid_phone_numbers?start_date=2026-10-01",
      "Give at least one of: 'start_date' with 'end_date'; 'phone_numbers'",
    ],
    [
      "/sms/invalid_phone_numbers?start_date=2026-11-02&end_date=2026-11-01",
      "'start_date' must be before 'end_date', unless 'phone_numbers' is given",
    ],
    ["/sms/invalid_phone_numbers?start_date=2026-11-02&end_date=2026-11-01&phone_numbers[]=%2B15551234567"],
    ["/canvas/data_series?canvas_id=c&ending_at=2026-11-01&length=7"],
    ["/canvas/data_series?canvas_id=c&ending_at=2026-11-01", "Give at least one of 'starting_at' and 'length'"],
    ["/canvas/data_summary?canvas_id=c&ending_at=2026-11-01", "Give at least one of 'starting_at' and 'length'"],
    ["/content_blocks/list?modified_after=2026-10-01T00:00:00Z&modified_before=2026-10-01T00:00:00Z"],
    [
      "/content_blocks/list?modified_after=2026-10-02T00:00:00Z&modified_before=2026-10-01T00:00:00Z",
      "Modified after time must be earlier than or the same as modified before time.",
    ],
    [`/subscription/status/get?${GROUP}&external_id[]=u&email[]=a@example.com&phone[]=%2B15551234567`],
    [`/subscription/status/get?${GROUP}&email=a@example.com`],
    [`/subscription/status/get?${GROUP}`, "Give at least one of 'external_id', 'email' and 'phone'"],
    [`/subscription/status/get?${GROUP}&email[]=a@example.com&phone[]=%2B15551234567`, NEITHER_BOTH],
    ["/subscription/user/status?phone[]=%2B15551234567"],
    ["/subscription/user/status", "Give at least one of 'external_id', 'email' and 'phone'"],
    ["/users/subscription", "Give at least one of 'email' and 'phone'"],
  ];
  test.each(rows.map(([path, message = ""]) => [path, message] as const))("GET %s %s", async (path, message) => {
    const answer = await send(mockBraze({ seed: WORKSPACE }), "GET", path);
    if (message === "") expect(answer.status).toBe(200);
    else expect(answer).toMatchObject({ status: 400, body: { message } });
  });
});

describe("rules across members of a body", () => {
  const together = (names: string, most: number) => `${names} together have at most ${most} entries`;

  const rows: readonly BodyRow[] = [
    [
      "50 users in two lists",
      "/messages/send",
      { ...toAda({ web_push: { title: "Soup", alert: "Back." } }), user_aliases: aliases(49) },
    ],
    [
      "51 users in two lists",
      "/messages/send",
      { ...toAda({ web_push: { title: "Soup", alert: "Back." } }), user_aliases: aliases(50) },
      TOO_MANY_USERS,
    ],
    [
      "51 users to export",
      "/users/export/ids",
      { external_ids: ids(30), user_aliases: aliases(21), fields_to_export: ["email"] },
      together("'external_ids' and 'user_aliases'", 50),
    ],
    [
      "51 users to identify",
      "/users/identify",
      {
        aliases_to_identify: ids(50).map((external_id) => ({ external_id, user_alias: aliases(1)[0] })),
        emails_to_identify: [{ external_id: "u", email: "ada@example.com", prioritization: ["identified"] }],
      },
      together("'aliases_to_identify', 'emails_to_identify' and 'phone_numbers_to_identify'", 50),
    ],
    [
      "101 objects of one user, named by alias in either order",
      "/users/track/bulk",
      {
        events: ids(51).map((name) => ({
          user_alias: { alias_name: "a", alias_label: "crm" },
          name,
          time: "2026-11-01T00:00:00Z",
        })),
        attributes: ids(50).map((city) => ({ user_alias: { alias_label: "crm", alias_name: "a" }, city })),
      },
      "Max Input Length Exceeded: 'attributes', 'events' and 'purchases' together have at most 100 entries with the same 'external_id', 'user_alias', 'braze_id', 'email' or 'phone'",
    ],
    [
      "101 objects of one user, named by number and by text",
      "/users/track/bulk",
      {
        attributes: [
          ...ids(51).map((city) => ({ external_id: 7, city })),
          ...ids(50).map((city) => ({ external_id: "7", city })),
        ],
      },
      "Max Input Length Exceeded: 'attributes', 'events' and 'purchases' together have at most 100 entries with the same 'external_id', 'user_alias', 'braze_id', 'email' or 'phone'",
    ],
    [
      "100 objects of one user and one of another kind of name",
      "/users/track/bulk",
      { attributes: [...ids(100).map((city) => ({ external_id: "7", city })), { braze_id: "7", city: "Paris" }] },
    ],
    [
      "51 users of one group",
      "/subscription/status/set",
      { ...group({}), external_id: ids(30), email: ids(21).map((id) => `${id}@example.com`) },
      together("'external_id', 'email' and 'phone'", 50),
    ],
    [
      "50 users in two groups",
      "/v2/subscription/status/set",
      { subscription_groups: [group({ external_ids: ids(50) }), group({ external_ids: ids(50) })] },
    ],
    [
      "users who are named by number and by text, each once",
      "/v2/subscription/status/set",
      {
        subscription_groups: [
          group({ external_ids: Array.from({ length: 50 }, (_, index) => index) }),
          group({ external_ids: ["49"] }),
        ],
      },
    ],
    [
      "51 users in two groups",
      "/v2/subscription/status/set",
      { subscription_groups: [group({ external_ids: ids(50) }), group({ external_ids: ids(1, 50) })] },
      "'subscription_groups[].external_ids', 'subscription_groups[].emails' and 'subscription_groups[].phones' together have at most 50 different entries",
    ],
    ["ten rows in two sections", "/messages/send", toAda(whatsApp(5, 5))],
    [
      "eleven rows in two sections",
      "/messages/send",
      toAda(whatsApp(5, 6)),
      "'messages.whats_app.message.list.list_sections[].list_rows' has at most 10 entries",
    ],
    ["as many bytes as Apple takes", "/messages/send", toAda({ apple_push: { alert: "é".repeat(950) } })],
    [
      "more bytes than Apple takes",
      "/messages/send",
      toAda({ apple_push: { alert: "é".repeat(960) } }),
      "Apple Push Length Exceeded",
    ],
    [
      "more bytes than Android takes",
      "/messages/send",
      toAda({ android_push: { alert: "Soup", title: "Soup", extra: { note: "x".repeat(4000) } } }),
      "Android Push Length Exceeded",
    ],
    [
      "content of 52,000 bytes",
      "/content_blocks/create",
      { name: "hours", content: "é".repeat(26_000) },
      "Content must be smaller than 50kb",
    ],
    [
      "values of more than 50 KB",
      "/campaigns/trigger/send",
      {
        campaign_id: "c",
        recipients: [{ external_user_id: "ada", trigger_properties: { note: "x".repeat(51_200) } }],
      },
      "'recipients[].trigger_properties' has at most 51,200 bytes",
    ],
    [
      "two items of one id",
      "/catalogs/menu/items",
      { items: [{ id: "soup" }, { id: "soup" }] },
      { errors: [{ id: "ids-not-unique", message: "Two items have one ID." }], message: "Invalid Request" },
    ],
    [
      "two fields of one name",
      "/catalogs",
      { catalogs: [{ name: "drinks", description: "Cold", fields: fields("id", "name", "name") }] },
      { errors: [{ id: "field-names-not-unique" }], message: "Invalid Request" },
    ],
  ];
  test.each(rows.map(([why, path, body, want = ""]) => [why, path, body, want] as const))(
    "%s: POST %s",
    async (_, path, body, want) => {
      const answer = await send(mockBraze({ seed: { ...WORKSPACE, catalogs: [menu] } }), "POST", path, body);
      if (want === "") expect([200, 201]).toContain(answer.status);
      else expect(answer).toMatchObject({ status: 400, body: typeof want === "string" ? { message: want } : want });
    },
  );

  test("each rule that is broken is told", async () => {
    const body = { ...toAda({ apple_push: { alert: "é".repeat(960) } }), user_aliases: aliases(50) };
    expect(await send(mockBraze({ seed: WORKSPACE }), "POST", "/messages/send", body)).toMatchObject({
      body: { message: TOO_MANY_USERS, errors: [TOO_MANY_USERS, "Apple Push Length Exceeded"] },
    });
  });
});

test("the example of each operation keeps its rules", async () => {
  const checked: { readonly id: string; readonly keeps: boolean }[] = [];
  for (const { id, requestExample } of operations) {
    const { query, body } = requestExample;
    const { constraints } = (await validators[id]?.()) ?? {};
    if (constraints !== undefined) checked.push({ id, keeps: constraints({ query, body }) });
  }
  expect(checked.length).toBeGreaterThan(20);
  expect(checked.filter(({ keeps }) => !keeps)).toEqual([]);
});
