import { expect, test } from "vitest";
import { mockBraze, send } from "./support/mock.js";

const web = { web_push: { title: "Soup", alert: "Back." } };
const alias = { alias_name: "ada", alias_label: "crm_id" };

test.each<[path: string, body: object, message: string]>([
  ["/messages/send", { messages: web }, "No Recipients"],
  [
    "/messages/send",
    { messages: web, broadcast: true },
    "'segment_id' or 'audience' is required with 'broadcast: true'",
  ],
  [
    "/messages/send",
    { messages: web, broadcast: true, segment_id: "s", external_user_ids: ["ada"] },
    "Leave out 'external_user_ids' and 'user_aliases' with 'broadcast: true'",
  ],
  ["/messages/send", { messages: web, campaign_id: "c", external_user_ids: ["ada"] }, "Message Variant Unspecified"],
  [
    "/messages/send",
    { messages: { android_push: { send_to_sync: true, alert: "Soup" } }, external_user_ids: ["ada"] },
    "'messages.android_push.alert' is not allowed here with 'send_to_sync: true'",
  ],
  [
    "/messages/send",
    { messages: { apple_push: { badge: 1 } }, external_user_ids: ["ada"] },
    "'messages.apple_push.alert' is required without 'content-available: true'",
  ],
  [
    "/canvas/trigger/send",
    { canvas_id: "c", recipients: [{ external_user_id: "ada", send_to_existing_only: false }] },
    "'recipients[0].attributes' is required with 'send_to_existing_only' other than true",
  ],
  [
    "/canvas/trigger/send",
    { canvas_id: "c", recipients: [{ user_alias: alias, send_to_existing_only: false, attributes: { a: 1 } }] },
    "'recipients[0]': leave out 'user_alias' with 'send_to_existing_only' other than true",
  ],
  [
    "/users/export/ids",
    { device_id: "d", phone: "+15551234567", fields_to_export: ["email"] },
    "Give at most one of 'device_id', 'email_address' and 'phone'",
  ],
  [
    "/users/track",
    { partner: "x" },
    "Valid data must be provided in the 'attributes', 'events', or 'purchases' fields.",
  ],
])("POST %s %j: %s", async (path, body, message) => {
  expect(await send(mockBraze(), "POST", path, body)).toMatchObject({ status: 400, body: { message } });
});
