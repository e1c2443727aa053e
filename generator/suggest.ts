import { closestMatch } from "leven";

/** `; did you mean "users.track"?`, or a short list of what exists, or nothing. */
export function suggest(wrong: string, known: Iterable<string>): string {
  const names = [...known].sort();
  const near = nearest(wrong, names);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return names.length > 0 && names.length <= 8 ? `; there are ${names.join(", ")}` : "";
}

/** The name that may be meant: by default the longer one is, the more of it may be wrong. */
export function nearest(
  wrong: string,
  known: readonly string[],
  maxDistance: number = Math.max(2, Math.floor(folded(wrong).length / 3)),
): string | undefined {
  const near = closestMatch(folded(wrong), known.map(folded), { maxDistance });
  return near === undefined ? undefined : known.find((name) => folded(name) === near);
}

/** Case is forgiven. Names are cut, so that a hostile one costs little. */
const folded = (name: string): string => name.slice(0, 200).toLowerCase();
