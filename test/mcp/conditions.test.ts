import { describe, expect, test } from "vitest";
import { schemaOfTool } from "../../generated/mcp/src/data/schemas.js";
import { explainMistakes } from "../../generated/mcp/src/explain.js";
import { validators } from "../../generated/mcp/validators/index.js";

/** A tool, its arguments, and what is said of them. */
type Row = readonly [tool: string, args: object, want: readonly string[]];

const web = { web_push: { title: "Soup", alert: "Back." } };
const ada = { external_user_ids: ["ada"] };
const alias = { alias_name: "ada", alias_label: "crm_id" };
const time = "2026-11-01T00:00:00Z";
const member = (name: string, value: object) => ({ ...ada, messages: { [name]: value } });
const activity = {
  app_id: "a",
  activity_id: "b",
  activity_attributes_type: "Order",
  activity_attributes: { table: 7 },
  content_state: { minutes: 9 },
};

const rows: readonly Row[] = [
  [
    "messages_send",
    { messages: web },
    ["Without `broadcast: true`, the list of arguments must have `external_user_ids` or `user_aliases`."],
  ],
  [
    "messages_send",
    { messages: web, broadcast: true },
    ["With `broadcast: true`, the list of arguments must have `segment_id` or `audience`."],
  ],
  [
    "messages_send",
    { messages: web, broadcast: true, segment_id: "s", ...ada },
    ["With `broadcast: true`, leave out `external_user_ids` and `user_aliases`."],
  ],
  [
    "messages_send",
    { messages: web, campaign_id: "c", ...ada },
    ["With `campaign_id`, each member of `messages` needs `message_variation_id`."],
  ],
  [
    "messages_send",
    member("apple_push", { alert: { title: "Soup" } }),
    ["Without `content-available: true` in `messages.apple_push`, `alert` needs `body`."],
  ],
  [
    "messages_send",
    member("android_push", { send_to_sync: true, alert: "Soup" }),
    ["With `send_to_sync: true` in `messages.android_push`, `messages.android_push.alert` is not allowed here."],
  ],
  [
    "messages_send",
    member("content_card", { type: "CAPTIONED_IMAGE", title: "Soup", image_url: "https://a.example", time_to_live: 9 }),
    [
      'Without `type: "CLASSIC"`, with `type: "CAPTIONED_IMAGE"` in `messages.content_card`, `messages.content_card.description` is missing.',
    ],
  ],
  [
    "campaigns_trigger_send",
    { campaign_id: "c" },
    ["Without `broadcast: true`, the list of arguments must have `recipients` or `audience`."],
  ],
  [
    "campaigns_trigger_send",
    { campaign_id: "c", broadcast: true, recipients: [{ external_user_id: "ada" }] },
    ["With `broadcast: true`, leave out `recipients` and `attachments`."],
  ],
  [
    "canvas_trigger_send",
    { canvas_id: "c", recipients: [{ external_user_id: "ada", send_to_existing_only: false }] },
    ["With `send_to_existing_only` other than true in `recipients[0]`, `recipients[0].attributes` is missing."],
  ],
  [
    "canvas_trigger_send",
    { canvas_id: "c", recipients: [{ user_alias: alias, send_to_existing_only: false, attributes: { city: "Bern" } }] },
    ["With `send_to_existing_only` other than true in `recipients[0]`, leave out `user_alias`."],
  ],
  [
    "messages_live_activity_start",
    { ...activity, ...ada, segment_id: "s", notification: { alert: { title: "Soup", body: "Soon" } } },
    ["With `external_user_ids` or `user_aliases`, leave out `custom_audience` and `segment_id`."],
  ],
  [
    "messages_live_activity_start",
    { ...activity, notification: { alert: { title: "Soup", body: "Soon" } } },
    [
      "Without `external_user_ids` or `user_aliases`, the list of arguments must have `custom_audience` or `segment_id`.",
    ],
  ],
  [
    "users_track",
    { events: [{ name: "visited", time, external_id: "ada", braze_id: "b" }] },
    [
      "With `external_id`, `user_alias` or `braze_id` in `events[0]`, `events[0]` may have only one of `external_id`, `user_alias`, `braze_id`.",
    ],
  ],
  [
    "users_track",
    { events: [{ name: "ecommerce.product_viewed", time, external_id: "ada" }] },
    ['With `name: "ecommerce.product_viewed"` in `events[0]`, `events[0].properties` is missing.'],
  ],
  [
    "users_track",
    { attributes: [{ push_token_import: true, external_id: "ada", push_tokens: [{ app_id: "a", token: "t" }] }] },
    ["With `push_token_import: true` in `attributes[0]`, `attributes[0].external_id` is not allowed here."],
  ],
  [
    "users_track",
    { attributes: [{ external_id: "ada", email_subscription_info: "x" }] },
    ["`attributes[0]`: leave out `email_subscription_info`."],
  ],
  [
    "messages_send",
    {
      external_user_ids: ["a"],
      messages: { whats_app: { app_id: "a", subscription_group_id: "g", message_type: "template", message: {} } },
    },
    [
      '`messages.whats_app.message_type` must be one of "template_message", "text_response_message", "text_image_response_message", "quick_reply_response_message", "list_response_message", "flow_response_message".',
    ],
  ],
  ["users_track", { partner: "x" }, ["Give at least one of `attributes`, `events` and `purchases`."]],
  [
    "users_identify",
    {
      emails_to_identify: [{ external_id: "a", email: "a@b.example", prioritization: ["identified", "unidentified"] }],
    },
    ['`emails_to_identify[0].prioritization`: have only one of "identified" and "unidentified" in the list.'],
  ],
  [
    "users_export_ids",
    { device_id: "d", phone: "+15551234567", fields_to_export: ["email"] },
    ["Give at most one of `device_id`, `email_address` and `phone`."],
  ],
  [
    "subscription_status_set_v2",
    {
      subscription_groups: [
        { subscription_group_id: "g", subscription_state: "subscribed", emails: ["a@b.example"] },
        { subscription_group_id: "g", subscription_state: "subscribed", phones: ["+15551234567"] },
      ],
    },
    ["`subscription_groups`: have only one of `emails` and `phones` in the list."],
  ],
  // The first form is referred to, and so counts its paths anew.
  [
    "subscription_status_set",
    { subscription_group_id: "g", subscription_state: "subscribed", external_id: 7.5 },
    ["`external_id` must be one of these: string, integer, array."],
  ],
];

describe("what is refused by a condition is told with the condition", () => {
  test.each(rows)("%s %j", async (tool, args, want) => {
    const validate = await validators[tool]?.();
    expect(validate?.(args)).toBe(false);
    expect(explainMistakes(validate?.errors ?? [], schemaOfTool(tool))).toEqual(want);
  });
});
