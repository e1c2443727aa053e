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
export const identify: Handler = ({ body, state: { users }, now }) => {
  const {
    aliases_to_identify = [],
    emails_to_identify = [],
    phone_numbers_to_identify = [],
    merge_behavior,
  } = body as IdentifyBody;
  for (const entry of [...aliases_to_identify, ...emails_to_identify, ...phone_numbers_to_identify]) {
    const { external_id, ...named } = entry;
    const anonymous = identified(users, named);
    if (anonymous === undefined || anonymous.externalId !== undefined) continue;
    give(users, anonymous, String(external_id), merge_behavior === "none", now);
  }
  return { body: { aliases_processed: aliases_to_identify.length, message: "success" } };
};

function give(users: Users, anonymous: User, externalId: string, bare: boolean, now: Date): void {
  const known = users.byExternalId(externalId);
  if (known === undefined) {
    users.change(anonymous, now, () => {
      anonymous.externalId = externalId;
    });
    return;
  }
  // Two names for one label: Braze leaves both profiles as they are.
  if ([...anonymous.aliases.keys()].some((label) => known.aliases.has(label))) return;
  if (bare) users.change(anonymous, now, () => strip(anonymous));
  // The fields that Braze lists for this call have no devices among them.
  mergeUser(users, anonymous, known, false, now);
}

/** `merge_behavior: none`: only the aliases go over. */
function strip(user: User): void {
  for (const data of [user.fields, user.attributes, user.events, user.purchases]) data.clear();
  user.pushTokens = [];
  user.revenue = 0;
}
