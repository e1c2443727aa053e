/** Levels of members and items within each other. What people write has ten or twenty; what reads it has a stack that ends. */
export const DEEPEST = 200;

/** True where something lies deeper than {@link DEEPEST}. */
export const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth >= DEEPEST || Object.values(value).some((part) => isTooDeep(part, depth + 1)));
