import type { JsonSchemaObject } from "../openapi.ts";

/**
 * Whether a string is a time that `Date.prototype.toISOString` may write: it says so by its format, or all of its examples are date-times,
 * where the API takes other forms as well and a format would refuse them.
 */
export function isTime(schema: JsonSchemaObject): boolean {
  if (schema.type !== "string" || OTHER_TYPES.some((key) => schema[key] !== undefined)) return false;
  if (schema.format !== undefined) return schema.format === "date-time";
  const examples = [...(Array.isArray(schema.examples) ? schema.examples : []), schema.example].filter(
    (example) => example !== undefined,
  );
  return examples.length > 0 && examples.every(isDateTime) && takes(schema["pattern"], WRITTEN);
}

const OTHER_TYPES = ["$ref", "enum", "const", "nullable"];

const isDateTime = (example: unknown): boolean =>
  typeof example === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(example);

/** What JSON makes of a Date. */
const WRITTEN = "2026-11-02T09:30:00.000Z";

function takes(pattern: unknown, text: string): boolean {
  if (typeof pattern !== "string") return true;
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}
