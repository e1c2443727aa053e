import { expect, test } from "vitest";
import { checked } from "./support.ts";

/** The commonest mistakes, and the last line of what the compiler says: it names the member that is missing or too much. */
const mistakes: readonly [code: string, want: string][] = [
  [
    `braze.users.track({ events: [{ name: "order", time: new Date() }] })`,
    "Property 'external_id' is missing in type '{ name: string; time: Date; }' but required in type 'EventObjectWithExternalId'.",
  ],
  [
    `braze.users.track({ events: [{ external_id: "u1", name: "order" }] })`,
    "Property 'time' is missing in type '{ external_id: string; name: string; }' but required in type 'EventObjectWithExternalId'.",
  ],
  [
    `braze.users.track({ attributes: [{ first_name: "Ada" }] })`,
    "Property 'external_id' is missing in type '{ first_name: string; }' but required in type 'UserAttributesWithExternalId'.",
  ],
  [
    `braze.users.track({ event: [] })`,
    "Object literal may only specify known properties, but 'event' does not exist in type 'UsersTrackRequest'. Did you mean to write 'events'?",
  ],
  [
    `braze.users.track({ partner: "x" })`,
    "Property 'attributes' is missing in type '{ partner: string; }' but required in type 'UsersTrackRequestWithAttributes'.",
  ],
  [
    `braze.campaigns.trigger.send({ campaign_id: "c1" })`,
    "Property 'broadcast' is missing in type '{ campaign_id: string; }' but required in type 'CampaignsTriggerSendRequestWithBroadcast'.",
  ],
  [
    `braze.campaigns.trigger.send({ campaign_id: "c1", recipients: [{ email: "ada@example.com" }] })`,
    "Property 'prioritization' is missing in type '{ email: string; }' but required in type 'RecipientWithEmailAndPrioritization'.",
  ],
  [
    `braze.messages.send({ external_user_ids: ["u1"], messages: { email: { app_id: "a1", from: "A <a@example.com>" } } })`,
    "Property 'body' is missing in type '{ app_id: string; from: string; }' but required in type 'EmailMessageWithBody'.",
  ],
  [
    `braze.messages.send({ external_user_ids: ["u1"], messages: { android_push: { alert: "Hi" } } })`,
    "Property 'title' is missing in type '{ alert: string; }' but required in type 'AndroidPushWithAlertAndTitle'.",
  ],
  [
    `braze.subscription.status.set({ subscription_group_id: "g1", subscription_state: "subscribed" })`,
    "Property 'external_id' is missing in type '{ subscription_group_id: string; subscription_state: \"subscribed\"; }' but required in type 'SubscriptionStatusSetRequestWithExternalId'.",
  ],
  [
    `braze.users.merge({ merge_updates: [{ identifier_to_merge: { email: "ada@example.com" }, identifier_to_keep: { external_id: "u1" } }] })`,
    "Property 'prioritization' is missing in type '{ email: string; }' but required in type 'UserIdentifierWithEmail'.",
  ],
  [
    `braze.catalogs.items.createMany("menu", { items: [{ price: 3 }] })`,
    "Property 'id' is missing in type '{ price: number; }' but required in type 'CatalogItemInput'.",
  ],
];

test.each(checked(mistakes, ([code]) => `await ${code};`))("$given.0", ({ given: [, want], faults }) => {
  expect(faults.map((fault) => fault.split("\n").at(-1)?.trim())).toEqual([want]);
});
