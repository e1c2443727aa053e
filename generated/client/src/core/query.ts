// Copied by braze-codegen from templates/: edit it there.

export const encode = (value: unknown): string =>
  encodeURIComponent(value instanceof Date ? value.toISOString() : String(value));

function pairs(name: string, value: unknown): string[] {
  if (value == null) return [];
  if (typeof value !== "object" || value instanceof Date) return [`${encode(name)}=${encode(value)}`];
  const nameOf = (key: string) => (Array.isArray(value) ? name : key);
  return Object.entries(value).flatMap(([key, each]) => pairs(nameOf(key), each));
}

/**
 * The query of a URL, without its question mark: parameters in the style that OpenAPI calls `form`, exploded. What is
 * undefined or null is left out, dates are ISO 8601.
 */
export const writeQuery = (query: object = {}): string =>
  Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value))
    .join("&");
