// Copied by braze-codegen from templates/: edit it there.
import type { PushToken } from "../../state/profile.js";
import type { User } from "../../state/user.js";
import type { Users } from "../../state/users.js";
import { changed } from "./custom-attribute.js";
import { kindOf, stored } from "./profile-fields.js";
import { type Named, resolve } from "./resolve.js";

/** An attributes object that passed its checks. */
export type Attributes = Named & Readonly<Record<string, unknown>>;

interface SubscriptionGroup {
  readonly subscription_group_id: string;
  readonly subscription_state: string;
}

/** Writes an attributes object; returns the user, or undefined when there is none and the object may make none. */
export function writeAttributes(users: Users, attributes: Attributes, now: Date): User | undefined {
  if (attributes["push_token_import"] === true) return importTokens(users, attributes, now);
  const user = resolve(users, attributes, now);
  if (user !== undefined) write(users, user, attributes, now);
  return user;
}

function write(users: Users, user: User, attributes: Attributes, now: Date): void {
  const merge = attributes["_merge_objects"] === true;
  const tokens = attributes["push_tokens"] as readonly PushToken[] | undefined;
  for (const token of tokens ?? []) takeToken(users, token, now);
  users.change(user, now, () => {
    for (const [name, value] of Object.entries(attributes)) {
      const kind = kindOf(name);
      if (name === "push_tokens" || name === "subscription_groups" || kind === "control") continue;
      const map = kind === "field" ? user.fields : user.attributes;
      const next = kind === "field" ? stored(name, value) : changed(map.get(name), value, merge);
      if (next === undefined) map.delete(name);
      else map.set(name, next);
    }
    user.pushTokens = [...user.pushTokens, ...(tokens ?? [])];
  });
  const groups = attributes["subscription_groups"] as readonly SubscriptionGroup[] | undefined;
  if (groups !== undefined) subscribe(users, user, groups, now);
}

/** One profile for each token that nobody has yet; a token that Braze knows already makes it ignore the object. */
function importTokens(users: Users, attributes: Attributes, now: Date): User | undefined {
  const tokens = attributes["push_tokens"] as readonly PushToken[];
  if (tokens.some(({ token }) => users.byPushToken(token) !== undefined)) return undefined;
  let last: User | undefined;
  for (const token of tokens) {
    last = users.create(now);
    write(users, last, { ...attributes, push_tokens: [token] }, now);
  }
  return last;
}

/** A device belongs to one user at a time. */
function takeToken(users: Users, { token }: PushToken, now: Date): void {
  const owner = users.byPushToken(token);
  if (owner === undefined) return;
  users.change(owner, now, () => {
    owner.pushTokens = owner.pushTokens.filter((other) => other.token !== token);
  });
}

/** A subscription belongs to the address: everybody who shares the email address gets it. */
function subscribe(users: Users, user: User, groups: readonly SubscriptionGroup[], now: Date): void {
  const sharers = user.email === undefined ? [user] : users.byEmail(user.email);
  for (const sharer of sharers) {
    users.change(sharer, now, () => {
      const states = new Map(((sharer.fields.get("subscription_groups") ?? []) as SubscriptionGroup[]).map(entry));
      for (const group of groups) states.set(...entry(group));
      sharer.fields.set(
        "subscription_groups",
        [...states].map(([subscription_group_id, subscription_state]) => ({
          subscription_group_id,
          subscription_state,
        })),
      );
    });
  }
}

function entry({ subscription_group_id, subscription_state }: SubscriptionGroup): [string, string] {
  return [subscription_group_id, subscription_state];
}
