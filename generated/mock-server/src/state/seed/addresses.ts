// Copied by braze-codegen from templates/: edit it there.
import { checkChoice, checkInstant, checkNames, checkText, list, type Members } from "./members.js";

export function checkEmailAddresses(address: Members, place: string): void {
  const times = ["email_subscribe_changed_at", "hard_bounced_at", "spam_at"];
  checkNames(address, place, ["email", "email_subscribe", "subscription_groups", ...times]);
  checkText(address, place, "email");
  checkChoice(address, place, "email_subscribe", ["opted_in", "subscribed", "unsubscribed"]);
  // Without its time a state could be on no list.
  if (address["email_subscribe"] !== undefined) checkText(address, place, "email_subscribe_changed_at");
  for (const name of times) checkInstant(address, place, name);
  checkGroups(address, place);
}

export function checkPhoneNumbers(number: Members, place: string): void {
  const times = ["invalid_detected_at", "opt_in_asked_at"];
  checkNames(number, place, ["phone", "reason", "subscription_groups", ...times]);
  checkText(number, place, "phone");
  checkChoice(number, place, "reason", ["provider_error", "deactivated"]);
  if (number["invalid_detected_at"] !== undefined) checkText(number, place, "reason");
  for (const name of times) checkInstant(number, place, name);
  checkGroups(number, place);
}

function checkGroups(address: Members, place: string): void {
  for (const [at, group] of list(address["subscription_groups"], `${place}.subscription_groups`)) {
    checkNames(group, at, ["subscription_group_id", "subscription_state", "changed_at"]);
    for (const name of ["subscription_group_id", "subscription_state", "changed_at"]) checkText(group, at, name);
    checkChoice(group, at, "subscription_state", ["subscribed", "unsubscribed"]);
    checkInstant(group, at, "changed_at");
  }
}
