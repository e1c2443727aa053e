/** `; did you mean "users.track"?`, or a short list of what exists, or nothing. */
export function suggest(wrong: string, known: Iterable<string>): string {
  const names = [...known];
  const near = names
    .map((name) => ({ name, distance: editDistance(wrong.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(Math.max(name.length, wrong.length) / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))[0];
  if (near) return `; did you mean "${near.name}"?`;
  return names.length > 0 && names.length <= 8 ? `; there are ${names.sort().join(", ")}` : "";
}

/** Levenshtein's distance, one row at a time. Names are cut, so that a hostile one costs little. */
export function editDistance(a: string, b: string): number {
  const from = a.slice(0, 200);
  const to = b.slice(0, 200);
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
