/** Keywords that only say something about values of one kind. */
export const KIND_OF: Readonly<Record<string, "string" | "number" | "array" | "object">> = {
  minLength: "string",
  maxLength: "string",
  pattern: "string",
  contentEncoding: "string",
  contentMediaType: "string",
  contentSchema: "string",
  lower: "number",
  upper: "number",
  multipleOf: "number",
  items: "array",
  minItems: "array",
  maxItems: "array",
  uniqueItems: "array",
  contains: "array",
  minContains: "array",
  maxContains: "array",
  unevaluatedItems: "array",
  required: "object",
  minProperties: "object",
  maxProperties: "object",
  dependentRequired: "object",
  additionalProperties: "object",
  propertyNames: "object",
  unevaluatedProperties: "object",
};

/** What tells people of a schema and asserts nothing. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
  "xml",
  "discriminator",
]);

/** What is said of one type of several stands under the keyword with the type: `description@string`. */
export const baseOf = (keyword: string): string => keyword.replace(/@.*$/, "");

export const isAnnotation = (keyword: string): boolean => ANNOTATIONS.has(baseOf(keyword)) || keyword.startsWith("x-");

/** What names schemas for references, and says nothing of values. */
export const NAMES_ONLY: ReadonlySet<string> = new Set([
  "$ref",
  "allOf",
  "$id",
  "id",
  "$schema",
  "$anchor",
  "$dynamicAnchor",
  "$recursiveAnchor",
  "$vocabulary",
  "$defs",
  "definitions",
  "$comment",
]);

/** Whether a keyword is about values of this type. */
export const speaksOf = (kind: "string" | "number" | "array" | "object", type: string): boolean =>
  kind === type || (kind === "number" && type === "integer");
