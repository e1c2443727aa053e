/** JSON in one order of members: equal texts are equal values. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : part,
    ) ?? "undefined"
  );
}

export const same = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other);

/** What one list has and another one lacks, by value. */
export function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const known = new Set(other.map(canonical));
  return list.filter((value) => !known.has(canonical(value)));
}
