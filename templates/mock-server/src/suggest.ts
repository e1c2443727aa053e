// Copied by braze-codegen from templates/: edit it there.

/** The names that a pattern covers: `*`, `catalogs.*`, or one name. */
export function covered(pattern: string, names: Iterable<string>): string[] {
  return [...names].filter((name) => covers(pattern, name));
}

/** Whether a pattern covers a name. A star stands at the end, after a dot, for everything below. */
export function covers(pattern: string, name: string): boolean {
  if (pattern === "*") return true;
  return pattern.endsWith(".*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

/** `Did you mean "catalogs.get"?` with a leading space, or nothing when no name is near. */
export function didYouMean(word: string, names: Iterable<string>): string {
  let best = "";
  let nearest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    const steps = distance(word.toLowerCase(), name.toLowerCase());
    if (steps < nearest) [best, nearest] = [name, steps];
  }
  return best === "" ? "" : ` Did you mean "${best}"?`;
}

/** Edits that turn one word into the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
