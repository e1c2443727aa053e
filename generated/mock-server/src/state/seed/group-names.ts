// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../../suggest.js";
import { list, type Members } from "./members.js";

/** Throws when a user or an address is in a group that the seed does not have. */
export function checkGroupNames(parts: Members): void {
  const known = list(parts["subscription_groups"], "subscription_groups").map(([, { id }]) => String(id));
  for (const part of ["users", "email_addresses", "phone_numbers"])
    for (const [place, entry] of list(parts[part], part))
      for (const [at, { subscription_group_id }] of list(
        entry["subscription_groups"],
        `${place}.subscription_groups`,
      )) {
        const id = String(subscription_group_id);
        if (known.includes(id)) continue;
        const cure = didYouMean(id, known);
        throw new TypeError(`${at} names "${id}", which is none of the seed's subscription_groups.${cure}`);
      }
}
