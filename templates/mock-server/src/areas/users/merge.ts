// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import { isE164 } from "../../e164.js";
import type { State } from "../../state/index.js";
import { membersOf } from "../../state/segments.js";
import { type User, tally } from "../../state/user.js";
import type { Identifier, Users } from "../../state/users.js";
import { type Prioritization, identified } from "./resolve.js";
import { sumOf } from "../../sum.js";

type UserIdentifier = Identifier & { readonly prioritization?: Prioritization };

interface MergeUpdate {
  readonly identifier_to_merge: UserIdentifier;
  readonly identifier_to_keep: UserIdentifier;
}

/** `users.merge`: accepted at once, done later. */
export const merge: Handler = (call) => {
  call.later((call.body as { merge_updates: readonly MergeUpdate[] }).merge_updates);
  return { body: { message: "success" } };
};

/** The merges; one that finds not exactly one user on either side does not happen. */
export const mergeLater: Effect = (state, job, now, { note }) => {
  const { users } = state;
  for (const [at, { identifier_to_merge, identifier_to_keep }] of (job as readonly MergeUpdate[]).entries()) {
    const from = identified(users, identifier_to_merge);
    const into = identified(users, identifier_to_keep);
    if (from === undefined || into === undefined) {
      const member = from === undefined ? "identifier_to_merge" : "identifier_to_keep";
      note("no user is meant by it, or not just one: nothing is merged", `/merge_updates/${at}/${member}`);
      continue;
    }
    const problem = obstacleTo(state, from, into);
    if (problem === undefined) mergeUser(users, from, into, true, now);
    else note(`${problem}: nothing is merged`, `/merge_updates/${at}`);
  }
};

function obstacleTo(state: State, from: User, into: User): string | undefined {
  if (from === into) return "both sides mean the same user";
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  if (isInControl(state, from) || isInControl(state, into)) return "a user of the Global Control Group is meant";
  return hasBadPhone(from) && hasBadPhone(into) ? "both users have phone numbers that are none" : undefined;
}

/**
 * The profile fields that a merge moves. Consent and subscriptions are none: they stay with the address, or go with the
 * profile.
 */
const MOVED: ReadonlySet<string> = new Set([
  "first_name",
  "last_name",
  "email",
  "gender",
  "dob",
  "phone",
  "time_zone",
  "home_city",
  "country",
  "language",
  "date_of_first_session",
  "date_of_last_session",
  // Of seeds: what else exports have of a user.
  "apps",
  "campaigns_received",
  "canvases_received",
]);

/**
 * Moves what the one profile has and the other lacks, adds up what counts, and removes the first.
 *
 * @param devices - Whether devices and their push tokens move, too.
 */
export function mergeUser(users: Users, from: User, into: User, devices: boolean, now: Date): void {
  users.remove(from);
  users.change(into, now, () => {
    for (const [name, value] of from.fields)
      if (MOVED.has(name) || (devices && name === "devices"))
        into.fields.set(name, preferred(name, value, into.fields.get(name)));
    for (const [name, value] of from.attributes) if (!into.attributes.has(name)) into.attributes.set(name, value);
    for (const { name, first, last, count } of from.events.values()) tally(into.events, name, first, last, count);
    for (const { name, first, last, count } of from.purchases.values()) tally(into.purchases, name, first, last, count);
    for (const [label, name] of from.aliases) if (!into.aliases.has(label)) into.aliases.set(label, name);
    if (devices) into.pushTokens = [...into.pushTokens, ...from.pushTokens];
    into.revenue = sumOf(into.revenue, from.revenue);
  });
}

function preferred(name: string, from: unknown, into: unknown): unknown {
  if (into === undefined) return from;
  const earlier = String(from) < String(into) ? from : into;
  if (name === "date_of_first_session") return earlier;
  if (name === "date_of_last_session") return earlier === from ? into : from;
  return into;
}

const hasBadPhone = ({ phone }: User): boolean => phone !== undefined && !isE164(phone);

/** Braze leaves profiles of the Global Control Group alone. */
// only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
function isInControl({ segments, users }: State, user: User): boolean {
  return segments.control !== undefined && membersOf(segments.control, users).includes(user);
}
