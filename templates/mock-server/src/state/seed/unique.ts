// Copied by braze-codegen from templates/: edit it there.
import { list, type Members } from "./members.js";

/**
 * What identifies the entries of a part. Of two with the same, requests would find either. Users are several: see
 * {@link identifiersOf}.
 */
const KEYS: Readonly<Record<string, string>> = {
  // only with area users email subscription
  subscription_groups: "id",
  // only with area users email subscription
  email_addresses: "email",
  // only with area users email sms subscription
  phone_numbers: "phone",
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  segments: "id",
  // only with area catalogs
  catalogs: "name",
};

/** Throws when two entries of a part cannot be told apart. */
export function checkUnique(parts: Members): void {
  for (const [part, key] of Object.entries(KEYS)) check(part, parts[part], (entry) => [[key, entry[key]]]);
  // only with area users email subscription
  check("users", parts["users"], identifiersOf);
}

type Identifiers = (entry: Members, place: string) => readonly (readonly [name: string, value: unknown])[];

function check(part: string, entries: unknown, identifiers: Identifiers): void {
  const seen = new Map<string, string>();
  for (const [place, entry] of list(entries, part))
    for (const [name, value] of identifiers(entry, place)) {
      if (value === undefined) continue;
      const key = JSON.stringify([name, value]);
      const before = seen.get(key);
      if (before !== undefined) throw new TypeError(`${place} has the same ${name} as ${before}.`);
      seen.set(key, place.replace(/^The seed's /, ""));
    }
}

/** Addresses and numbers are none: users may share them. */
function identifiersOf(user: Members, place: string): (readonly [name: string, value: unknown])[] {
  const deprecated = user["deprecated_external_ids"];
  const ids = [user["external_id"], ...(Array.isArray(deprecated) ? (deprecated as unknown[]) : [])];
  const aliases = list(user["user_aliases"], `${place}.user_aliases`);
  const tokens = list(user["push_tokens"], `${place}.push_tokens`);
  return [
    ["braze_id", user["braze_id"]],
    ...ids.map((id) => ["external_id", id] as const),
    ...aliases.map(([, { alias_label, alias_name }]) => ["alias", [alias_label, alias_name]] as const),
    ...tokens.map(([, { token }]) => ["push token", token] as const),
  ];
}
