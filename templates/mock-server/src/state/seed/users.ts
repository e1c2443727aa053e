// Copied by braze-codegen from templates/: edit it there.
import {
  checkChoice,
  checkInstant,
  checkOptionalText,
  checkText,
  checkTexts,
  list,
  type Members,
  membersOf,
} from "./members.js";

export function checkUsers(user: Members, place: string): void {
  for (const name of ["braze_id", "external_id", "email", "phone"]) checkOptionalText(user, place, name);
  for (const name of ["created_at", "updated_at"]) checkInstant(user, place, name);
  for (const name of ["user_aliases", "custom_events", "purchases", "push_tokens"])
    for (const _ of list(user[name], `${place}.${name}`));
  checkTexts(user, place, "deprecated_external_ids");
  checkChoice(user, place, "email_subscribe", ["opted_in", "subscribed", "unsubscribed"]);
  for (const [at, group] of list(user["subscription_groups"], `${place}.subscription_groups`)) {
    for (const name of ["subscription_group_id", "subscription_state"]) checkText(group, at, name);
    checkChoice(group, at, "subscription_state", ["subscribed", "unsubscribed"]);
  }
  if (user["custom_attributes"] !== undefined) membersOf(user["custom_attributes"], `${place}.custom_attributes`);
}
