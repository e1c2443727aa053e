// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../../state/index.js";
import type { PushToken } from "../../state/profile.js";
import type { User } from "../../state/user.js";
import type { Users } from "../../state/users.js";
import { timeOf } from "../../times.js";
import { subscribeUser } from "../../state/subscribe.js";
import { changed } from "./custom-attribute.js";
import { kindOf, stored } from "./profile-fields.js";
import { RequestChanges } from "./request-changes.js";
import { type Named, resolve } from "./resolve.js";

/** An attributes object that passed its checks. */
export type Attributes = Named & Readonly<Record<string, unknown>>;

/** Is told what Braze drops without a word, and of which member. */
export type TellOf = (why: string, member?: string) => void;

/** Why an object may be for nobody. */
export const NOBODY = "there is no such user, and the object makes none: it changes nothing";

interface GroupChange {
  readonly subscription_group_id: string;
  readonly subscription_state: string;
  readonly use_double_opt_in_logic?: boolean;
}

/** Fields that are not the profile's alone: they go by its addresses, once those are written. */
const BY_ADDRESS: ReadonlySet<string> = new Set(["email_subscribe", "subscription_groups", "push_tokens"]);

/** Writes an attributes object; returns the user, or undefined when there is none and the object may make none. */
export function writeAttributes(
  state: State,
  attributes: Attributes,
  now: Date,
  tell: TellOf = () => {},
  changes: RequestChanges = new RequestChanges(),
): User | undefined {
  if (attributes["push_token_import"] === true) return importTokens(state, attributes, now, tell, changes);
  const user = resolve(state.users, attributes, now);
  if (user === undefined) tell(NOBODY);
  else write(state, user, attributes, now, tell, changes);
  return user;
}

function write(
  state: State,
  user: User,
  attributes: Attributes,
  now: Date,
  tell: TellOf,
  changes: RequestChanges = new RequestChanges(),
): void {
  const { users } = state;
  const merge = attributes["_merge_objects"] === true;
  const tokens = attributes["push_tokens"] as readonly PushToken[] | undefined;
  if (tokens !== undefined) takeTokens(users, tokens, now);
  users.change(user, now, () => {
    for (const name of Object.keys(attributes)) {
      const value: unknown = attributes[name];
      const kind = kindOf(name);
      if (BY_ADDRESS.has(name) || kind === "control") continue;
      const map = kind === "field" ? user.fields : user.attributes;
      const say = (why: string) => tell(why, name);
      const next = kind === "field" ? stored(name, value, say) : changed(map.get(name), value, merge, say, changes);
      if (next === undefined) map.delete(name);
      else map.set(name, next);
    }
    if (tokens !== undefined) user.pushTokens = [...user.pushTokens, ...tokens];
  });
  writeSubscriptions(state, user, attributes, now);
}

/** One profile for each token that nobody has yet; a token that Braze knows already makes it ignore the object. */
function importTokens(
  state: State,
  attributes: Attributes,
  now: Date,
  tell: TellOf,
  changes: RequestChanges,
): User | undefined {
  const { users } = state;
  const tokens = attributes["push_tokens"] as readonly PushToken[];
  if (tokens.some(({ token }) => users.byPushToken(token) !== undefined)) {
    tell("a push token is known already: nothing is imported", "push_tokens");
    return undefined;
  }
  if (!changes.mayLook(tokens.length * Object.keys(attributes).length)) {
    tell("these are more tokens with more attributes than the mock imports: nothing is imported", "push_tokens");
    return undefined;
  }
  let last: User | undefined;
  for (const token of tokens) {
    last = users.create(now);
    write(state, last, { ...attributes, push_tokens: [token] }, now, tell);
  }
  return last;
}

/** A device belongs to one user at a time. */
function takeTokens(users: Users, tokens: readonly PushToken[], now: Date): void {
  const takenFrom = new Map<User, Set<string>>();
  for (const { token } of tokens) {
    const owner = users.byPushToken(token);
    if (owner === undefined) continue;
    const taken = takenFrom.get(owner);
    if (taken === undefined) takenFrom.set(owner, new Set([token]));
    else taken.add(token);
  }
  for (const [owner, taken] of takenFrom)
    users.change(owner, now, () => {
      owner.pushTokens = owner.pushTokens.filter(({ token }) => !taken.has(token));
    });
}

/** Consent to email, the state in groups and complaints belong to the address: everybody who shares it gets them. */
function writeSubscriptions(state: State, user: User, attributes: Attributes, now: Date): void {
  const { email_subscribe, subscription_groups = [], marked_email_as_spam_at: spam } = attributes;
  if (typeof email_subscribe === "string") state.subscriptions.setEmailOf(user, email_subscribe, now);
  const spamAt = typeof spam === "string" ? timeOf(spam) : undefined;
  if (user.email !== undefined && spamAt !== undefined)
    state.emailAddresses.change(user.email, { spam_at: spamAt.toISOString() });
  const changes = (subscription_groups as readonly GroupChange[]).flatMap((change) => {
    const group = state.subscriptionGroups.get(change.subscription_group_id);
    const to = { state: change.subscription_state, confirm: change.use_double_opt_in_logic === true };
    return group === undefined ? [] : [[group, to] as const];
  });
  if (changes.length > 0) subscribeUser(state, user, changes, now);
}
