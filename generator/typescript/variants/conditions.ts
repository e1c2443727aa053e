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

const OWN_CONDITIONS = ["not", "if", "then", "else", "dependentRequired", "minProperties", "maxProperties"] as const;

/** What an object's schema says of which members go together, beside what it requires of all; none where it says nothing. */
export function conditionsOf(schema: JsonSchemaObject): JsonSchemaObject | undefined {
  const own: JsonSchemaObject = {};
  for (const key of OWN_CONDITIONS) if (schema[key] !== undefined) own[key] = schema[key];
  for (const key of ["anyOf", "oneOf", "allOf"] as const)
    if (Array.isArray(schema[key]) && schema[key].every(isCondition)) own[key] = schema[key];
  return Object.keys(own).length > 0 ? own : undefined;
}
