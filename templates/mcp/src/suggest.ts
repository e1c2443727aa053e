// Copied by braze-codegen from templates/: edit it there.
import { closestMatch } from "leven";

/**
 * `; did you mean "catalogs_list"?`, or the few names that exist, or nothing: the end of a sentence about a wrong name.
 */
export function suggest(wrong: string, known: Iterable<string>): string {
  const names = [...new Set(known)].sort();
  const asked = folded(wrong);
  const near = closestMatch(asked, names.map(folded), { maxDistance: Math.max(2, Math.floor(asked.length / 4)) });
  if (near !== undefined) return `; did you mean "${names.find((name) => folded(name) === near)}"?`;
  return names.length > 0 && names.length <= 15 ? `; what exists: ${names.join(", ")}.` : ".";
}

/** Case is forgiven. Names are cut: a model may send a very long one. */
const folded = (name: string): string => name.slice(0, 64).toLowerCase();
