import type { JsonSchema, JsonSchemaObject } from "../openapi.ts";

/** The same schemas, whose descriptions also say in words what a TypeScript type cannot: lengths, ranges, patterns, defaults. */
export function describeConstraints<T>(schemas: T): T {
  return visitSchemas(schemas, (schema) => {
    const sentence = constraintSentence(schema);
    return sentence === ""
      ? schema
      : { ...schema, description: [schema.description?.trim(), sentence].filter(Boolean).join(" ") };
  }) as T;
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
    typeof schema["pattern"] === "string" ? `Pattern: \`${schema["pattern"].replaceAll("`", "'")}\`.` : undefined,
    schema.format !== undefined ? `Format: ${schema.format}.` : undefined,
    schema.default !== undefined ? `Default: ${JSON.stringify(schema.default)}.` : undefined,
  ];
  const said = schema.description ?? "";
  return sentences
    .filter((sentence): sentence is string => sentence !== undefined && !said.includes(sentence))
    .join(" ");
}

const SCHEMA_MAPS = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
const SCHEMA_LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const SCHEMAS = [
  "items",
  "additionalProperties",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "unevaluatedProperties",
  "unevaluatedItems",
];

function visitSchemas(schemas: unknown, change: (schema: JsonSchemaObject) => JsonSchemaObject): unknown {
  return mapValues(schemas, (schema) => visitSchema(schema as JsonSchema, change));
}

/** Only where schemas stand: an example or an enum may hold anything, and is left as it is. */
function visitSchema(schema: JsonSchema, change: (schema: JsonSchemaObject) => JsonSchemaObject): JsonSchema {
  if (typeof schema !== "object" || schema === null) return schema;
  const copy: JsonSchemaObject = { ...schema };
  for (const key of SCHEMA_MAPS)
    if (copy[key]) copy[key] = mapValues(copy[key], (part) => visitSchema(part as JsonSchema, change));
  for (const key of SCHEMA_LISTS)
    if (Array.isArray(copy[key])) copy[key] = copy[key].map((part) => visitSchema(part as JsonSchema, change));
  for (const key of SCHEMAS)
    if (typeof copy[key] === "object" && copy[key] !== null) copy[key] = visitSchema(copy[key] as JsonSchema, change);
  return copy.$ref === undefined ? change(withoutConditions(copy)) : copy;
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

const mapValues = (map: unknown, change: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map as object).map(([key, value]) => [key, change(value)]));
