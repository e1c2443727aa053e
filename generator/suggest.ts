import { closestMatch } from "leven";

/** `; did you mean "users.track"?`, or a short list of what exists, or nothing. */
export function suggest(wrong: string, known: Iterable<string>): string {
  const names = [...known].sort();
  const asked = folded(wrong);
  // Who writes the beginning of one name means that one, however near another may be.
  const begun =
    asked.length > 2
      ? names.filter((name) => new RegExp(`^${asked.replace(/\W/g, "\\$&")}[^a-z\\d]`).test(folded(name)))
      : [];
  if (begun.length === 1) return `; did you mean "${begun[0]}"?`;
  const near = closestMatch(asked, names.map(folded), { maxDistance: Math.max(2, Math.floor(asked.length / 3)) });
  if (near !== undefined) return `; did you mean "${names.find((name) => folded(name) === near)}"?`;
  return names.length > 0 && names.length <= 8 ? `; there are ${names.join(", ")}` : "";
}

/** Case is forgiven. Names are cut, so that a hostile one costs little. */
const folded = (name: string): string => name.slice(0, 200).toLowerCase();
