import { test } from "vitest";
import { validators } from "../../../generated/mcp/validators/index.js";
import { explainMistakes } from "../../../generated/mcp/src/explain.js";
import { schemaOfTool } from "../../../generated/mcp/src/data/schemas.js";
const table: [string, unknown][] = [
  ["users_track", { attributes: [{ external_id: "a", email: "bad" }] }],
  ["messages_send", { campaign_id: "c1", external_user_ids: ["a"] }],
  ["messages_send", { campaign_id: "c1", external_user_ids: ["a"], messages: { email: { subject: "x" } } }],
  ["messages_live_activity_start", { app_id: "a", activity_id: "b", external_user_ids: ["x"], activity_attributes_type: "T", activity_attributes: {}, content_state: {}, notification: { alert: "text" } }],
  ["messages_send", { segment_id: "s", messages: { webhook: { url: "https://x.y" } } }],
  ["messages_send", { broadcast: true, external_user_ids: ["a"], messages: { webhook: { url: "https://x.y" } } }],
  ["campaigns_trigger_send", { campaign_id: "s", broadcast: true, recipients: [{ external_user_id: "a" }] }],
  ["users_track", { attributes: [{}] }],
  ["users_track", { }],
  ["users_track", { attributes: Array.from({length: 80}, (_, i) => ({ external_id: "a" + i, x: 1 })) }],
  ["users_export_ids", { }],
  ["users_export_ids", { external_ids: ["a"], fields_to_export: ["nix"] }],
  ["campaigns_data_series", { campaign_id: "s", length: 200 }],
  ["segments_data_series", { segment_id: "s", length: 2, ending_at: "x" }],
  ["email_hard_bounces", { }],
  ["email_hard_bounces", { email: "a@b.c", start_date: "2026-01-01"}],
  ["email_hard_bounces", { start_date: "2026-01-01"}],
  ["subscription_status_set", { subscription_group_id: "x", subscription_state: "subscribed", external_id: "a", email: "b" }],
  ["subscription_status_set", { subscription_group_id: "x", subscription_state: "subscribed"}],
  ["subscription_status_set", { subscription_group_id: "x", subscription_state: "on", external_id: ["a"] }],
  ["users_delete", {}],
  ["users_identify", { aliases_to_identify: [{}] }],
  ["messages_schedule_create", { schedule: { time: "x" }, messages: {} }],
  ["catalogs_create", { catalogs: [{ name: "a b", fields: [{ name: "x", type: "text" }] }] }],
  ["users_alias_new", { user_aliases: [{ alias_name: "a" }] }],
  ["messages_send", { segment_id: "s", campaign_id: "c", broadcast: true, external_user_ids: [], messages: { email: { app_id: "x" } } }],
  ["users_merge", { merge_updates: [{ identifier_to_merge: {}, identifier_to_keep: { external_id: "x", email: "y" } }] }],
];
test("x", () => {
  for (const [tool, args] of table) {
    const v = validators[tool]!;
    console.log(tool, JSON.stringify(args).slice(0, 150), "\n   ", v(args) ? "OK" : explainMistakes(v.errors ?? [], schemaOfTool(tool)).join("\n    "));
  }
});
