/** What callers have at hand and a request takes: what it is, and the code. */
export const taken: readonly [what: string, code: string][] = [
  ["a list that is readonly", `const ids: readonly string[] = ["u1"]; braze.users.delete({ external_ids: ids })`],
  ["a list as const", `const ids = ["u1", "u2"] as const; braze.users.export.ids({ external_ids: ids })`],
  [
    "a tuple of fields as const",
    `braze.users.export.ids({ external_ids: ["u1"], fields_to_export: ["email", "country"] as const })`,
  ],
  [
    "a whole body as const",
    `const body = { events: [{ external_id: "u1", name: "order", time: "2026-11-02" }] } as const; braze.users.track(body)`,
  ],
  [
    "a readonly body",
    `const body: Readonly<{ external_ids: readonly string[] }> = { external_ids: ["u1"] }; braze.users.delete(body)`,
  ],
  [
    "readonly lists in a query",
    `const ids: readonly string[] = ["u1"]; braze.subscription.status.get({ subscription_group_id: "g1", external_id: ids })`,
  ],
  [
    "a Date as the time of an event",
    `braze.users.track({ events: [{ external_id: "u1", name: "order", time: new Date() }] })`,
  ],
  [
    "a text as the time of an event",
    `braze.users.track({ events: [{ external_id: "u1", name: "order", time: new Date().toISOString() }] })`,
  ],
  [
    "a Date as the time of a purchase",
    `braze.users.track({ purchases: [{ external_id: "u1", product_id: "soup", currency: "EUR", price: 3, time: new Date() }] })`,
  ],
  [
    "a Date in a schedule",
    `braze.campaigns.trigger.schedule.create({ campaign_id: "c1", broadcast: true, schedule: { time: new Date() } })`,
  ],
  ["a Date in a query", `braze.canvas.dataSeries({ canvas_id: "c1", ending_at: new Date(), length: 7 })`],
  [
    "a Date beside undefined in a query",
    `braze.templates.email.list({ modified_after: new Date(), modified_before: undefined })`,
  ],
  ["a Date as a custom attribute", `braze.users.track({ attributes: [{ external_id: "u1", last_meal: new Date() }] })`],
  [
    "a Date in properties",
    `braze.users.track({ events: [{ external_id: "u1", name: "order", time: new Date(), properties: { at: new Date() } }] })`,
  ],
  [
    "properties of an interface",
    `interface Meal { dish: string; guests: number } const properties: Meal = { dish: "soup", guests: 2 }; braze.users.track({ events: [{ external_id: "u1", name: "order", time: "2026-11-02", properties }] })`,
  ],
  [
    "properties of a class",
    `class Meal { dish = "soup" } braze.users.track({ events: [{ external_id: "u1", name: "order", time: "2026-11-02", properties: new Meal() }] })`,
  ],
  [
    "properties of which nothing is known",
    `const properties: Record<string, unknown> = {}; braze.users.track({ events: [{ external_id: "u1", name: "order", time: "2026-11-02", properties }] })`,
  ],
  [
    "properties of another type",
    `type Meal = { dish: string }; const properties: Meal = { dish: "soup" }; braze.users.track({ events: [{ external_id: "u1", name: "order", time: "2026-11-02", properties }] })`,
  ],
  [
    "attributes of an interface",
    `interface Guest { external_id: string; first_name: string; seats: number } const guest: Guest = { external_id: "u1", first_name: "Ada", seats: 2 }; braze.users.track({ attributes: [guest] })`,
  ],
  [
    "attributes with what is not known",
    `const more: Record<string, unknown> = {}; braze.users.track({ attributes: [{ ...more, external_id: "u1" }] })`,
  ],
  [
    "trigger properties of an interface",
    `interface Meal { dish: string } const trigger_properties: Meal = { dish: "soup" }; braze.campaigns.trigger.send({ campaign_id: "c1", broadcast: true, trigger_properties })`,
  ],
  [
    "trigger properties of which nothing is known",
    `const trigger_properties: Record<string, unknown> = {}; braze.campaigns.trigger.send({ campaign_id: "c1", recipients: [{ external_user_id: "u1", trigger_properties }] })`,
  ],
  [
    "a context of an interface",
    `interface Meal { dish: string } const context: Meal = { dish: "soup" }; braze.canvas.trigger.send({ canvas_id: "c1", broadcast: true, context })`,
  ],
  [
    "catalog items of an interface",
    `interface Dish { id: string; price: number; tags: string[] } const items: Dish[] = []; braze.catalogs.items.createMany("menu", { items })`,
  ],
  [
    "a catalog item of an interface",
    `interface Dish { price: number } const dish: Dish = { price: 3 }; braze.catalogs.items.create("menu", "soup", { items: [dish] })`,
  ],
  [
    "a catalog item that was answered",
    `braze.catalogs.items.replaceMany("menu", { items: (await braze.catalogs.items.list("menu")).items ?? [] })`,
  ],
  [
    "attributes of a data object of an interface",
    `interface Table { seats: number } const attributes: Table = { seats: 4 }; braze.dataObjects.objects.update("tables", "t1", { attributes })`,
  ],
  [
    "undefined for what is optional in a body",
    `braze.users.track({ events: [{ external_id: "u1", app_id: undefined, name: "order", time: "2026-11-02", properties: undefined }], attributes: undefined })`,
  ],
  [
    "undefined for an identifier that is not used",
    `braze.users.track({ events: [{ external_id: "u1", user_alias: undefined, braze_id: undefined, name: "order", time: "2026-11-02" }] })`,
  ],
  [
    "undefined for what is optional in a query",
    `braze.campaigns.list({ page: undefined, include_archived: undefined })`,
  ],
  [
    "a member that may be undefined",
    `const app: string | undefined = Math.random() > 2 ? "a" : undefined; braze.users.track({ events: [{ external_id: "u1", app_id: app, name: "order", time: "2026-11-02" }] })`,
  ],
  [
    "recipients that may be undefined beside a broadcast",
    `braze.campaigns.trigger.send({ campaign_id: "c1", broadcast: true, recipients: undefined })`,
  ],
  [
    "one of two identifiers, chosen when it runs",
    `const by = Math.random() > 0.5 ? { external_id: "u1" } : { braze_id: "b1" }; braze.users.track({ events: [{ ...by, name: "order", time: "2026-11-02" }] })`,
  ],
  [
    "a named variant",
    `type Recipient = import("@braze-codegen/client").RecipientWithExternalUserId; const recipient: Recipient = { external_user_id: "u1" }; braze.campaigns.trigger.send({ campaign_id: "c1", recipients: [recipient] })`,
  ],
  [
    "an inner object by its name",
    `type Subscriptions = import("@braze-codegen/client").EmailSubscriptionEmailSubscribe; const read = ({ email_subscription_state }: Subscriptions) => email_subscription_state; void read`,
  ],
  [
    "an answer's message compared with another text",
    `const { message } = await braze.users.track({ events: [] }); if (message === "queued") console.log(message)`,
  ],
];
