// Copied by braze-codegen from templates/: edit it there.
import { checkInstant, checkOptionalText, list, type Members, membersOf } from "./members.js";

export function checkUsers(user: Members, place: string): void {
  for (const name of ["braze_id", "external_id", "email", "phone"]) checkOptionalText(user, place, name);
  for (const name of ["created_at", "updated_at"]) checkInstant(user, place, name);
  for (const name of ["user_aliases", "custom_events", "purchases", "push_tokens"])
    for (const _ of list(user[name], `${place}.${name}`));
  if (user["custom_attributes"] !== undefined) membersOf(user["custom_attributes"], `${place}.custom_attributes`);
}
