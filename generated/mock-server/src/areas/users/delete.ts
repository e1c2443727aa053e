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
export const deleteLater: Effect = ({ users }, job) => {
  for (const user of namedBy(users, job as DeleteBody)) if (user !== undefined) users.remove(user);
};

function* namedBy(users: Users, body: DeleteBody): Iterable<User | undefined> {
  for (const id of body.external_ids ?? []) yield users.byExternalId(id);
  for (const alias of body.user_aliases ?? []) yield users.byAlias(alias);
  for (const id of body.braze_ids ?? []) yield users.byBrazeId(id);
  for (const address of [...(body.email_addresses ?? []), ...(body.phone_numbers ?? [])])
    yield identified(users, address);
}
