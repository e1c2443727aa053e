// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import type { User } from "../../state/user.js";
import type { Identifier, Users } from "../../state/users.js";
import { mergeUser } from "./merge.js";
import { type Prioritization, identified } from "./resolve.js";

interface ToIdentify extends Identifier {
  readonly external_id: string | number;
  readonly prioritization?: Prioritization;
}

interface IdentifyBody {
  readonly aliases_to_identify?: readonly ToIdentify[];
  readonly emails_to_identify?: readonly ToIdentify[];
  readonly phone_numbers_to_identify?: readonly ToIdentify[];
  readonly merge_behavior?: "none" | "merge";
}

/** `users.identify`: the answer says that the request was accepted, and not that anybody was found. */
export const identify: Handler = ({ body, state: { users }, now, note }) => {
  const {
    aliases_to_identify = [],
    emails_to_identify = [],
    phone_numbers_to_identify = [],
    merge_behavior,
  } = body as IdentifyBody;
  const lists = { aliases_to_identify, emails_to_identify, phone_numbers_to_identify };
  for (const [list, entries] of Object.entries(lists))
    for (const [at, { external_id, ...named }] of entries.entries()) {
      const anonymous = identified(users, named);
      const problem =
        anonymous === undefined || anonymous.externalId !== undefined
          ? "no user without an external ID is meant by it, or not just one"
          : give(users, anonymous, String(external_id), merge_behavior === "none", now);
      if (problem !== undefined) note(`${problem}: nobody is identified`, `/${list}/${at}`);
    }
  return { body: { aliases_processed: aliases_to_identify.length, message: "success" } };
};

/** Gives the ID; says why not, where it does not. */
function give(users: Users, anonymous: User, externalId: string, bare: boolean, now: Date): string | undefined {
  const known = users.byExternalId(externalId);
  if (known === undefined) {
    users.change(anonymous, now, () => {
      anonymous.externalId = externalId;
    });
    return undefined;
  }
  // Two names for one label: Braze leaves both profiles as they are.
  if ([...anonymous.aliases.keys()].some((label) => known.aliases.has(label)))
    return "the user with that external ID has an alias with the same label";
  if (bare) users.change(anonymous, now, () => strip(anonymous));
  // The fields that Braze lists for this call have no devices among them.
  mergeUser(users, anonymous, known, false, now);
  return undefined;
}

/** `merge_behavior: none`: only the aliases go over. */
function strip(user: User): void {
  for (const data of [user.fields, user.attributes, user.events, user.purchases]) data.clear();
  user.pushTokens = [];
  user.revenue = 0;
}
