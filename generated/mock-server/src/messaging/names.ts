// Copied by braze-codegen from templates/: edit it there.

import type { User } from "../state/user.js";

/** Users whom a sentence names at most. */
export const mostNames = 5;

/** Characters of a name: an external ID may be long. */
const LENGTH = 40;

const short = (name: string): string => (name.length > LENGTH ? `${name.slice(0, LENGTH)}…` : name);

/** `ada, bob and 3 more`, of the first names and how many there are in all. */
export function listed(names: readonly string[], count: number = names.length): string {
  const text = names.map(short).join(", ");
  return count > names.length ? `${text} and ${count - names.length} more` : text;
}

/** What a sentence calls a user. */
export const nameOf = ({ externalId, brazeId }: User): string => externalId ?? `braze_id ${brazeId}`;

/** `1 user gets` or `3 users get`. */
export const usersGet = (count: number): string => (count === 1 ? "1 user gets" : `${count} users get`);
