// Copied by braze-codegen from templates/: edit it there.
import { kindOf } from "../../areas/users/profile-fields.js";
import { namedMembers } from "../../data/named-members.js";
import { didYouMean } from "../../suggest.js";
import { STRUCTURE } from "../profile.js";
import { checkEntry, type EntryRules } from "./entry.js";
import {
  checkChoice,
  checkFigure,
  checkInstant,
  checkOptionalText,
  checkText,
  checkTexts,
  list,
  type Members,
  membersOf,
} from "./members.js";

const TALLY: EntryRules = {
  required: ["name", "first", "last", "count"],
  members: { name: "text", first: "instant", last: "instant", count: "whole" },
};

/** What the entries of a profile's lists are made of. */
const LISTS: Readonly<Record<string, EntryRules>> = {
  user_aliases: {
    required: ["alias_name", "alias_label"],
    members: { alias_name: "text", alias_label: "text" },
  },
  custom_events: TALLY,
  purchases: TALLY,
};

/** Names that a slip may be meant for. Exports have more fields than any page lists, so others are taken. */
const FIELDS: ReadonlySet<string> = new Set([
  ...STRUCTURE,
  ...(namedMembers["ProfileAttributes"] ?? []).filter((name) => kindOf(name) === "field"),
]);

/** What other names than those are taken for slips of, or for none: many users have the same. */
const looked = new Map<string, string>();
const MOST = 1000;

function meantBy(name: string): string {
  if (FIELDS.has(name)) return "";
  if (looked.size > MOST) looked.clear();
  // A short name that is another in two letters is another name.
  const meant = looked.get(name) ?? didYouMean(name, FIELDS, Math.min(2, Math.ceil(name.length / 2) - 1));
  looked.set(name, meant);
  return meant;
}

export function checkUsers(user: Members, place: string): void {
  for (const name of Object.keys(user)) {
    const meant = meantBy(name);
    if (meant !== "") throw new TypeError(`${place} has a member "${name}" that profiles do not have.${meant}`);
  }
  for (const name of ["braze_id", "external_id", "email", "phone"]) checkOptionalText(user, place, name);
  for (const name of ["created_at", "updated_at"]) checkInstant(user, place, name);
  for (const [name, rules] of Object.entries(LISTS))
    for (const [at, entry] of list(user[name], `${place}.${name}`)) checkEntry(entry, at, rules);
  for (const [at, token] of list(user["push_tokens"], `${place}.push_tokens`)) {
    checkText(token, at, "token");
    for (const name of ["app_id", "device_id"]) checkOptionalText(token, at, name);
  }
  checkFigure(user, place, "total_revenue");
  checkTexts(user, place, "deprecated_external_ids");
  checkChoice(user, place, "email_subscribe", ["opted_in", "subscribed", "unsubscribed"]);
  for (const [at, group] of list(user["subscription_groups"], `${place}.subscription_groups`)) {
    for (const name of ["subscription_group_id", "subscription_state"]) checkText(group, at, name);
    checkChoice(group, at, "subscription_state", ["subscribed", "unsubscribed"]);
  }
  if (user["custom_attributes"] !== undefined) membersOf(user["custom_attributes"], `${place}.custom_attributes`);
}
