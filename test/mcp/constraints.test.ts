import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, dryRunFetch } from "@braze-codegen/mcp";
import { afterEach, describe, expect, test } from "vitest";
import { closeSessions, inProcess } from "./support/session.js";

afterEach(closeSessions);

const connect = () =>
  inProcess({
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch: dryRunFetch, retries: 0 }),
    policy: createPolicy({ grants: ["*:write"], pii: true, allowSend: true, allowDelete: true }),
    audit: createAuditLog({ sink: () => {} }),
    warn: () => {},
  });

const ids = (count: number) => Array.from({ length: count }, (_, index) => `u-${index}`);
const aliases = (count: number) => ids(count).map((alias_name) => ({ alias_name, alias_label: "crm" }));

/** A tool, its arguments, and what is said of them; nothing where the request leaves. */
const rows: readonly (readonly [tool: string, args: Record<string, unknown>, said?: string])[] = [
  ["email_hard_bounces", { end_date: "2026-11-01", email: "ada@example.com" }],
  ["email_hard_bounces", { end_date: "2026-11-01" }, "Give at least one of `start_date` and `email`."],
  [
    "email_unsubscribes",
    { start_date: "2026-11-02", end_date: "2026-11-01" },
    "`start_date` must be before `end_date`, unless `email` is given.",
  ],
  ["sms_invalid_phone_numbers", { phone_numbers: ["+15551234567"] }],
  [
    "sms_invalid_phone_numbers",
    { end_date: "2026-11-01" },
    "Give at least one of: `start_date` with `end_date`; `phone_numbers`.",
  ],
  ["subscription_user_status", {}, "Give at least one of `external_id`, `email` and `phone`."],
  [
    "subscription_status_get",
    { subscription_group_id: "g", email: ["ada@example.com"], phone: ["+15551234567"] },
    'Give at most one of `email` and `phone`, unless `external_id` is given. Braze would answer "Either an email address or a phone number should be provided, but not both.".',
  ],
  [
    "messages_send",
    {
      external_user_ids: ids(50),
      user_aliases: aliases(1),
      messages: { apple_push: { alert: "x".repeat(1912) } },
    },
    '`messages.apple_push` has at most 1,912 bytes. Braze would answer "Apple Push Length Exceeded".',
  ],
  [
    "messages_send",
    { external_user_ids: ids(50), user_aliases: aliases(1), messages: { web_push: { title: "Soup", alert: "Back" } } },
    '`external_user_ids` and `user_aliases` together have at most 50 entries. Braze would answer "The max number of external_ids and aliases per request was exceeded".',
  ],
  [
    "users_export_ids",
    { external_ids: ids(30), user_aliases: aliases(21), fields_to_export: ["email"] },
    "`external_ids` and `user_aliases` together have at most 50 entries.",
  ],
  ["users_export_ids", { external_ids: ids(30), user_aliases: aliases(20), fields_to_export: ["email"] }],
  [
    "catalogs_items_delete_many",
    { catalog_name: "menu", items: [{ id: "soup" }, { id: "bread" }, { id: "soup" }] },
    'No two entries of `items` have the same `id`. Braze would answer "ids-not-unique".',
  ],
  [
    "catalogs_items_create_many",
    {
      catalog_name: "menu",
      items: [
        { id: "soup", price: 1 },
        { id: "soup", price: 2 },
      ],
    },
    'No two entries of `items` have the same `id`. Braze would answer "ids-not-unique".',
  ],
];

describe("rules that no schema can say", () => {
  test.each(rows.map(([tool, args, said = ""]) => [tool, said, args] as const))("%s: %s", async (tool, said, args) => {
    const { call } = await connect();
    const { text, isError } = await call(tool, args);
    expect(isError).toBe(said !== "");
    if (said !== "") expect(text.split("\n")).toContain(said);
    if (said !== "") expect(text).toContain("Nothing was sent");
  });

  test.each(
    rows.flatMap(([name, , said]) =>
      said === undefined ? [] : [[name, said.replace(/ Braze would .*/, "")] as const],
    ),
  )("%s tells before the call, when it is asked: %s", async (name, said) => {
    const { call } = await connect();
    expect((await call("describe_operation", { name })).text).toContain(said);
  });
});
