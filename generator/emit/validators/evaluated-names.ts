import { partsOf } from "../../document-walk.ts";
import type { JsonSchema } from "../../openapi.ts";
import { fromFragment } from "../../pointer.ts";
import type { NamedSchemas } from "./modules.ts";

type Part = Readonly<Record<string, unknown>>;

const ASKING = ["unevaluatedProperties", "unevaluatedItems"];
/** Keywords whose schemas are about the same value as the schema that they stand in. */
const SAME_VALUE = ["allOf", "anyOf", "oneOf", "if", "then", "else", "not"];

/** Whether a schema, or a part of it, asks which members or elements of a value were looked at by the schemas beside it. */
export const asksForEvaluated = (schema: JsonSchema): boolean => askersIn(schema).length > 0;

/**
 * The shared schemas that ask for it, and those that are asked: their validators note what they look at. All others may stop at the first
 * form that fits.
 *
 * @param schemas - Shared schemas.
 * @param from - Schemas that refer to them.
 */
export function evaluatedNames(schemas: NamedSchemas, from: readonly JsonSchema[]): ReadonlySet<string> {
  const names = new Set(Object.keys(schemas).filter((name) => asksForEvaluated(schemas[name] ?? true)));
  const asked = new Set<unknown>([...Object.values(schemas), ...from].flatMap(askersIn));
  // It grows while it is walked: what is left of it is the queue.
  for (const part of asked) {
    if (typeof part !== "object" || part === null) continue;
    for (const beside of besideIn(part as Part)) asked.add(beside);
    const { $ref } = part as Part;
    const [components, kind, name, ...rest] = typeof $ref === "string" ? fromFragment($ref) : [];
    if (components !== "components" || kind !== "schemas" || name === undefined || !Object.hasOwn(schemas, name))
      continue;
    names.add(name);
    asked.add(rest.reduce<unknown>((value, key) => (value as Part | undefined)?.[key], schemas[name]));
  }
  return names;
}

function besideIn(part: Part): unknown[] {
  const { dependentSchemas } = part;
  const more = typeof dependentSchemas === "object" && dependentSchemas !== null ? Object.values(dependentSchemas) : [];
  return [...SAME_VALUE.flatMap((keyword) => part[keyword] ?? []), ...(more as unknown[])];
}

function askersIn(schema: JsonSchema): readonly Part[] {
  if (typeof schema !== "object") return [];
  let found = askers.get(schema);
  if (found === undefined) {
    found = partsOf(schema, "schema").flatMap(({ part, kind }) =>
      kind === "schema" && ASKING.some((keyword) => Object.hasOwn(part, keyword)) ? [part] : [],
    );
    askers.set(schema, found);
  }
  return found;
}

/** Each schema is asked for by several compilations. */
const askers = new WeakMap<object, readonly Part[]>();
