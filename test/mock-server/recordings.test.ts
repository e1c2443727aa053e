import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";

/**
 * The calls of a public client whose exchanges with a real Braze are published (test fixtures of jonallured/braze_ruby, 2020 to 2024), in an
 * order in which they make sense, with names of our own: each is answered with the status and in the shape that were recorded.
 */
const GROUP = "6eb251a3-df60-4284-8a7c-81a3bf4e6072";
const seed = {
  users: [
    {
      external_id: "1815",
      first_name: "Ada",
      last_name: "Archer",
      email: "ada@example.com",
      custom_attributes: { visits: 3, vegan: true, dishes: ["soup"] },
      campaigns_received: [{ name: "Lunch offer", api_campaign_id: "lunch", last_received: "2026-11-01T10:00:00Z" }],
    },
    ...["grace", "alan", "edith", "old-name", "left"].map((external_id) => ({
      external_id,
      email: `${external_id}@example.com`,
    })),
    ...[500, 501, 502].map((id) => ({ external_id: String(id) })),
    { user_aliases: [{ alias_name: "visitor", alias_label: "web" }] },
  ],
  subscription_groups: [{ id: GROUP, name: "Weekly menu", channel: "email" }],
  segments: [
    { id: "regulars", name: "Regulars" },
    { id: "newcomers", name: "Newcomers" },
  ],
  campaigns: [
    { id: "lunch", name: "Lunch offer", messages: { v1: { channel: "email", subject: "Soup", body: "Hot" } } },
  ],
  canvases: [{ id: "welcome", name: "Welcome to the menu" }],
};

const any = {
  text: expect.any(String) as string,
  number: expect.any(Number) as number,
  list: expect.any(Array) as unknown[],
};
const done = { message: "success" };
const recipients = [{ external_user_id: 1815, trigger_properties: { dish: "soup" } }];
const push = { messages: { apple_push: { alert: "Soup is ready" } }, external_user_ids: [1815] };
const schedule = { ...push, schedule: { time: "2026-12-07T00:00:00+02:00", in_local_time: false } };
const fields = [
  { name: "id", type: "string" },
  { name: "Name", type: "string" },
  { name: "Seats", type: "number" },
  { name: "Terrace", type: "boolean" },
  { name: "Place", type: "object" },
  { name: "Opened", type: "time" },
];
const catalog = { catalogs: [{ name: "kitchens", description: "Where we cook", fields }] };
const item = {
  id: "k1",
  Name: "Riverside",
  Seats: 40,
  Terrace: true,
  Place: { Lat: 1.5 },
  Opened: "2022-11-01T09:03:19.967+00:00",
};
const summary = { name: "kitchens", description: "Where we cook", fields, updated_at: any.text };
const state = (external_id: string, subscription_group_id = GROUP) => ({
  external_id,
  subscription_group_id,
  subscription_state: "subscribed",
});
const time = "2026-10-15 00:00:00 -0500";
const visit = {
  attributes: [{ external_id: 1, city: "Bath" }],
  events: [{ external_id: 1, name: "table_booked", time }],
  purchases: [{ external_id: 1, product_id: 1, time, currency: "CAD", price: 1 }],
};
const alias = { alias_name: "visitor", alias_label: "web" };
const newAlias = { user_aliases: [{ user_alias: { alias_name: "guest", alias_label: "app" } }] };
const identify = { aliases_to_identify: [{ external_id: 1815, user_alias: alias }] };
const gone = { external_ids: [500, 501, 502] };
const spam = { email: ["ada@example.com", "nobody@example.com"] };
const rename = { external_id_renames: [{ current_external_id: "old-name", new_external_id: "new-name" }] };
const removal = { external_ids: ["old-name"] };
const unknown = { message: /^Invalid API key/ };
const noGroup = { message: "Invalid subscription group ID" };

type Row = readonly [method: string, path: string, body: unknown, status: number, answer: object, why?: string];
const rows: readonly Row[] = [
  ["POST", "/catalogs", catalog, 201, { ...done, catalogs: [{ ...summary, num_items: 0 }] }],
  [
    "POST",
    "/catalogs",
    catalog,
    400,
    {
      message: "Invalid Request",
      errors: [
        { id: "catalog-name-already-exists", message: any.text, parameters: ["name"], parameter_values: ["kitchens"] },
      ],
    },
  ],
  ["POST", "/catalogs/kitchens/items", { items: [item] }, 202, done],
  ["PATCH", "/catalogs/kitchens/items", { items: [{ id: "k1", Name: "Harbour" }] }, 202, done],
  ["GET", "/catalogs", undefined, 200, { ...done, catalogs: [{ ...summary, num_items: 1 }] }],
  ["DELETE", "/catalogs/kitchens/items", { items: [{ id: "k1" }] }, 202, done],
  ["DELETE", "/catalogs/kitchens", undefined, 200, done],
  [
    "POST",
    "/users/export/ids",
    { external_ids: [1815] },
    201,
    {
      ...done,
      users: [
        {
          ...seed.users[0],
          user_aliases: [],
          braze_id: any.text,
          random_bucket: any.number,
          created_at: any.text,
          total_revenue: 0,
          push_subscribe: "subscribed",
          email_subscribe: "subscribed",
        },
      ],
    },
  ],
  ["POST", "/campaigns/trigger/send", { campaign_id: "lunch", recipients }, 201, { ...done, dispatch_id: any.text }],
  [
    "POST",
    "/canvas/trigger/send",
    { canvas_id: "welcome", recipients: [{ external_user_id: 1815, canvas_entry_properties: { dish: "soup" } }] },
    201,
    { ...done, dispatch_id: any.text },
  ],
  [
    "GET",
    "/canvas/details?canvas_id=none",
    undefined,
    400,
    { message: "canvas_id must be a string of the Canvas api identifier" },
  ],
  ["POST", "/messages/send", push, 201, { ...done, dispatch_id: any.text }],
  ["POST", "/messages/send", push, 401, unknown],
  ["POST", "/messages/schedule/create", schedule, 201, { ...done, dispatch_id: any.text, schedule_id: any.text }],
  ["POST", "/messages/schedule/create", schedule, 401, unknown],
  [
    "GET",
    "/segments/list",
    undefined,
    200,
    {
      ...done,
      segments: [
        { id: "regulars", name: "Regulars", analytics_tracking_enabled: true, tags: [] },
        { id: "newcomers", name: "Newcomers", analytics_tracking_enabled: true, tags: [] },
      ],
    },
  ],
  [
    "POST",
    "/users/export/segment",
    { segment_id: "regulars", callback_endpoint: "https://example.com" },
    201,
    { ...done, object_prefix: any.text, url: any.text },
    "The page, which is newer than the recording of 2020, requires fields_to_export: see spec/decisions/users/export.yaml.",
  ],
  ["POST", "/users/alias/new", newAlias, 401, unknown],
  ["POST", "/users/alias/new", newAlias, 201, { ...done, aliases_processed: 1 }],
  ["POST", "/users/identify", identify, 401, unknown],
  ["POST", "/users/identify", identify, 201, { ...done, aliases_processed: 1 }],
  ["POST", "/users/external_ids/rename", rename, 401, unknown],
  [
    "POST",
    "/users/external_ids/rename",
    rename,
    201,
    { ...done, external_ids: rename.external_id_renames, rename_errors: [] },
  ],
  ["POST", "/users/external_ids/remove", removal, 401, unknown],
  ["POST", "/users/external_ids/remove", removal, 201, { ...done, removed_ids: ["old-name"], removal_errors: [] }],
  ["POST", "/users/delete", gone, 401, unknown],
  ["POST", "/users/delete", gone, 201, { ...done, deleted: 3 }],
  ["POST", "/users/track", visit, 401, unknown],
  [
    "POST",
    "/users/track",
    visit,
    201,
    { ...done, attributes_processed: 1, events_processed: 1, purchases_processed: 1 },
  ],
  ["POST", "/email/status", { email: "grace@example.com", subscription_state: "unsubscribed" }, 201, done],
  ["POST", "/email/status", { email: "stranger@example.com", subscription_state: "unsubscribed" }, 201, done],
  ["GET", "/email/hard_bounces?end_date=2026-02-25&start_date=2026-02-20", undefined, 200, { ...done, emails: [] }],
  ["GET", "/email/unsubscribes?end_date=2026-02-25&start_date=2026-02-20", undefined, 200, { ...done, emails: [] }],
  ["POST", "/email/spam/remove", spam, 401, unknown],
  ["POST", "/email/spam/remove", spam, 201, done],
  ["POST", "/subscription/status/set", state("grace"), 201, done],
  ["POST", "/subscription/status/set", state("grace", "none"), 400, noGroup],
  ["POST", "/subscription/status/set", { ...state("alan"), subscription_state: "unsubscribed" }, 201, done],
  ["POST", "/subscription/status/set", { ...state("alan", "none"), subscription_state: "unsubscribed" }, 400, noGroup],
  ["POST", "/v2/subscription/status/set", { subscription_groups: [state("grace")] }, 201, done],
  ["POST", "/v2/subscription/status/set", { subscription_groups: [state("grace", "none")] }, 400, noGroup],
  ["POST", "/v2/subscription/status/set", { subscription_groups: [state("edith")] }, 201, done],
  [
    "GET",
    `/subscription/status/get?external_id[]=grace&external_id[]=alan&external_id[]=left&subscription_group_id=${GROUP}`,
    undefined,
    200,
    { ...done, status: { grace: "Subscribed", alan: "Unsubscribed", left: any.text } },
  ],
  ["GET", "/subscription/status/get?external_id=grace&subscription_group_id=none", undefined, 400, noGroup],
  [
    "GET",
    "/subscription/user/status?external_id[]=grace&external_id[]=alan&external_id[]=left",
    undefined,
    200,
    {
      ...done,
      total_count: any.number,
      users: expect.arrayContaining([
        {
          email: "grace@example.com",
          phone: null,
          external_id: "grace",
          subscription_groups: [{ id: GROUP, name: "Weekly menu", channel: "email", status: "Subscribed" }],
        },
      ]) as object,
    },
  ],
];

test("there are as many as were recorded, and at most two are answered otherwise", () => {
  expect(rows).toHaveLength(45);
  expect(rows.filter(([, , , , , why]) => why !== undefined).length).toBeLessThanOrEqual(2);
});

describe("what was recorded of a real Braze", () => {
  const mock = mockBraze({ seed });

  // In their order, on one mock: later calls see what earlier ones did.
  const named = rows.map((row) => ({ row, name: `${row[0]} ${row[1]} is a ${row[3]}` }));
  test.each(named)("$name", async ({ row: [method, path, body, status, want, why] }) => {
    const headers = status === 401 ? { authorization: "Bearer non-existent" } : undefined;
    const answer = await send(mock, method, path, body, headers);
    if (why !== undefined) {
      expect(answer.status).toBe(400);
      return;
    }
    const { message, ...members } = want as { message: string | RegExp };
    const asText = typeof message === "string" ? message : (expect.stringMatching(message) as string);
    expect(answer).toMatchObject({ status, body: { ...members, message: asText } });
    expect(
      answerErrors(method, path.replace(/\?.*/, "").replace("kitchens", "{catalog_name}"), status, answer.body),
    ).toEqual([]);
  });
});

test("what has an older form is told", async () => {
  const mock = mockBraze({ seed });
  await send(mock, "POST", "/users/alias/new", newAlias);
  await send(mock, "POST", "/v2/subscription/status/set", { subscription_groups: [state("edith")] });
  expect(mock.state.users.get({ user_alias: { alias_name: "guest", alias_label: "app" } })).toBeDefined();
  expect(mock.notes.map(({ pointer }) => pointer)).toEqual(["/user_aliases/0", "/subscription_groups/0"]);
  expect(mock.requests[0]?.body).toEqual(newAlias);
  const strict = mockBraze({ seed, strictness: "spec" });
  expect((await send(strict, "POST", "/users/alias/new", newAlias)).status).toBe(400);
});
