// Copied by braze-codegen from templates/: edit it there.
import { type LiquidTools, blockNamesIn, renderLiquid } from "../liquid.js";
import type { LiquidBudget } from "../liquid/budget.js";
import type { State } from "../state/index.js";
import { bucketOf } from "../state/random-bucket.js";
import type { User } from "../state/user.js";

/** Members of a profile that Liquid knows by another name. */
const NAMES: Readonly<Record<string, string>> = {
  email: "email_address",
  phone: "phone_number",
  dob: "date_of_birth",
  home_city: "city",
};

/** Where the content of Content Blocks is. */
const CONTENTS: readonly ((state: State, name: string) => string | undefined)[] = [
  // only with area content_blocks templates
  ({ contentBlocks }, name) => contentBlocks.find((block) => block.name === name && !block.deleted)?.content,
];

/** Content Blocks in Content Blocks, at most this deep. */
const DEEP = 5;

/**
 * What the Liquid of a message can show of a user: the standard attributes by name, and the custom ones. It is made for
 * each message, most of which show little: what takes time is found when it is asked for.
 */
export function valuesOf(state: State, user: User, more: object): Record<string, unknown> {
  let attributes: object | undefined;
  const values: Record<string, unknown> = {
    user_id: user.externalId,
    braze_id: user.brazeId,
    get user_aliases() {
      return Object.fromEntries(user.aliases);
    },
    get subscribed_state() {
      const { email_subscribe = "subscribed", subscription_groups = [] } = state.subscriptions.fieldsOf(user);
      const groups = subscription_groups.map((entry) => [entry.subscription_group_id, entry.subscription_state]);
      return Object.fromEntries([["email_global", email_subscribe], ...groups]);
    },
    get custom_attribute() {
      attributes ??= Object.fromEntries(user.attributes);
      return attributes;
    },
    get random_bucket_number() {
      return bucketOf(user);
    },
  };
  for (const [field, value] of user.fields) {
    const name = NAMES[field] ?? field;
    if (!Object.hasOwn(values, name)) values[name] = value;
  }
  return Object.assign(values, more);
}

/** Whether Liquid stands in a text anywhere inside. */
export function hasLiquid(value: unknown): boolean {
  if (typeof value === "string") return isLiquid(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(hasLiquid);
  return Object.keys(value).some((name) => hasLiquid((value as Readonly<Record<string, unknown>>)[name]));
}

const isLiquid = (text: string): boolean => text.includes("{{") || text.includes("{%");

/**
 * A message with the Liquid of all its texts rendered.
 *
 * @throws {Error} when it aborts itself, or is no Liquid.
 */
export function rendered(state: State, value: unknown, values: object, budget: LiquidBudget): unknown {
  if (typeof value === "string") {
    if (!isLiquid(value)) return value;
    const tools = { budget, itemsOf: (name: string, ids: readonly string[]) => itemsOf(state, name, ids) };
    return renderLiquid(value, withBlocks(state, value, values, tools), tools);
  }
  if (Array.isArray(value)) return value.map((each) => rendered(state, each, values, budget));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, rendered(state, member, values, budget)]);
  return Object.fromEntries(members) as unknown;
}

/** Where the items of catalogs are. */
const ITEMS: readonly ((state: State, catalog: string, id: string) => object | undefined)[] = [
  // only with area catalogs
  ({ catalogs }, catalog, id) => catalogs.get(catalog)?.item(id),
];

const itemsOf = (state: State, catalog: string, ids: readonly string[]): object[] =>
  ids.flatMap((id) => ITEMS.flatMap((find) => find(state, catalog, id) ?? []));

/** The values with the Content Blocks that a text includes, rendered. */
function withBlocks(state: State, text: string, values: object, tools: LiquidTools, depth = 0): object {
  const names = depth < DEEP ? blockNamesIn(text) : [];
  if (names.length === 0) return values;
  const blocks = names.map((name) => {
    const content = contentOf(state, name);
    return [name, renderLiquid(content, withBlocks(state, content, values, tools, depth + 1), tools)];
  });
  return { ...values, content_blocks: Object.fromEntries(blocks) as unknown };
}

function contentOf(state: State, name: string): string {
  return CONTENTS.map((find) => find(state, name)).find((content) => content !== undefined) ?? "";
}
