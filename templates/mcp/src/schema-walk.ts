// Copied by braze-codegen from templates/: edit it there.

/** A JSON Schema that is an object. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** All schemas that speak about the value at a place, by a validator's `instancePath` (`/items/0/id`). */
export function schemasAt(root: unknown, instancePath: string): SchemaNode[] {
  let at = withParts(root, [root]);
  for (const step of steps(instancePath)) {
    at = withParts(
      root,
      at.flatMap((schema) => below(schema, step)),
    );
  }
  return at;
}

/**
 * What a mistake's `schemaPath` points at. Validators count it from the schema that was referred to last, so each
 * schema on the way to the value is tried, the nearest first.
 */
export function schemaOf(root: unknown, instancePath: string, schemaPath: string): unknown {
  const names = steps(instancePath);
  for (let depth = names.length; depth >= 0; depth--) {
    for (const base of schemasAt(root, pointer(names.slice(0, depth)))) {
      const found = resolve(base, schemaPath.replace(/^#/, ""));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The names in a JSON pointer. */
export function steps(path: string): string[] {
  return path
    .split("/")
    .slice(1)
    .map((step) => decode(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function pointer(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Schemas together with those that they refer to or are made of. */
export const partsOf = (root: unknown, schemas: readonly unknown[]): readonly SchemaNode[] => withParts(root, schemas);

/** All schemas that speak about a member, or an element by its number, of a value about which these speak. */
export const partsBelow = (root: unknown, schemas: readonly SchemaNode[], step: string): readonly SchemaNode[] =>
  withParts(
    root,
    schemas.flatMap((schema) => below(schema, step)),
  );

function withParts(root: unknown, schemas: readonly unknown[]): SchemaNode[] {
  const found = new Set<SchemaNode>();
  const visit = (schema: unknown): void => {
    if (!isNode(schema) || found.has(schema)) return;
    found.add(schema);
    const { $ref, allOf, anyOf, oneOf, then, else: otherwise } = schema;
    if (typeof $ref === "string") visit(resolve(root, $ref.replace(/^#/, "")));
    for (const part of [allOf, anyOf, oneOf, then, otherwise].flat()) visit(part);
  };
  schemas.forEach(visit);
  return [...found];
}

function below({ properties, prefixItems, items, additionalProperties }: SchemaNode, step: string): unknown[] {
  if (isNode(properties) && Object.hasOwn(properties, step)) return [properties[step]];
  if (!/^\d+$/.test(step)) return [additionalProperties];
  return [Array.isArray(prefixItems) ? (prefixItems[Number(step)] ?? items) : items, additionalProperties];
}

function resolve(from: unknown, path: string): unknown {
  let at = from;
  for (const step of steps(path)) {
    if (!(isNode(at) || Array.isArray(at)) || !Object.hasOwn(at, step)) return undefined;
    at = (at as SchemaNode)[step];
  }
  return at;
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
