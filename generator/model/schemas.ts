import type { JsonSchema, OpenApiDocument } from "../openapi.ts";
import { reachedComponents } from "../reference.ts";
import type { ApiModel, Operation, Schema } from "./model.ts";

export const SHARED = "shared";

/** The schemas that the operations reach, each with the file of the operations that alone use it. */
export function schemasOf(document: OpenApiDocument, operations: readonly Operation[]): Schema[] {
  const all = document.components?.schemas ?? {};
  const users = new Map<string, Set<string>>();
  for (const operation of operations)
    for (const name of reachedFrom(all, rootsOf(operation)))
      users.set(name, (users.get(name) ?? new Set()).add(operation.names.file));
  return [...users.keys()].sort().map((name) => {
    const files = [...(users.get(name) ?? [])];
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
export const reachedFrom = (schemas: Readonly<Record<string, JsonSchema>>, from: unknown): ReadonlySet<string> =>
  reachedComponents({ components: { schemas } }, from).get("schemas") ?? new Set();

/** The schemas of a model by name. */
export const schemaMap = (model: ApiModel): Record<string, JsonSchema> =>
  Object.fromEntries(model.schemas.map(({ name, schema }) => [name, schema]));
