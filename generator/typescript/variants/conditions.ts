import type { JsonSchema, JsonSchemaObject } from "../../openapi.ts";

/** Keywords that say which members go together, and nothing of their types. */
const CONDITION_KEYWORDS = new Set([
  "required",
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "minProperties",
  "maxProperties",
  "description",
  "title",
]);

/** Whether a schema only says which members go together: `{required: [a]}` of an `anyOf` beside properties. */
export const isCondition = (schema: JsonSchema): boolean =>
  typeof schema === "object" &&
  Object.entries(schema).every(
    ([key, value]) =>
      CONDITION_KEYWORDS.has(key) ||
      (key === "properties" &&
        Object.values(value as object).every(
          (part) =>
            typeof part === "boolean" ||
            Object.keys(part as object).every((word) => ["const", "enum", "not"].includes(word)),
        )) ||
      (["anyOf", "oneOf", "allOf"].includes(key) && (value as JsonSchema[]).every(isCondition)),
  );

const OWN_CONDITIONS = ["not", "minProperties", "maxProperties", "propertyNames"] as const;

/**
 * What an object's schema says of which members go together, beside what it requires of all: each rule by itself, so that those about
 * different members can be kept apart.
 */
export function conditionsOf(schema: JsonSchemaObject): JsonSchemaObject[] {
  const found: JsonSchemaObject[] = [];
  for (const key of OWN_CONDITIONS) if (schema[key] !== undefined) found.push({ [key]: schema[key] });
  if (schema["if"] !== undefined)
    found.push(Object.fromEntries(["if", "then", "else"].map((key) => [key, schema[key]])));
  for (const [name, others] of Object.entries((schema["dependentRequired"] ?? {}) as Record<string, string[]>))
    found.push({ dependentRequired: { [name]: others } });
  for (const key of ["anyOf", "oneOf"] as const)
    if (Array.isArray(schema[key]) && schema[key].every(isCondition)) found.push({ [key]: schema[key] });
  for (const part of schema.allOf ?? []) if (isCondition(part)) found.push({ allOf: [part] });
  return found;
}
