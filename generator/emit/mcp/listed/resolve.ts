import type { JsonSchema, JsonSchemaObject } from "../../../openapi.ts";
import { schemaName } from "../../../reference.ts";

/** A schema without a reference or `allOf` at its top, and the name of the shared schema that it is. */
export interface Resolved {
  readonly schema: JsonSchemaObject;
  readonly name?: string;
}

export type Resolve = (schema: JsonSchema | undefined) => Resolved;

/** References may lead to each other in a circle; nobody means more than a few. */
const MOST_STEPS = 20;

export function resolverIn(schemas: Readonly<Record<string, JsonSchema>>): Resolve {
  const known = new WeakMap<JsonSchemaObject, Resolved>();
  const resolve = (schema: JsonSchema | undefined, steps: number): Resolved => {
    if (typeof schema !== "object" || steps > MOST_STEPS) return { schema: {} };
    const name = schemaName(schema);
    const { $ref, allOf, ...own } = schema;
    const parts = (allOf ?? []).map((part) => resolve(part, steps + 1).schema);
    if ($ref === undefined) return { schema: [...parts, own].reduce(merged, {}) };
    const target = name === undefined || !Object.hasOwn(schemas, name) ? undefined : resolve(schemas[name], steps + 1);
    const whole = [target?.schema ?? {}, ...parts, own].reduce(merged, {});
    return target === undefined || name === undefined ? { schema: whole } : { schema: whole, name };
  };
  // The same schema is asked for by each operation that takes it.
  return (schema) => {
    if (typeof schema !== "object") return resolve(schema, 0);
    const resolved = known.get(schema) ?? resolve(schema, 0);
    known.set(schema, resolved);
    return resolved;
  };
}

/** Both hold: members of both, and what the second says of the rest. */
function merged(a: JsonSchemaObject, b: JsonSchemaObject): JsonSchemaObject {
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])];
  return {
    ...a,
    ...b,
    ...(a.properties && b.properties ? { properties: { ...a.properties, ...b.properties } } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}
