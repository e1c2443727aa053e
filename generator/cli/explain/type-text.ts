import type { JsonSchema } from "../../openapi.ts";
import { schemaName } from "../../reference.ts";

/** What a value is, in a word or two: `string`, `UserAttributes[]`, `"asc" | "desc"`. */
export function typeText(schema: JsonSchema | undefined): string {
  if (typeof schema !== "object") return "any";
  const name = schemaName(schema);
  if (name !== undefined) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return oneOf(schema.enum.map((value) => JSON.stringify(value)));
  const parts = schema.oneOf ?? schema.anyOf;
  if (parts && schema.properties === undefined) return oneOf([...new Set(parts.map(typeText))]);
  if (schema.allOf?.length === 1 && schema.properties === undefined) return typeText(schema.allOf[0]);
  return oneOf(
    [schema.type ?? (schema.properties ? "object" : "any")]
      .flat()
      .map((type) => (type === "array" ? listText(schema.items) : type)),
  );
}

function listText(items: JsonSchema | undefined): string {
  const text = typeText(items);
  return text.includes(" ") ? `(${text})[]` : `${text}[]`;
}

const MANY = 4;

const oneOf = (names: readonly string[]): string =>
  names.length > MANY ? `${names.slice(0, MANY).join(" | ")} | … ${names.length - MANY} more` : names.join(" | ");
