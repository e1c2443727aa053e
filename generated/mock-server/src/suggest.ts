// Copied by braze-codegen from templates/: edit it there.
import { closestMatch } from "leven";

/** The names that a pattern covers: `*`, `catalogs.*`, or one name. */
export function covered(pattern: string, names: Iterable<string>): string[] {
  return [...names].filter((name) => covers(pattern, name));
}

/** Whether a pattern covers a name. A star stands at the end, after a dot, for everything below. */
export function covers(pattern: string, name: string): boolean {
  if (pattern === "*") return true;
  return pattern.endsWith(".*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

/**
 * `Did you mean "catalogs.get"?` with a leading space, or nothing when no name is near.
 *
 * @param maxDistance - By how many letters a name may differ. Default: by a third of the word, and by two at least.
 */
export function didYouMean(
  word: string,
  names: Iterable<string>,
  maxDistance: number = Math.max(2, Math.floor(Math.min(word.length, LONGEST) / 3)),
): string {
  const known = [...names];
  const near = closestMatch(folded(word), known.map(folded), { maxDistance });
  return near === undefined ? "" : ` Did you mean "${known.find((name) => folded(name) === near)}"?`;
}

/** Names are cut, so that a hostile one costs little. */
const LONGEST = 200;

/** Case is forgiven. */
const folded = (name: string): string => name.slice(0, LONGEST).toLowerCase();
