/** Requests that Braze refuses and a compiler can tell: what is wrong, the code, and what the compiler has to name. */
export const refused: readonly [what: string, code: string, names?: RegExp][] = [
  // Exactly one identifier.
  [
    "an event without a user",
    `braze.users.track({ events: [{ name: "order", time: "2026-11-02" }] })`,
    /external_id|user_alias|braze_id|email|phone/,
  ],
  [
    "an event of two users",
    `braze.users.track({ events: [{ external_id: "u1", braze_id: "b1", name: "order", time: "2026-11-02" }] })`,
    /braze_id|external_id/,
  ],
  ["an event without a time", `braze.users.track({ events: [{ external_id: "u1", name: "order" }] })`, /time/],
  [
    "a purchase without a user",
    `braze.users.track({ purchases: [{ product_id: "soup", currency: "EUR", price: 3, time: "2026-11-02" }] })`,
  ],
  ["attributes without a user", `braze.users.track({ attributes: [{ first_name: "Ada" }] })`],
  [
    "attributes of two users",
    `braze.users.track({ attributes: [{ external_id: "u1", user_alias: { alias_name: "a", alias_label: "l" } }] })`,
  ],
  [
    "push tokens beside an alias",
    `braze.users.track({ attributes: [{ user_alias: { alias_name: "a", alias_label: "l" }, push_tokens: [{ app_id: "a", token: "t" }] }] })`,
  ],
  ["nothing to track", "braze.users.track({})", /UsersTrackRequest/],
  ["a partner without objects", `braze.users.track({ partner: "x" })`],
  ["objects under a wrong name", `braze.users.track({ event: [] })`, /event/],
  ["nothing to track in bulk", "braze.users.trackBulk({})"],
  [
    "two objects at once",
    `braze.users.trackSync({ attributes: [{ external_id: "u1" }], events: [{ external_id: "u1", name: "order", time: "2026-11-02" }] })`,
  ],
  ["nobody to delete", "braze.users.delete({})", /UsersDeleteRequest/],
  ["users to delete by two identifiers", `braze.users.delete({ external_ids: ["u1"], braze_ids: ["b1"] })`],
  ["nobody to export", `braze.users.export.ids({ fields_to_export: ["email"] })`],
  [
    "an address beside a number",
    `braze.users.export.ids({ email_address: "ada@example.com", phone: "+15551234567" })`,
    /phone|email_address/,
  ],
  ["a device beside an address", `braze.users.export.ids({ device_id: "d1", email_address: "ada@example.com" })`],
  [
    "a field that no export has",
    `braze.users.export.ids({ external_ids: ["u1"], fields_to_export: ["shoe_size"] })`,
    /shoe_size/,
  ],
  ["only how to merge", `braze.users.identify({ merge_behavior: "merge" })`],
  [
    "nobody to keep",
    `braze.users.merge({ merge_updates: [{ identifier_to_merge: { external_id: "u1" } }] })`,
    /identifier_to_keep/,
  ],
  [
    "an empty identifier",
    `braze.users.merge({ merge_updates: [{ identifier_to_merge: {}, identifier_to_keep: { external_id: "u1" } }] })`,
  ],
  [
    "an address that may be of several",
    `braze.users.merge({ merge_updates: [{ identifier_to_merge: { email: "ada@example.com" }, identifier_to_keep: { external_id: "u1" } }] })`,
    /prioritization/,
  ],
  ["neither address nor number", "braze.users.subscription.get({})", /UsersSubscriptionGetQuery/],
  ["no query at all", "braze.users.subscription.get()", /argument/],
  ["nobody whose states are deleted", "braze.users.subscription.delete({})"],
  [
    "an alias without a label",
    `braze.users.alias.new({ user_aliases: [{ external_id: "u1", alias_name: "a" }] })`,
    /alias_label/,
  ],
  // Broadcast, or recipients.
  ["a campaign to nobody", `braze.campaigns.trigger.send({ campaign_id: "c1" })`, /broadcast|recipients|audience/],
  [
    "a broadcast to recipients",
    `braze.campaigns.trigger.send({ campaign_id: "c1", broadcast: true, recipients: [{ external_user_id: "u1" }] })`,
    /recipients/,
  ],
  [
    "a campaign that is no broadcast, to nobody",
    `braze.campaigns.trigger.send({ campaign_id: "c1", broadcast: false })`,
  ],
  [
    "a recipient by two identifiers",
    `braze.campaigns.trigger.send({ campaign_id: "c1", recipients: [{ external_user_id: "u1", braze_id: "b1" }] })`,
  ],
  [
    "a recipient by nothing",
    `braze.campaigns.trigger.send({ campaign_id: "c1", recipients: [{ trigger_properties: { a: 1 } }] })`,
  ],
  [
    "a recipient by address alone",
    `braze.campaigns.trigger.send({ campaign_id: "c1", recipients: [{ email: "ada@example.com" }] })`,
    /prioritization/,
  ],
  ["a Canvas to nobody", `braze.canvas.trigger.send({ canvas_id: "c1" })`, /broadcast|recipients|audience/],
  [
    "a scheduled broadcast to recipients",
    `braze.canvas.trigger.schedule.create({ canvas_id: "c1", schedule: { time: "2026-12-01T10:00:00Z" }, broadcast: true, recipients: [{ external_user_id: "u1" }] })`,
  ],
  [
    "a campaign without its schedule",
    `braze.campaigns.trigger.schedule.create({ campaign_id: "c1", broadcast: true })`,
    /schedule/,
  ],
  [
    "two conditions in one audience",
    `braze.campaigns.trigger.send({ campaign_id: "c1", audience: { AND: [], OR: [] } })`,
  ],
  // Messages.
  [
    "a message to nobody",
    `braze.messages.send({ messages: { sms: { subscription_group_id: "g1", body: "Hi", app_id: "a1" } } })`,
    /external_user_ids|user_aliases|broadcast/,
  ],
  [
    "a broadcast that names users",
    `braze.messages.send({ broadcast: true, segment_id: "s1", external_user_ids: ["u1"], messages: { sms: { subscription_group_id: "g1", body: "Hi", app_id: "a1" } } })`,
  ],
  [
    "a broadcast without an audience",
    `braze.messages.send({ broadcast: true, messages: { sms: { subscription_group_id: "g1", body: "Hi", app_id: "a1" } } })`,
  ],
  [
    "an email without a body",
    `braze.messages.send({ external_user_ids: ["u1"], messages: { email: { app_id: "a1", from: "A <a@example.com>", subject: "Hi" } } })`,
    /body|email_template_id/,
  ],
  [
    "a push message without a title",
    `braze.messages.send({ external_user_ids: ["u1"], messages: { android_push: { alert: "Hi" } } })`,
    /title/,
  ],
  [
    "a synchronising push message with a text",
    `braze.messages.send({ external_user_ids: ["u1"], messages: { android_push: { send_to_sync: true, alert: "Hi", title: "Hi" } } })`,
  ],
  [
    "an asset without its type",
    `braze.messages.send({ external_user_ids: ["u1"], messages: { apple_push: { alert: "Hi", asset_url: "https://example.com/a.png" } } })`,
    /asset_file_type/,
  ],
  ["messages of no channel", `braze.messages.send({ external_user_ids: ["u1"], messages: {} })`],
  [
    "a card without an end",
    `braze.messages.send({ external_user_ids: ["u1"], messages: { content_card: { type: "CLASSIC", title: "Hi", description: "Soup" } } })`,
    /time_to_live|expire_at/,
  ],
  ["a schedule that changes nothing", `braze.messages.schedule.update({ schedule_id: "s1" })`],
  [
    "a live activity to users and to a segment",
    `braze.messages.liveActivity.start({ app_id: "a1", activity_id: "x", activity_attributes_type: "Order", activity_attributes: {}, content_state: {}, notification: { alert: { title: "a", body: "b" } }, external_user_ids: ["u1"], segment_id: "s1" })`,
  ],
  // Subscriptions, email, SMS.
  [
    "an address and a number of one group",
    `braze.subscription.status.set({ subscription_group_id: "g1", subscription_state: "subscribed", email: "ada@example.com", phone: "+15551234567" })`,
    /phone|email/,
  ],
  [
    "nobody whose state is set",
    `braze.subscription.status.set({ subscription_group_id: "g1", subscription_state: "subscribed" })`,
    /external_id|email|phone/,
  ],
  [
    "addresses and numbers in one entry",
    `braze.subscription.status.setV2({ subscription_groups: [{ subscription_group_id: "g1", subscription_state: "subscribed", emails: ["ada@example.com"], phones: ["+15551234567"] }] })`,
  ],
  [
    "a state that does not exist",
    `braze.subscription.status.set({ subscription_group_id: "g1", subscription_state: "paused", email: "ada@example.com" })`,
    /paused/,
  ],
  [
    "nobody whose state is asked",
    `braze.subscription.status.get({ subscription_group_id: "g1" })`,
    /external_id|email|phone/,
  ],
  ["no user whose groups are asked", "braze.subscription.user.status({ limit: 10 })"],
  ["bounces of no time", "braze.email.hardBounces({ limit: 10 })", /start_date|email/],
  ["numbers of half a range", `braze.sms.invalidPhoneNumbers({ start_date: "2026-11-01" })`, /end_date|phone_numbers/],
  // Canvas, templates, media, catalogs, data objects, SCIM.
  [
    "a series of no length",
    `braze.canvas.dataSeries({ canvas_id: "c1", ending_at: new Date() })`,
    /starting_at|length/,
  ],
  ["a template that does not change", `braze.templates.email.update({ email_template_id: "t1" })`],
  ["no file and no address", `braze.mediaLibrary.create({ name: "soup.png" })`, /asset_url|asset_file/],
  [
    "a file and an address",
    `braze.mediaLibrary.create({ name: "soup.png", asset_url: "https://example.com/a.png", asset_file: "AAAA" })`,
  ],
  ["an item without its ID", `braze.catalogs.items.createMany("menu", { items: [{ price: 3 }] })`, /id/],
  [
    "an ID in the path and in the item",
    `braze.catalogs.items.create("menu", "soup", { items: [{ id: "soup", price: 3 }] })`,
    /undefined/,
  ],
  [
    "a recipient of a transactional message by two identifiers",
    `braze.transactional.campaigns.send("c1", { recipient: { external_user_id: "u1", user_alias: { alias_name: "a", alias_label: "l" } } })`,
  ],
];
