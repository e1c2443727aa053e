// Copied by braze-codegen from templates/: edit it there.

/** `; did you mean "catalogs_list"?`, or the few names that exist, or nothing: the end of a sentence about a wrong name. */
export function suggest(wrong: string, known: Iterable<string>): string {
  const names = [...new Set(known)].sort();
  const near = nearest(wrong, names);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return names.length > 0 && names.length <= 12 ? `; what exists: ${names.join(", ")}.` : ".";
}

function nearest(wrong: string, names: readonly string[]): string | undefined {
  const asked = wrong.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = editDistance(asked, name.toLowerCase());
    const tolerated = Math.max(2, Math.floor(Math.max(asked.length, name.length) / 4));
    if (distance <= tolerated && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein's distance, one row at a time. The names are cut: a model may send a very long one. */
function editDistance(a: string, b: string): number {
  const from = a.slice(0, 64);
  const to = b.slice(0, 64);
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
