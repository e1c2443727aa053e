// Copied by braze-codegen from templates/: edit it there.

// The same identifier has several names, by where it stands.
const external = "external_id";
const kinds: Readonly<Record<string, string>> = {
  external_id: external,
  external_ids: external,
  external_user_id: external,
  external_user_ids: external,
  current_external_id: external,
  new_external_id: external,
  braze_id: "braze_id",
  braze_ids: "braze_id",
  email: "email",
  emails: "email",
  email_addresses: "email",
  phone: "phone",
  phones: "phone",
  phone_numbers: "phone",
  id: "id",
};

const aliasNames = ["alias_name", "old_alias_name", "new_alias_name"];

const holders = ["user_alias", "user_aliases", "identifier_to_merge", "identifier_to_keep"];

/**
 * What an object is about: its user, both users of a merge, the item of a catalog. Objects that share one of these keep
 * their order.
 *
 * @param name - The member that holds the object: of a list of texts, it says what they are.
 */
export function identitiesOf(name: string, object: unknown): string[] {
  if (Array.isArray(object)) return object.flatMap((each) => identitiesOf(name, each));
  if (typeof object !== "object" || object === null) {
    const kind = kinds[name];
    // Braze keeps addresses in lower case.
    return kind === undefined ? [] : [`${kind} ${kind === "email" ? String(object).toLowerCase() : object}`];
  }
  const members = object as Readonly<Record<string, unknown>>;
  const found: string[] = [];
  for (const member in members) {
    const value = members[member];
    if (value === undefined || value === null) continue;
    if (member in kinds || holders.includes(member)) found.push(...identitiesOf(member, value));
    else if (aliasNames.includes(member)) found.push(`alias ${JSON.stringify([members["alias_label"], value])}`);
  }
  return found;
}
