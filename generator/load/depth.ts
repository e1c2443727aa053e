/** Levels of members and items within each other. What people write has ten or twenty; what reads it has a stack that ends. */
export const DEEPEST = 200;

/** True where something lies deeper than {@link DEEPEST}. It takes no stack itself. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((part) => (typeof part === "object" && part !== null ? Object.values(part) : []));
  }
  return false;
}
