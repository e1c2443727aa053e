/** False where a number is in it that only YAML has: infinite, or none. */
export const isSayable = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : typeof value !== "object" || value === null || Object.values(value).every(isSayable);
