import { closestMatch } from "leven";

/** `; did you mean "users.track"?`, or a short list of what exists, or nothing. */
export function suggest(wrong: string, known: Iterable<string>): string {
  const names = [...known].sort();
  const near = begun(wrong, names) ?? nearest(wrong, names);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return names.length > 0 && names.length <= 8 ? `; there are ${names.join(", ")}` : "";
}

/** Who writes the beginning of one name means that one, however near another may be. */
function begun(wrong: string, names: readonly string[]): string | undefined {
  const asked = folded(wrong);
  if (asked.length <= 2) return undefined;
  const beginning = new RegExp(`^${asked.replace(/\W/g, "\\$&")}[^a-z\\d]`);
  const found = names.filter((name) => beginning.test(folded(name)));
  return found.length === 1 ? found[0] : undefined;
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
