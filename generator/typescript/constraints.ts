import { mapDocument } from "../document-walk.ts";
import type { JsonSchema, JsonSchemaObject, OpenApiDocument } from "../openapi.ts";

/** The same document, whose schemas also say in words what a TypeScript type cannot: lengths, ranges, patterns, defaults. */
export const describeDocument = (document: OpenApiDocument): OpenApiDocument =>
  mapDocument(document, "node", (part, kind) =>
    kind === "schema" && part["$ref"] === undefined ? describe(withoutConditions(part)) : part,
  ) as OpenApiDocument;

function describe(schema: JsonSchemaObject): JsonSchemaObject {
  const sentence = constraintSentence(schema);
  return sentence === ""
    ? schema
    : { ...schema, description: [schema.description?.trim(), sentence].filter(Boolean).join(" ") };
}

/** `At most 75 items. Default: false.` */
export function constraintSentence(schema: JsonSchemaObject): string {
  const number = (key: string): number | undefined => (typeof schema[key] === "number" ? schema[key] : undefined);
  const range = (min: number | undefined, max: number | undefined, unit: string): string | undefined => {
    const name = (count: number) =>
      `${count.toLocaleString("en-US")}${unit && ` ${count === 1 ? unit.replace(/s$/, "") : unit}`}`;
    if (min !== undefined && max !== undefined)
      return min === max ? `Exactly ${name(min)}.` : `From ${min.toLocaleString("en-US")} to ${name(max)}.`;
    if (max !== undefined) return `At most ${name(max)}.`;
    return min !== undefined && !(min === 0 && unit !== "") ? `At least ${name(min)}.` : undefined;
  };
  const sentences = [
    range(number("minLength"), number("maxLength"), "characters"),
    range(number("minItems"), number("maxItems"), "items"),
    range(number("minProperties"), number("maxProperties"), "members"),
    range(number("minimum"), number("maximum"), ""),
    number("exclusiveMinimum") === undefined
      ? undefined
      : `More than ${number("exclusiveMinimum")?.toLocaleString("en-US")}.`,
    number("exclusiveMaximum") === undefined
      ? undefined
      : `Less than ${number("exclusiveMaximum")?.toLocaleString("en-US")}.`,
    typeof schema["pattern"] === "string" ? `Pattern: \`${schema["pattern"].replaceAll("`", "'")}\`.` : undefined,
    schema.format !== undefined ? `Format: ${schema.format}.` : undefined,
    schema.default !== undefined ? `Default: ${JSON.stringify(schema.default)}.` : undefined,
  ];
  const said = schema.description ?? "";
  return sentences
    .filter((sentence): sentence is string => sentence !== undefined && !said.includes(sentence))
    .join(" ");
}

/**
 * `anyOf: [{required: [a]}, {required: [b]}]` beside properties says which members go together. TypeScript cannot, and
 * openapi-typescript would widen the type to unknown; validators see the schema as it is.
 */
function withoutConditions(schema: JsonSchemaObject): JsonSchemaObject {
  const copy = { ...schema };
  for (const key of ["anyOf", "oneOf", "allOf"] as const) if (copy[key]?.every(isCondition)) delete copy[key];
  return copy;
}

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

const isCondition = (schema: JsonSchema): boolean =>
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
