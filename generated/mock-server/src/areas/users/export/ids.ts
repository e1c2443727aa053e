// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../../area-handlers.js";
import type { UserAlias } from "../../../state/profile.js";
import type { User } from "../../../state/user.js";
import type { Users } from "../../../state/users.js";
import { exported } from "./profile.js";

interface IdsBody {
  readonly external_ids?: readonly (string | number)[];
  readonly user_aliases?: readonly UserAlias[];
  readonly braze_id?: string;
  readonly device_id?: string;
  readonly email_address?: string;
  readonly phone?: string;
  readonly fields_to_export?: readonly string[];
}

/** `users.export.ids`: each user once, whatever names it; whoever is unknown is listed by the identifier. */
export const exportIds: Handler = ({ body, state, now }) => {
  const given = body as IdsBody;
  const found = new Set<User>();
  const unknown: string[] = [];
  for (const [identifier, users] of namedBy(state.users, given)) {
    if (users.length === 0) unknown.push(identifier);
    for (const user of users) found.add(user);
  }
  const users = [...found].map((user) => exported(state, user, { fields: given.fields_to_export }, now));
  return { body: { users, ...(unknown.length === 0 ? {} : { invalid_user_ids: unknown }), message: "success" } };
};

function* namedBy(users: Users, given: IdsBody): Iterable<[identifier: string, found: readonly User[]]> {
  for (const id of given.external_ids ?? []) yield [String(id), some(users.byExternalId(id))];
  for (const alias of given.user_aliases ?? []) yield [alias.alias_name, some(users.byAlias(alias))];
  const { braze_id, device_id, email_address, phone } = given;
  if (braze_id !== undefined) yield [braze_id, some(users.byBrazeId(braze_id))];
  if (device_id !== undefined) yield [device_id, users.byDevice(device_id)];
  if (email_address !== undefined) yield [email_address, users.byEmail(email_address)];
  if (phone !== undefined) yield [phone, users.byPhone(phone)];
}

const some = (user: User | undefined): User[] => (user === undefined ? [] : [user]);
