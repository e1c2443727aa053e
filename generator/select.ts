import type { OpenApiDocument, PathItemObject } from "./openapi.ts";
import { METHODS } from "./openapi.ts";
import type { ApiModel, Operation, Schema } from "./model/model.ts";
import { accessOf } from "./model/build.ts";
import { schemasOf } from "./model/schemas.ts";
import { reachedComponents, resolveReference } from "./reference.ts";

/** A selection that names something which the spec does not have. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}

/** Which operations to keep. Absent members keep all; present ones must all hold. */
export interface Selection {
  /** Areas, by tag: `["catalogs"]`. */
  readonly areas?: readonly string[];
  /** Operation ids, `*` for any word: `["users.track", "catalogs.items.*"]`. */
  readonly operations?: readonly string[];
  /** Permissions of the key: only what it can call. */
  readonly permissions?: readonly string[];
  readonly effects?: readonly string[];
}

/** Keeps the chosen operations, and of schemas, permissions and limits what they reach. */
export function select(model: ApiModel, selection: Selection = {}): ApiModel {
  if (Object.values(selection).every((value) => value === undefined)) return model;
  const operations = model.operations.filter((operation) => isSelected(operation, selection));
  const ids = new Set(operations.map(({ id }) => id));
  const document = prune(model.document, operations);
  const own = <T extends { readonly operations: readonly string[] }>(entries: readonly T[]): T[] =>
    entries
      .map((entry) => ({ ...entry, operations: entry.operations.filter((id) => ids.has(id)) }))
      .filter((entry) => entry.operations.length > 0);
  const schemas = schemasOf(document, operations);
  return {
    ...model,
    areas: model.areas.filter(({ name }) => operations.some(({ area }) => area === name)),
    operations,
    schemas,
    permissions: own(model.permissions).map((permission) => ({
      ...permission,
      ...accessOf(operations.filter((operation) => operation.permission === permission.name)),
    })),
    rateLimits: own(model.rateLimits),
    document: { ...document, components: pruneComponents(document, schemas) },
  };
}

function isSelected(operation: Operation, { areas, operations, permissions, effects }: Selection): boolean {
  return (
    (areas?.includes(operation.area) ?? true) &&
    (operations?.some((pattern) => matches(pattern, operation.id)) ?? true) &&
    (effects?.includes(operation.effect) ?? true) &&
    (permissions === undefined || (operation.permission !== undefined && permissions.includes(operation.permission)))
  );
}

const matches = (pattern: string, id: string): boolean =>
  new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
  ).test(id);

/** Of each kind of component what the kept paths reach; of schemas also the queries, which only the model refers to. */
function pruneComponents(
  document: OpenApiDocument,
  schemas: readonly Schema[],
): NonNullable<OpenApiDocument["components"]> {
  const reached = reachedComponents(document, document.paths);
  const kept = Object.entries(document.components ?? {}).map(([kind, entries]) => {
    const names = kind === "schemas" ? new Set(schemas.map(({ name }) => name)) : (reached.get(kind) ?? new Set());
    const isKept = kind === "securitySchemes" ? () => true : (name: string) => names.has(name);
    return [kind, Object.fromEntries(Object.entries(entries as object).filter(([name]) => isKept(name)))];
  });
  return Object.fromEntries(kept) as NonNullable<OpenApiDocument["components"]>;
}

function prune(document: OpenApiDocument, operations: readonly Operation[]): OpenApiDocument {
  const kept = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  const paths: Record<string, PathItemObject> = {};
  for (const [path, reference] of Object.entries(document.paths ?? {})) {
    const item = { ...resolveReference<PathItemObject>(document, reference) };
    for (const method of METHODS) if (!kept.has(`${method.toUpperCase()} ${path}`)) delete item[method];
    if (METHODS.some((method) => item[method])) paths[path] = item;
  }
  const registry = <T>(
    entries: Record<string, T> | undefined,
    used: ReadonlySet<string | undefined>,
  ): Record<string, T> => Object.fromEntries(Object.entries(entries ?? {}).filter(([name]) => used.has(name)));
  return {
    ...document,
    paths,
    ...(document["x-permissions"]
      ? {
          "x-permissions": registry(document["x-permissions"], new Set(operations.map(({ permission }) => permission))),
        }
      : {}),
    ...(document["x-rate-limits"]
      ? {
          "x-rate-limits": registry(
            document["x-rate-limits"],
            new Set(operations.flatMap(({ rateLimit }) => rateLimit)),
          ),
        }
      : {}),
  };
}
