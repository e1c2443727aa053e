// Copied by braze-codegen from templates/: edit it there.

import { checkNames } from "./given.js";
import { covered, didYouMean } from "./suggest.js";

/** What a key may do: everything, or the permissions that the names and patterns (`"catalogs.*"`) cover. */
export type Grant = "*" | readonly string[];

/** A key that the mock knows. */
export interface Key {
  /** The key's beginning; the whole key is shown nowhere. */
  readonly label: string;
  /** Whether the key may do everything, also what no permission names. */
  readonly everything: boolean;
  may(permission: string): boolean;
}

/**
 * The keys of a mock, by what stands in the Authorization header.
 *
 * @throws {TypeError} when a grant is no list, or names a permission that does not exist.
 */
export function keysBySecret(keys: Readonly<Record<string, Grant>>, permissions: readonly string[]): Map<string, Key> {
  const bySecret = new Map<string, Key>();
  for (const [secret, grant] of Object.entries(keys)) bySecret.set(secret, keyOf(secret, grant, permissions));
  return bySecret;
}

function keyOf(secret: string, grant: Grant, permissions: readonly string[]): Key {
  const label = mask(secret);
  const patterns = typeof grant === "string" ? [grant] : grant;
  checkNames(patterns, `What the key "${label}" may do`);
  const granted = new Set<string>();
  for (const pattern of patterns) {
    const names = covered(pattern, permissions);
    if (names.length === 0 && pattern !== "*") {
      const hint = didYouMean(pattern, permissions);
      throw new TypeError(`The key "${label}" names the permission "${pattern}", which does not exist.${hint}`);
    }
    for (const name of names) granted.add(name);
  }
  const everything = patterns.includes("*");
  return { label, everything, may: (permission) => everything || granted.has(permission) };
}

/** The first characters of a key: enough to tell two keys apart, too few to use one. */
export function mask(secret: string): string {
  return `${secret.slice(0, Math.min(4, Math.floor(secret.length / 3)))}…`;
}
