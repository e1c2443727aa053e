import type { JsonSchema, JsonSchemaObject } from "../../../openapi.ts";
import type { Resolve } from "./resolve.ts";

export type PlainType = "string" | "number" | "integer" | "boolean" | "object" | "array";

/** One of the forms that a value may have: of one type, and without null. */
export interface Variant {
  readonly type: PlainType;
  readonly schema: JsonSchemaObject;
  /** The shared schema that it is. */
  readonly name?: string;
  /** All values that it may have. */
  readonly values?: readonly unknown[];
}

/** What stands for a value of any type. */
const ANYTHING: readonly PlainType[] = ["string", "number", "boolean", "object"];

/** Choices within choices, and then no further. */
const DEEPEST = 6;

/** The forms of a value, each of one type: choices and lists of types are taken apart, and null is left out. */
export function variantsOf(resolve: Resolve, schema: JsonSchema | undefined, depth = 0): readonly Variant[] {
  const { schema: own, name } = resolve(schema);
  const choice = own.anyOf ?? own.oneOf;
  if (choice && !isObject(own) && depth < DEEPEST) {
    const forms = choice.flatMap((form) => variantsOf(resolve, form, depth + 1));
    if (forms.length > 0) return forms;
  }
  const named = name === undefined ? {} : { name };
  const values = valuesOf(own);
  if (values) {
    const types = [...new Set(values.map(typeOfValue))];
    return types.map((type) => ({
      type,
      schema: own,
      ...named,
      values: values.filter((value) => typeOfValue(value) === type),
    }));
  }
  return typesOf(own).map((type) => ({ type, schema: own, ...named }));
}

/** Whether a schema is about members, so that a choice in it is a rule on them and no choice of types. */
const isObject = ({ type, properties }: JsonSchemaObject): boolean => type === "object" || properties !== undefined;

function valuesOf({ enum: values, const: only }: JsonSchemaObject): readonly unknown[] | undefined {
  const given = (values ?? (only === undefined ? undefined : [only]))?.filter((value) => value !== null);
  return given && given.length > 0 ? given : undefined;
}

function typeOfValue(value: unknown): PlainType {
  if (Array.isArray(value)) return "array";
  if (Number.isInteger(value)) return "integer";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}

function typesOf(schema: JsonSchemaObject): readonly PlainType[] {
  const given = [schema.type ?? []].flat().filter((type) => type !== "null") as PlainType[];
  if (given.length > 0) return given;
  const has = (...names: readonly string[]) => names.some((name) => schema[name] !== undefined);
  if (has("properties", "required", "additionalProperties", "minProperties", "patternProperties")) return ["object"];
  if (has("items", "prefixItems", "minItems", "maxItems")) return ["array"];
  if (has("pattern", "format", "minLength", "maxLength")) return ["string"];
  return has("minimum", "maximum", "multipleOf") ? ["number"] : ANYTHING;
}
