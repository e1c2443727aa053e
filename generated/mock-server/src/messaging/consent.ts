// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../state/index.js";
import type { User } from "../state/user.js";

/** Whose consent is enough. */
export type ConsentNeeded = "opted_in" | "subscribed" | "all";

/** Where a message of a channel goes: the address, or nothing where the channel has none; or why it cannot be sent. */
export type Way = { readonly address?: string } | { readonly reason: string };

/** What a channel is reached by. */
export function wayTo(
  state: State,
  user: User,
  channel: string,
  message: Readonly<Record<string, unknown>>,
  needed: ConsentNeeded,
): Way {
  const group = message["subscription_group_id"];
  if (typeof group === "string" && needed !== "all" && state.subscriptions.groupOf(user, group) !== "subscribed")
    return { reason: "not subscribed to the subscription group of the message" };
  if (channel === "email") return wayByEmail(state, user, needed);
  if (channel === "sms" || channel === "whats_app") return wayByPhone(state, user);
  return channel.endsWith("push") ? wayByPush(user, needed) : {};
}

function wayByEmail(state: State, user: User, needed: ConsentNeeded): Way {
  const { email } = user;
  if (email === undefined) return { reason: "without an email address" };
  const kept = state.emailAddresses.get(email);
  if (kept?.hard_bounced_at !== undefined) return { reason: "whose email address bounced" };
  const consent = state.subscriptions.emailOf(user);
  if (needed !== "all" && kept?.spam_at !== undefined) return { reason: "who marked email as spam" };
  return refused(consent, needed) ?? { address: email };
}

function wayByPhone(state: State, { phone }: User): Way {
  if (phone === undefined) return { reason: "without a phone number" };
  const kept = state.phoneNumbers.get(phone);
  return kept?.invalid_detected_at === undefined ? { address: phone } : { reason: "whose phone number is invalid" };
}

function wayByPush(user: User, needed: ConsentNeeded): Way {
  if (user.pushTokens.length === 0) return { reason: "without a push token" };
  return refused(user.fields.get("push_subscribe"), needed) ?? {};
}

function refused(state: unknown, needed: ConsentNeeded): Way | undefined {
  if (needed !== "all" && state === "unsubscribed") return { reason: "unsubscribed" };
  return needed === "opted_in" && state !== "opted_in" ? { reason: "not opted in" } : undefined;
}
