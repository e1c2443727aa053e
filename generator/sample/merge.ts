import type { JsonSchema, JsonSchemaObject } from "../openapi.ts";
import { schemaName } from "../reference.ts";

/** References and parts of parts that are followed, one in the other. */
const DEEPEST = 30;

/**
 * A schema with what it refers to and the parts of `allOf` in it, as one; false where two of them exclude each other. Alternatives of
 * several parts stay parts of each other.
 */
export function mergedSchema(
  given: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  depth = 0,
): JsonSchemaObject | false {
  if (typeof given === "boolean") return given ? {} : false;
  if (depth > DEEPEST) return false;
  const { $ref, allOf = [], ...own } = given;
  const parts: JsonSchema[] = [...allOf];
  if ($ref !== undefined) {
    const name = schemaName({ $ref });
    const target = name === undefined ? undefined : schemas[name];
    if (target === undefined) return false;
    parts.unshift(target);
  }
  let merged: JsonSchemaObject | false = own;
  for (const part of parts) {
    const other = mergedSchema(part, schemas, depth + 1);
    if (other === false || merged === false) return false;
    merged = both(merged, other);
  }
  return merged;
}

/** Of two schemas one that takes what both take. */
function both(one: JsonSchemaObject, other: JsonSchemaObject): JsonSchemaObject | false {
  const merged: JsonSchemaObject = { ...other, ...one };
  const each = <T>(keyword: string, join: (a: T, b: T) => unknown) => {
    if (one[keyword] !== undefined && other[keyword] !== undefined)
      merged[keyword] = join(one[keyword] as T, other[keyword] as T);
  };
  for (const keyword of ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"])
    each<number>(keyword, Math.max);
  for (const keyword of ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"])
    each<number>(keyword, Math.min);
  each<string[]>("required", (a, b) => [...new Set([...a, ...b])]);
  for (const keyword of ["properties", "patternProperties", "dependentRequired"])
    each<Record<string, JsonSchema>>(keyword, (a, b) => ({ ...b, ...a, ...inBoth(a, b) }));
  for (const keyword of ["items", "additionalProperties"]) each<JsonSchema>(keyword, (a, b) => ({ allOf: [a, b] }));
  each<unknown[]>("enum", (a, b) =>
    a.filter((value) => b.some((same) => JSON.stringify(same) === JSON.stringify(value))),
  );
  if (one.type !== undefined && other.type !== undefined) {
    const types = typesIn(one.type, other.type);
    if (types.length === 0) return false;
    merged.type = types;
  }
  // Both have to be kept: those of the one stand, the others are met within them.
  for (const keyword of ["oneOf", "anyOf"] as const)
    each<JsonSchema[]>(keyword, (a, b) => a.map((part) => ({ allOf: [part, { [keyword]: b }] })));
  return merged;
}

const inBoth = (a: Readonly<Record<string, JsonSchema>>, b: Readonly<Record<string, JsonSchema>>) =>
  Object.fromEntries(
    Object.keys(a).flatMap((name) => (Object.hasOwn(b, name) ? [[name, { allOf: [a[name], b[name]] }]] : [])),
  );

/** An integer is a number. */
function typesIn(one: string | string[], other: string | string[]): string[] {
  const [a, b] = [[one].flat(), [other].flat()];
  const isIn = (type: string, all: readonly string[]) =>
    all.includes(type) || (type === "integer" && all.includes("number"));
  return [...new Set([...a.filter((type) => isIn(type, b)), ...b.filter((type) => isIn(type, a))])];
}
