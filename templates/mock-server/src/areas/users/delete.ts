// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import type { User } from "../../state/user.js";
import type { Identifier, Users } from "../../state/users.js";
import type { UserAlias } from "../../state/profile.js";
import { type Prioritization, identified } from "./resolve.js";

interface DeleteBody {
  readonly external_ids?: readonly (string | number)[];
  readonly user_aliases?: readonly UserAlias[];
  readonly braze_ids?: readonly string[];
  readonly email_addresses?: readonly (Identifier & { readonly prioritization: Prioritization })[];
  readonly phone_numbers?: readonly (Identifier & { readonly prioritization: Prioritization })[];
}

/** `users.delete`: counts what was queued, and not what will be found. */
export const deleteUsers: Handler = (call) => {
  const body = call.body as DeleteBody;
  call.later(body);
  const deleted = Object.values(body).reduce((count: number, list: readonly unknown[]) => count + list.length, 0);
  return { body: { deleted, message: "success" } };
};

/** The deletions. A deprecated external ID deletes the whole profile, as Braze warns. */
export const deleteLater: Effect = ({ users }, job, _, { note }) => {
  for (const [pointer, user] of namedBy(users, job as DeleteBody))
    if (user === undefined) note("no user is meant by it, or not just one: nobody is deleted", pointer);
    else users.remove(user);
};

/** Each with its place. Looked up one after the other, so that nobody is deleted twice. */
function* namedBy(users: Users, body: DeleteBody): Iterable<[pointer: string, user: User | undefined]> {
  const { external_ids = [], user_aliases = [], braze_ids = [], email_addresses = [], phone_numbers = [] } = body;
  for (const [at, id] of external_ids.entries()) yield [`/external_ids/${at}`, users.byExternalId(id)];
  for (const [at, alias] of user_aliases.entries()) yield [`/user_aliases/${at}`, users.byAlias(alias)];
  for (const [at, id] of braze_ids.entries()) yield [`/braze_ids/${at}`, users.byBrazeId(id)];
  for (const [list, addresses] of Object.entries({ email_addresses, phone_numbers }))
    for (const [at, address] of addresses.entries()) yield [`/${list}/${at}`, identified(users, address)];
}
