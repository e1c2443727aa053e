// Copied by braze-codegen from templates/: edit it there.

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
