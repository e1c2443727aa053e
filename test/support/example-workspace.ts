import type { MockOptions } from "@braze-codegen/mock-server";

type Seed = Exclude<NonNullable<MockOptions["seed"]>, string>;

const key = { app_id: "3f0c9a71-2d58-4e6b-8a14-c7b9e05d1f32", rsa_public_key: "…", description: "Key of the menu" };

const restaurant = { type_name: "restaurant" };
const branch = {
  ...restaurant,
  object_id: "riverside",
  rel_kind: "branch",
  related_type_name: "restaurant",
  related_object_id: "old-town",
};

const campaign_id = "7d3c1a52-4b9e-4f0a-9c61-2f8e5b7a1d34";
const canvas_id = "c40b7e95-1d68-4a3c-8f27-6e9d0a5b3c12";
const message_variation_id = "4c903f81-bd4e-4062-8e5a-6f819d2c4e50";
const translated_campaign = "1f6d0c5e-8a1b-4d3f-9b27-3c5e7a9f1b2d";
const email = {
  channel: "email",
  name: "Variation 1",
  subject: "Today's soup",
  body: '<a href="https://example.com/menu">Menu</a>',
};
const texts = {
  source: { id_0: "Onion soup", id_1: "Book your table" },
  translations: { "5da14092-ce5f-4173-9f6b-70920e3d5f61": { id_0: "Sopa de cebolla" } },
};

/** What the examples of the description speak of, beside catalogs, so that each of them can succeed. */
export const exampleWorkspace: Seed = {
  subscription_groups: [
    { id: "6eb251a3-df60-4284-8a7c-81a3bf4e6072", name: "Weekly menu", channel: "email" },
    { id: "9be17d2f-4a05-4c7e-b3a1-0d5f8e6c2b94", name: "Table reminders", channel: "sms" },
    { id: "4f8b1c3e-7a20-4d5b-9e6c-1b2d3f4a5c6e", name: "Tastings", channel: "email" },
  ],
  segments: [
    { id: "5c1f8a2e-regulars", name: "Regulars" },
    { id: "5d3c1b0a-7e6f-4d29-8a4b-2f1e0d9c8b7a", name: "Newcomers" },
  ],
  users: [{ external_id: "u-1001" }, { braze_id: "65f0c0ffee00000000000ada" }],
  tags: ["menu", "brunch"],
  content_blocks: [
    {
      content_block_id: "80d473c5-f182-44a6-929e-a0c5d1608294",
      name: "opening_hours",
      content: "<p>Open from 18:00, closed on Mondays.</p>",
    },
  ],
  preference_centers: [
    {
      preference_center_api_id: "5e8f6a1c-2b7d-4a53-9c40-7d1f0e6b3a28",
      name: "weekly-menu",
      preference_center_page_html: "<form></form>",
      confirmation_page_html: "<p>Saved.</p>",
    },
  ],
  sdk_keys: [
    { ...key, id: "4e9b7d20-1c8f-4a53-b6e1-90f2c7d3a815" },
    { ...key, id: "b80d4c1e-6a37-4f92-9e05-1d7c3a5f8b64", is_primary: true },
  ],
  media_assets: [{ asset_id: "a7f3c2d90e51", name: "Onion soup", ext: "jpg" }],
  dashboard_users: [
    {
      id: "8c1f0e52-4b7a9d10-2f6c8e31-9a5d7b24",
      userName: "ada@example.com",
      name: { givenName: "Ada", familyName: "Lovelace" },
    },
  ],
  cdi_integrations: [{ integration_id: "e4b1c0d7-9a52-4f38-8d16-2c7f5a90b3e8", integration_name: "Guests" }],
  data_object_types: [
    {
      type_name: "restaurant",
      schema_def: {
        type: "object",
        properties: { name: { type: "string" }, seats: { type: "number" } },
        required: ["name"],
      },
      user_relationship_types: [
        { rel_kind: "regular", schema_def: { type: "object", properties: { table: { type: "number" } } } },
      ],
    },
  ],
  object_relationship_types: [
    {
      from_type_name: "restaurant",
      to_type_name: "restaurant",
      rel_kind: "branch",
      schema_def: { type: "object", properties: { since: { type: "string", format: "date-time" } } },
    },
  ],
  data_objects: [
    { ...restaurant, object_id: "riverside", attributes: { name: "Riverside Kitchen", seats: 40 } },
    { ...restaurant, object_id: "old-town", attributes: { name: "Old Town Kitchen" } },
  ],
  object_relationships: [branch],
  user_relationships: [
    { ...restaurant, object_id: "riverside", rel_kind: "regular", braze_id: "65f0c0ffee00000000000ada" },
  ],
  locales: [{ uuid: "5da14092-ce5f-4173-9f6b-70920e3d5f61", name: "es-MX" }],
  cards: [{ id: "7b9d2f4a-0c6e-4a81-b3d5-9e1f3a5c7d80", name: "New soups", type: "NewsItem" }],
  translations: [
    { ...texts, campaign_id: translated_campaign, message_variation_id },
    {
      ...texts,
      workflow_id: "2a7e1d6f-9b2c-4e40-8c38-4d6f8b0a2c3e",
      step_id: "3b8f2e70-ac3d-4f51-9d49-5e708c1b3d4f",
      message_variation_id,
    },
    { ...texts, content_block_id: "80d473c5-f182-44a6-929e-a0c5d1608294" },
    { ...texts, email_template_id: "7fc362b4-e071-4395-818d-9fb4c05f7183" },
    { ...texts, webhook_template_id: "7fc362b4-e071-4395-818d-9fb4c05f7183" },
  ],
  email_templates: [{ email_template_id: "7fc362b4-e071-4395-818d-9fb4c05f7183", template_name: "Weekly menu" }],
  campaigns: [
    { id: campaign_id, name: "Sunday brunch" },
    { id: translated_campaign, name: "Lunch offer", messages: { [message_variation_id]: email } },
    { id: "e82b6d14-0f93-4c7a-b5d8-3a1c9e74f206", name: "Receipt", delivery: "transactional_email" },
  ],
  canvases: [
    { id: canvas_id, name: "New guests" },
    {
      id: "2a7e1d6f-9b2c-4e40-8c38-4d6f8b0a2c3e",
      name: "Welcome to the menu",
      steps: [
        { id: "9a8b7c6d-5e4f-4031-a2b3-c4d5e6f70819", name: "Greeting", messages: { [message_variation_id]: email } },
      ],
    },
  ],
};

const schedule = {
  schedule_id: "5b1d8e20-96a4-4c37-bf02-e7d3a90c6f18",
  dispatch_id: "2f7a9c61b0e34d58a1c6e2f49b7d0835",
  schedule: { time: "2026-11-08T09:00:00Z" },
};
const api: Seed = {
  campaigns: [{ id: campaign_id, name: "Receipts", delivery: "api", messages: { "email-2041": { channel: "email" } } }],
};
const scheduled = (operation: string, request: object): Seed => ({
  message_schedules: [{ ...schedule, operation, request: { ...request } }],
});
const ofCampaign = scheduled("campaigns.trigger.schedule.create", { campaign_id });
const ofCanvas = scheduled("canvas.trigger.schedule.create", { canvas_id });
const ofMessages = scheduled("messages.schedule.create", { external_user_ids: ["u-1001"], messages: {} });

/** What an example finds otherwise. */
export const exampleWorkspaces: Readonly<Record<string, Seed>> = {
  "campaigns.trigger.schedule.delete": ofCampaign,
  "campaigns.trigger.schedule.update": ofCampaign,
  "canvas.trigger.schedule.delete": ofCanvas,
  "canvas.trigger.schedule.update": ofCanvas,
  "messages.schedule.delete": ofMessages,
  "messages.schedule.update": ofMessages,
  "messages.schedule.create": { segments: [{ id: "9a1e4c70-3b52-4d8f-a6e0-5c7b2d9f8143", name: "Brunch" }] },
  "messages.send": api,
  "sends.id.create": api,
  "contentBlocks.create": { content_blocks: [] },
  "dataObjects.objects.create": { data_objects: [] },
  "dataObjects.objects.objectRelationships.create": { object_relationships: [] },
  "dataObjects.objects.users.create": { user_relationships: [] },
  "scim.users.create": { dashboard_users: [] },
};

const menu = {
  name: "menu",
  fields: [
    { name: "id", type: "string" },
    { name: "name", type: "string" },
    { name: "price", type: "number" },
    { name: "tags", type: "array" },
  ],
  items: [
    { id: "soup", name: "Onion soup", price: 6.5, tags: ["warm", "vegan"] },
    { id: "bread", name: "Rye bread", price: 3, tags: ["vegan"] },
  ],
} as const;
const vegan = { name: "vegan", type: "boolean" } as const;
const pages = Array.from({ length: 60 }, (_, index) => ({ id: `item-${index}` }));

/** What must be in the catalogs; for all others, the menu. */
const seeds: Readonly<Record<string, Seed>> = {
  "catalogs.create": {},
  "catalogs.items.create": { catalogs: [{ ...menu, items: [] }] },
  "catalogs.items.createMany": { catalogs: [{ ...menu, items: [] }] },
  "catalogs.fields.delete": { catalogs: [{ ...menu, fields: [...menu.fields, vegan] }] },
  "catalogs.selections.create": { catalogs: [{ ...menu, fields: [...menu.fields, vegan] }] },
  "catalogs.selections.delete": { catalogs: [{ ...menu, selections: [{ name: "cheap-and-vegan", filters: [] }] }] },
  "catalogs.items.list": { catalogs: [{ ...menu, items: pages }] },
};

/** A mock in which the example of an operation can succeed. */
export const exampleMock = (id: string): Omit<MockOptions, "seed"> & { readonly seed: Seed } => ({
  clock: "2026-11-22T09:00:00Z",
  seed: {
    ...exampleWorkspace,
    ...exampleWorkspaces[id],
    ...(seeds[id] ?? { catalogs: [menu] }),
  },
});
