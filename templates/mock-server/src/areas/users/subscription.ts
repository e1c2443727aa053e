// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import { many } from "../../one-or-many.js";
import type { AddressInGroup } from "../../state/addresses.js";
import type { State } from "../../state/index.js";
import { stateWords } from "../../state/subscription-groups.js";

interface Addressed {
  readonly email?: unknown;
  readonly phone?: unknown;
}

/** An entry of the answer, and the time by which it is sorted. */
type Dated = readonly [time: string, entry: object];

/** `users.subscription.get`: what is kept of addresses and numbers, the latest first; nothing of the unknown. */
export const getSubscriptions: Handler = ({ query, state }) => {
  const emails = many(query["email"]).flatMap((email) => emailIn(state, email));
  const phone = many(query["phone"]).flatMap((number) => phoneIn(state, number));
  return { body: { emails: latestFirst(emails), phone: latestFirst(phone), message: "success" } };
};

/** `users.subscription.delete`: queued, says Braze. */
export const deleteSubscriptions: Handler = (call) => {
  call.later(call.body);
  const status = "The emails and/or phone numbers have been queued for deletion";
  return { body: { status, message: "success" } };
};

export const deleteSubscriptionsLater: Effect = ({ subscriptions }, job) => {
  const { email, phone } = job as Addressed;
  for (const address of many(email)) subscriptions.forget("email", address);
  for (const number of many(phone)) subscriptions.forget("phone", number);
};

function emailIn(state: State, email: string): Dated[] {
  const kept = state.emailAddresses.get(email);
  const [user] = state.users.byEmail(email);
  if (kept === undefined && user === undefined) return [];
  const {
    email_subscribe = "subscribed",
    subscription_groups = [],
    hard_bounced_at = null,
    spam_at = null,
  } = kept ?? {};
  // Whoever never said anything is subscribed since there is a profile.
  const known = [kept?.email_subscribe_changed_at, user && new Date(user.createdAt).toISOString()];
  const since = [...known, ...subscription_groups.map(({ changed_at }) => changed_at), hard_bounced_at, spam_at];
  const date = since.find((time) => typeof time === "string") ?? "";
  const email_subscription_state = stateWords(email_subscribe);
  const entry = {
    email,
    email_subscribe: { email_subscription_state, email_subscription_event_date: date },
    subscription_group: subscription_groups.map(recordOf),
    hard_bounced_at,
    spam_at,
  };
  return [[date, entry]];
}

function phoneIn(state: State, phone: string): Dated[] {
  const groups = state.phoneNumbers.get(phone)?.subscription_groups ?? [];
  if (groups.length === 0 && state.users.count("phone", phone) === 0) return [];
  const date =
    groups
      .map(({ changed_at }) => changed_at)
      .sort()
      .at(-1) ?? "";
  return [[date, { phone, subscription_group: groups.map(recordOf) }]];
}

const recordOf = ({ subscription_group_id, subscription_state, changed_at }: AddressInGroup): object => ({
  subscription_group_id,
  subscription_group_state: stateWords(subscription_state),
  subscription_group_event_date: changed_at,
});

const latestFirst = (entries: readonly Dated[]): object[] =>
  [...entries].sort(([a], [b]) => (a === b ? 0 : a < b ? 1 : -1)).map(([, entry]) => entry);
