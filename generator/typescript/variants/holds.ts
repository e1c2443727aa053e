import type { JsonSchema, JsonSchemaObject } from "../../openapi.ts";

/** What is known of a statement; undefined where the given members do not tell. */
export type Truth = boolean | undefined;

/** An object as far as conditions ask about it. */
export interface Given {
  /** The names of all members that a type has. */
  readonly names: readonly string[];
  /** Whether there may be members of other names. */
  readonly isOpen: boolean;
  readonly has: (name: string) => Truth;
  /** Whether the value of a member that is there is one of these. */
  readonly isOneOf: (name: string, values: readonly unknown[]) => Truth;
}

/** Whether an object keeps a condition. What it cannot judge is undefined, and so neither kept nor broken. */
export function holds(schema: JsonSchema | undefined, given: Given): Truth {
  if (typeof schema === "boolean") return schema;
  if (schema === undefined) return true;
  return and(Object.entries(schema).map(([key, value]) => keywordHolds(key, value, schema, given)));
}

function keywordHolds(key: string, value: unknown, schema: JsonSchemaObject, given: Given): Truth {
  const all = (schemas: unknown) => (schemas as JsonSchema[]).map((each) => holds(each, given));
  switch (key) {
    case "required":
      return and((value as string[]).map(given.has));
    case "properties":
      return and(Object.entries(value as object).map(([name, part]) => memberHolds(name, part as JsonSchema, given)));
    case "not":
      return not(holds(value as JsonSchema, given));
    case "allOf":
      return and(all(value));
    case "anyOf":
      return or(all(value));
    case "oneOf":
      return exactlyOne(all(value));
    case "if": {
      const asked = holds(value as JsonSchema, given);
      const then = holds(schema["then"] as JsonSchema | undefined, given);
      const otherwise = holds(schema["else"] as JsonSchema | undefined, given);
      return and([or([not(asked), then]), or([asked, otherwise])]);
    }
    case "dependentRequired":
      return and(
        Object.entries(value as Record<string, string[]>).map(([name, others]) =>
          or([not(given.has(name)), and(others.map(given.has))]),
        ),
      );
    case "minProperties":
    case "maxProperties":
      return countHolds(key, value as number, given);
    case "propertyNames":
      return namesHold(value as JsonSchema, given);
    case "type":
      return value === "object" ? true : undefined;
    case "additionalProperties":
      return value === true ? true : undefined;
    default:
      return IGNORED.test(key) ? true : undefined;
  }
}

/** `then` and `else` are judged with their `if`. */
const IGNORED = /^(then|else|title|description|examples?|default|\$comment|x-.*)$/;

function memberHolds(name: string, part: JsonSchema, given: Given): Truth {
  const isThere = given.has(name);
  if (isThere === false) return true;
  return or([not(isThere), valueHolds(name, part, given)]);
}

function valueHolds(name: string, part: JsonSchema, given: Given): Truth {
  if (typeof part === "boolean") return part;
  return and(
    Object.entries(part).map(([key, value]) => {
      if (key === "const") return given.isOneOf(name, [value]);
      if (key === "enum") return given.isOneOf(name, value as unknown[]);
      if (key === "not") return not(valueHolds(name, value as JsonSchema, given));
      return IGNORED.test(key) ? true : undefined;
    }),
  );
}

function countHolds(key: "minProperties" | "maxProperties", limit: number, { names, isOpen, has }: Given): Truth {
  const found = names.map(has);
  const least = found.filter((each) => each === true).length;
  const most = isOpen ? Infinity : found.filter((each) => each !== false).length;
  if (key === "minProperties") return least >= limit ? true : most < limit ? false : undefined;
  return most <= limit ? true : least > limit ? false : undefined;
}

function namesHold(schema: JsonSchema, { names, isOpen, has }: Given): Truth {
  const forbidden = namesForbidden(schema);
  if (forbidden) return and([...forbidden.map((name) => not(has(name))), undefined]);
  const legal = namesListed(schema);
  if (!legal) return undefined;
  return and([
    ...names.filter((name) => !legal.includes(name)).map((name) => not(has(name))),
    isOpen ? undefined : true,
  ]);
}

/** The only names that a schema of names takes, where it lists them. */
export const namesListed = (schema: JsonSchema | undefined): readonly unknown[] | undefined => {
  if (typeof schema !== "object") return undefined;
  if (schema["const"] !== undefined) return [schema["const"]];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
};

/** The names that a schema of names does not take, where it lists them; it may say more of those that are left. */
export const namesForbidden = (schema: JsonSchema | undefined): readonly string[] | undefined =>
  typeof schema === "object"
    ? namesListed(schema["not"] as JsonSchema | undefined)?.filter((name) => typeof name === "string")
    : undefined;

const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);
const and = (all: readonly Truth[]): Truth =>
  all.includes(false) ? false : all.every((each) => each === true) ? true : undefined;
const or = (all: readonly Truth[]): Truth => not(and(all.map(not)));

function exactlyOne(all: readonly Truth[]): Truth {
  const count = all.filter((each) => each === true).length;
  if (count > 1) return false;
  return all.includes(undefined) ? undefined : count === 1;
}
