// Copied by braze-codegen from templates/: edit it there.
import type { Identifier, Users } from "../../state/users.js";
import type { User } from "../../state/user.js";

/** An object of a track request: whom it names, and whether it may make that user. */
export interface Named extends Identifier {
  readonly _update_existing_only?: boolean;
}

/**
 * The user that an object means; made when there is none and the object may make one. With an alias it may only when it
 * says so: that is Braze's default for aliases.
 */
export function resolve(users: Users, named: Named, now: Date): User | undefined {
  const { external_id, user_alias, braze_id, email, phone, _update_existing_only: existingOnly } = named;
  if (braze_id !== undefined) return users.byBrazeId(braze_id);
  if (user_alias !== undefined) {
    const known = users.byAlias(user_alias);
    if (known !== undefined || existingOnly !== false) return known;
    return create(users, now, (user) => user.aliases.set(user_alias.alias_label, user_alias.alias_name));
  }
  const known = lookUp(users, named);
  if (known !== undefined || existingOnly === true) return known;
  return create(users, now, (user) => {
    if (external_id !== undefined) user.externalId = String(external_id);
    else if (email !== undefined) user.fields.set("email", email);
    else user.fields.set("phone", phone);
  });
}

function lookUp(users: Users, { external_id, email, phone }: Named): User | undefined {
  if (external_id !== undefined) return users.byExternalId(external_id);
  if (email !== undefined) return favourite(users.byEmail(email));
  return phone === undefined ? undefined : favourite(users.byPhone(phone));
}

/** Of several users with one address, Braze takes the one that was changed last, users with an external ID first. */
function favourite(candidates: readonly User[]): User | undefined {
  const identified = candidates.filter((user) => user.externalId !== undefined);
  const pool = identified.length > 0 ? identified : candidates;
  return [...pool].sort((a, b) => b.revision - a.revision)[0];
}

function create(users: Users, now: Date, name: (user: User) => void): User {
  const user = users.create(now);
  users.change(user, now, name);
  return user;
}

/** Braze's rules for choosing one of several users, as a request gives them. */
export type Prioritization = readonly string[];

/** The one user whom the rules leave, applied in their order; undefined when they leave nobody or several. */
export function prioritized(candidates: readonly User[], rules: Prioritization = []): User | undefined {
  let pool = [...candidates];
  for (const rule of rules) {
    if (rule === "identified") pool = pool.filter((user) => user.externalId !== undefined);
    else if (rule === "unidentified") pool = pool.filter((user) => user.externalId === undefined);
    else {
      const direction = rule === "least_recently_updated" ? 1 : -1;
      pool = pool.sort((a, b) => direction * (a.revision - b.revision)).slice(0, 1);
    }
  }
  return pool.length === 1 ? pool[0] : undefined;
}

/** The user whom an identifier of `users.merge` and its like names. */
export function identified(
  users: Users,
  named: Identifier & { readonly prioritization?: Prioritization },
): User | undefined {
  if (named.external_id !== undefined) return users.byExternalId(named.external_id);
  if (named.user_alias !== undefined) return users.byAlias(named.user_alias);
  const candidates = named.email === undefined ? users.byPhone(named.phone ?? "") : users.byEmail(named.email);
  return prioritized(candidates, named.prioritization);
}
