import type { JsonSchema, OpenApiDocument } from "../openapi.ts";
import { fromFragment } from "../pointer.ts";
import { isReference } from "../reference.ts";
import type { ApiModel, Operation, Schema } from "./model.ts";

export const SHARED = "shared";

/** The schemas that the operations reach, each with the file of the operations that alone use it. */
export function schemasOf(document: OpenApiDocument, operations: readonly Operation[]): Schema[] {
  const all = document.components?.schemas ?? {};
  const roots = new Map<string, unknown[]>();
  for (const operation of operations) {
    const { file } = operation.names;
    roots.set(file, [...(roots.get(file) ?? []), rootsOf(operation)]);
  }
  const users = new Map<string, string[]>();
  for (const [file, from] of roots)
    for (const name of reachedFrom(all, from)) users.set(name, [...(users.get(name) ?? []), file]);
  return [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, files]) => {
      return { name, file: files.length === 1 ? (files[0] ?? SHARED) : SHARED, schema: all[name] ?? true };
    });
}

/** Names of the schemas that an operation's own parts refer to. */
export function rootsOf(operation: Operation): unknown {
  const { names, body, responses, parameters } = operation;
  const refs = [names.query, names.header, body?.type, ...responses.map(({ type }) => type)].filter(
    (name) => name !== undefined,
  );
  return [...refs.map((name) => ({ $ref: `#/components/schemas/${name}` })), ...parameters.map(({ schema }) => schema)];
}

/** Every schema that can be reached from a value. */
export function reachedFrom(schemas: Readonly<Record<string, JsonSchema>>, from: unknown): ReadonlySet<string> {
  const reached = new Set(namedIn(from));
  // It grows while it is walked: what is left of it is the queue.
  for (const name of reached) for (const next of namedIn(schemas[name])) reached.add(next);
  return reached;
}

/** The schemas that a value itself refers to. Every operation asks for those of the schemas that it reaches. */
export function namedIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  let names = namesIn.get(value);
  if (!names) {
    const found = new Set<string>();
    collect(value, found);
    names = [...found];
    namesIn.set(value, names);
  }
  return names;
}

const namesIn = new WeakMap<object, readonly string[]>();

function collect(value: object, names: Set<string>): void {
  const [components, kind, name] = isReference(value) ? fromFragment(value.$ref) : [];
  if (components === "components" && kind === "schemas" && name !== undefined) names.add(name);
  for (const part of Object.values(value))
    if (typeof part === "object" && part !== null) collect(part as object, names);
}

/** The schemas of a model by name. */
export function schemaMap(model: ApiModel): Readonly<Record<string, JsonSchema>> {
  const map = maps.get(model) ?? Object.fromEntries(model.schemas.map(({ name, schema }) => [name, schema]));
  maps.set(model, map);
  return map;
}

const maps = new WeakMap<ApiModel, Record<string, JsonSchema>>();
