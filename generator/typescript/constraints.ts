import { counted } from "../counted.ts";
import { type Kind, mapDocument } from "../document-walk.ts";
import type { JsonSchemaObject, OpenApiDocument } from "../openapi.ts";
import { saysFigure } from "./figures.ts";
import { memberSentence } from "./member-sentence.ts";
import { endsInBlock } from "./prose.ts";
import { isCondition } from "./variants/conditions.ts";

/** The same document, whose schemas also say in words what a TypeScript type cannot: lengths, ranges, patterns, defaults. */
export const describeDocument = (document: OpenApiDocument): OpenApiDocument =>
  describePart(document, "node") as OpenApiDocument;

/** The same of a part of one. */
export const describePart = (value: unknown, kind: Kind): unknown =>
  mapDocument(value, kind, (part, its) =>
    its !== "schema" ? part : describe(part["$ref"] === undefined ? withoutConditions(part) : part),
  );

function describe(schema: JsonSchemaObject): JsonSchemaObject {
  const limits = schema.$ref === undefined ? constraintSentence(schema) : "";
  const sentence = [memberSentence(schema), limits].filter(Boolean).join(" ");
  if (sentence === "") return schema;
  const said = schema.description?.trim() ?? "";
  const joint = said === "" ? "" : endsInBlock(said) ? "\n\n" : " ";
  return { ...schema, description: said + joint + sentence };
}

/** `At most 75 items. Default: false.`: what the description does not say already. */
export function constraintSentence(schema: JsonSchemaObject): string {
  const said = schema.description ?? "";
  const number = (key: string): number | undefined => {
    const limit = schema[key];
    return typeof limit === "number" && !saysFigure(said, limit) ? limit : undefined;
  };
  const range = (min: number | undefined, max: number | undefined, noun?: string): string | undefined => {
    const name = (count: number) => (noun ? counted(count, noun) : count.toLocaleString("en-US"));
    if (min !== undefined && max !== undefined)
      return min === max ? `Exactly ${name(min)}.` : `From ${min.toLocaleString("en-US")} to ${name(max)}.`;
    if (max !== undefined) return `At most ${name(max)}.`;
    return min !== undefined && !(min === 0 && noun) ? `At least ${name(min)}.` : undefined;
  };
  const beyond = (words: string, key: string): string | undefined => {
    const limit = number(key);
    return limit === undefined ? undefined : `${words} ${limit.toLocaleString("en-US")}.`;
  };
  const sentences = [
    range(number("minLength"), number("maxLength"), "character"),
    range(number("minItems"), number("maxItems"), "item"),
    range(number("minProperties"), number("maxProperties"), "member"),
    range(number("minimum"), number("maximum")),
    beyond("More than", "exclusiveMinimum"),
    beyond("Less than", "exclusiveMaximum"),
    typeof schema["pattern"] === "string" ? `Pattern: \`${schema["pattern"].replaceAll("`", "'")}\`.` : undefined,
    schema.format !== undefined ? `Format: ${schema.format}.` : undefined,
    schema.default !== undefined ? `Default: ${JSON.stringify(schema.default)}.` : undefined,
  ];
  return sentences
    .filter((sentence): sentence is string => sentence !== undefined && !said.includes(sentence))
    .join(" ");
}

/**
 * `anyOf: [{required: [a]}, {required: [b]}]` beside properties says which members go together. openapi-typescript would widen the type to
 * unknown. Types of requests say it as variants; validators see the schema as it is.
 */
function withoutConditions(schema: JsonSchemaObject): JsonSchemaObject {
  const copy = { ...schema };
  for (const key of ["anyOf", "oneOf", "allOf"] as const) if (copy[key]?.every(isCondition)) delete copy[key];
  return copy;
}
