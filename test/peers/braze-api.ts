import { createRequire } from "node:module";
import { join } from "node:path";
import { createMockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";

/** Any method of a client that we have no types of. */
type Call = (...given: readonly unknown[]) => Promise<unknown>;

/** A method by its name, what it is given, and what its answer holds. */
export type Step = readonly [method: string, given: readonly unknown[], want: object];

const ada = { external_id: "ada" };
const campaign_id = "welcome";
const canvas_id = "guests";
const time = "2026-12-01T09:00:00Z";
const email = { app_id: "app", from: "Kitchen <k@example.com>", subject: "Hi", body: "Hi" };
const done = { message: "success" };

const seed = {
  users: [
    { ...ada, email: "ada@example.com" },
    { external_id: "bob", email: "bob@example.com" },
  ],
  segments: [{ id: "regulars", name: "Regulars", analytics_tracking_enabled: true }],
  subscription_groups: [{ id: "menu", name: "Menu", channel: "email" as const }],
  campaigns: [
    {
      id: campaign_id,
      name: "Welcome",
      delivery: "api_triggered" as const,
      messages: { v1: { channel: "email", ...email } },
    },
    {
      id: "receipt",
      name: "Receipt",
      delivery: "transactional_email" as const,
      messages: { v1: { channel: "email", ...email } },
    },
    { id: "own", name: "Own", delivery: "api" as const },
  ],
  canvases: [
    {
      id: canvas_id,
      name: "Guests",
      entry: "api_triggered" as const,
      steps: [{ id: "s1", name: "Hi", messages: { v1: { channel: "email", ...email } } }],
    },
  ],
  catalogs: [{ name: "menu", items: [{ id: "soup" }] }],
};

/** In this order: later calls read what earlier ones wrote. */
export const STEPS: readonly Step[] = [
  [
    "users.track",
    [{ attributes: [{ ...ada, city: "Bath" }], events: [{ ...ada, name: "visit", time: "2026-11-01T09:00:00Z" }] }],
    { ...done, attributes_processed: 1, events_processed: 1 },
  ],
  [
    "users.export.ids",
    [{ external_ids: ["ada"], fields_to_export: ["custom_attributes"] }],
    { ...done, users: [{ custom_attributes: { city: "Bath" } }] },
  ],
  ["users.alias.new", [{ user_aliases: [{ ...ada, alias_name: "a", alias_label: "crm" }] }], done],
  ["users.alias.update", [{ alias_updates: [{ alias_label: "crm", old_alias_name: "a", new_alias_name: "b" }] }], done],
  [
    "users.identify",
    [{ aliases_to_identify: [{ external_id: "ada", user_alias: { alias_name: "b", alias_label: "crm" } }] }],
    done,
  ],
  [
    "users.external_ids.rename",
    [{ external_id_renames: [{ current_external_id: "bob", new_external_id: "bob-2" }] }],
    { ...done, external_ids: [{ new_external_id: "bob-2" }] },
  ],
  ["users.external_ids.remove", [{ external_ids: ["bob"] }], { ...done, removed_ids: ["bob"] }],
  ["users.export.segment", [{ segment_id: "regulars", fields_to_export: ["email"] }], done],
  ["campaigns.list", [{ page: 0 }], { ...done, campaigns: [{ id: campaign_id }, { id: "receipt" }, { id: "own" }] }],
  ["campaigns.details", [{ campaign_id }], { ...done, name: "Welcome" }],
  ["campaigns.trigger.send", [{ campaign_id, recipients: [{ external_user_id: "ada" }] }], done],
  [
    "campaigns.trigger.schedule.create",
    [{ campaign_id, recipients: [{ external_user_id: "ada" }], schedule: { time } }],
    done,
  ],
  ["canvas.list", [{ page: 0 }], { ...done, canvases: [{ id: canvas_id }] }],
  ["canvas.trigger.send", [{ canvas_id, recipients: [{ external_user_id: "ada" }] }], done],
  [
    "canvas.trigger.schedule.create",
    [{ canvas_id, recipients: [{ external_user_id: "ada" }], schedule: { time } }],
    done,
  ],
  ["messages.send", [{ external_user_ids: ["ada"], messages: { email } }], done],
  ["messages.schedule.create", [{ external_user_ids: ["ada"], schedule: { time }, messages: { email } }], done],
  ["messages.scheduled_broadcasts", [{ end_time: "2026-12-31T00:00:00Z" }], { scheduled_broadcasts: [] }],
  ["transactional.v1.campaigns.send", ["receipt", { recipient: { external_user_id: "ada" } }], { status: "sent" }],
  ["sends.id.create", [{ campaign_id: "own", send_id: "s" }], done],
  ["segments.list", [{ page: 0 }], { ...done, segments: [{ id: "regulars" }] }],
  ["segments.details", [{ segment_id: "regulars" }], { ...done, name: "Regulars" }],
  ["segments.analytics", [{ segment_id: "regulars", length: 3 }], done],
  [
    "subscription.status.set",
    [{ subscription_group_id: "menu", subscription_state: "unsubscribed", external_id: ["ada"] }],
    done,
  ],
  [
    "subscription.status.get",
    [{ subscription_group_id: "menu", external_id: "ada" }],
    { ...done, status: { ada: "Unsubscribed" } },
  ],
  ["subscription.user.status", [{ external_id: "ada" }], done],
  [
    "v2.subscription.status.set",
    [
      {
        subscription_groups: [
          { subscription_group_id: "menu", subscription_state: "subscribed", external_ids: ["ada"] },
        ],
      },
    ],
    done,
  ],
  ["email.blacklist", [{ email: "x@example.com" }], done],
  ["email.bounce.remove", [{ email: "x@example.com" }], done],
  ["email.spam.remove", [{ email: "x@example.com" }], done],
  ["templates.content_blocks.create", [{ name: "footer", content: "Bye" }], done],
  ["templates.content_blocks.list", [{}], { count: 1, content_blocks: [{ name: "footer" }] }],
  ["templates.email_templates.create", [{ template_name: "Weekly", subject: "s", body: "b" }], done],
  ["templates.email_templates.list", [{}], { count: 1, templates: [{ template_name: "Weekly" }] }],
  ["catalogs.synchronous.list", [], { ...done, catalogs: [{ name: "menu" }] }],
  ["catalogs.synchronous.items", [{ catalog_name: "menu" }], [{ id: "soup" }]],
  ["catalogs.synchronous.item", [{ catalog_name: "menu", item_id: "soup" }], { ...done, items: [{ id: "soup" }] }],
  ["users.delete", [{ external_ids: ["bob-2"] }], { ...done, deleted: 1 }],
];

/** Runs the client as it is on npm against the server; what went wrong, a sentence each. */
export async function runBrazeApi(folder: string): Promise<string[]> {
  const require = createRequire(join(folder, "package.json"));
  const { Braze } = require(join(folder, "node_modules/braze-api")) as {
    Braze: new (url: string, key: string) => object;
  };
  const server = await serve(createMockBraze({ keys: { dev: "*" }, limits: "off", seed }), { port: 0 });
  try {
    const client = new Braze(server.url, "dev");
    const wrong: string[] = [];
    for (const [method, given, want] of STEPS) {
      const answer = await answerOf(methodOf(client, method), given);
      if (!holds(want, answer)) wrong.push(`${method}: ${JSON.stringify(answer) ?? String(answer)} ${String(answer)}`);
    }
    return wrong;
  } finally {
    await server.close();
  }
}

async function answerOf(call: Call, given: readonly unknown[]): Promise<unknown> {
  try {
    const answer = await call(...given);
    return isPages(answer) ? await allOf(answer) : answer;
  } catch (error) {
    return error;
  }
}

const isPages = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

async function allOf(pages: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

function methodOf(client: object, name: string): Call {
  const parts = name.split(".");
  const owner = parts.slice(0, -1).reduce((value, part) => (value as Record<string, object>)[part] as object, client);
  return ((owner as Record<string, Call>)[parts.at(-1) ?? ""] as Call).bind(owner);
}

/** Whether an answer has all that is wanted, and perhaps more; lists have as many elements. */
function holds(want: unknown, answer: unknown): boolean {
  if (typeof want !== "object" || want === null) return want === answer;
  if (typeof answer !== "object" || answer === null) return false;
  if (Array.isArray(want) && want.length !== (answer as readonly unknown[]).length) return false;
  return Object.entries(want).every(([name, each]) => holds(each, (answer as Record<string, unknown>)[name]));
}
