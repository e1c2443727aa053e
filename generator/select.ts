import type { OpenApiDocument, PathItemObject } from "./openapi.ts";
import { METHODS } from "./openapi.ts";
import type { ApiModel, Decision, Operation, Schema } from "./model/model.ts";
import { accessOf } from "./model/build.ts";
import { schemasOf } from "./model/schemas.ts";
import { suggest } from "./suggest.ts";
import { reachedComponents, resolveReference } from "./reference.ts";

/** A selection that names something which the spec does not have. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}

/** Names, or patterns of names with `*` for any characters: `"catalogs"`, `["users.track", "catalogs.items.*"]`. */
export type Patterns = string | readonly string[];

/**
 * Operations that have all of these: `{ area: "catalogs", effect: "read" }`. As text: `"area:catalogs,effect:read"`, and a word without
 * a colon is the id of an operation: `"users.track"`.
 */
export type Filter =
  | string
  | {
      /** Areas, by tag. */
      readonly area?: Patterns;
      /** Operation ids. */
      readonly operation?: Patterns;
      /** Permissions of the key. */
      readonly permission?: Patterns;
      /** `read`, `write`, `delete` or `send`. */
      readonly effect?: Patterns;
    };

/** Which operations to keep: those that fit one of `include` (absent: all), without those that fit one of `exclude`. */
export interface Selection {
  readonly include?: readonly Filter[] | undefined;
  readonly exclude?: readonly Filter[] | undefined;
}

/** Keeps the chosen operations, and of schemas, permissions and limits what they reach. */
export function select(model: ApiModel, selection: Selection = {}): ApiModel {
  const { include, exclude = [] } = selection;
  if (include === undefined && exclude.length === 0) return model;
  const operations = model.operations.filter(
    (operation) =>
      (include?.some((filter) => fits(operation, filter)) ?? true) &&
      !exclude.some((filter) => fits(operation, filter)),
  );
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
    decisions: model.decisions.filter((decision) => isAbout(decision, operations)),
    document: { ...document, components: pruneComponents(document, schemas) },
  };
}

/** Decisions about no operation are about objects, or about all. */
function isAbout({ operation }: Decision, operations: readonly Operation[]): boolean {
  const title = operation?.replace(/\{[^}]*\}/g, "{}");
  return (
    title === undefined ||
    title === "all" ||
    operations.some(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}` === title)
  );
}

/** @throws {SelectionError} for a pattern that no operation fits. */
export function assertKnown(model: ApiModel, { include = [], exclude = [] }: Selection): void {
  for (const filter of [...include, ...exclude].map(filterOf))
    for (const [key, patterns] of Object.entries(filter))
      for (const pattern of [patterns].flat()) {
        const names = [...new Set(model.operations.map((operation) => namesOf(operation)[key as keyof Names]))];
        if (!names.some((name) => matches(pattern, name)))
          throw new SelectionError(`no operation ${HAS[key as keyof Names]} "${pattern}"${suggest(pattern, names)}`);
      }
}

const HAS = {
  operation: "is called",
  area: "is in the area",
  permission: "has the permission",
  effect: "has the effect",
};

type Names = ReturnType<typeof namesOf>;

const namesOf = ({ id, area, permission = "", effect }: Operation) => ({ operation: id, area, permission, effect });

function fits(operation: Operation, filter: Filter): boolean {
  const names = namesOf(operation);
  return Object.entries(filterOf(filter)).every(([key, patterns]) =>
    [patterns].flat().some((pattern) => matches(pattern, names[key as keyof Names])),
  );
}

function filterOf(filter: Filter): Exclude<Filter, string> {
  if (typeof filter !== "string") return filter;
  const parts = filter.split(",").map((part) => (part.includes(":") ? part.split(/:(.*)/, 2) : ["operation", part]));
  return Object.fromEntries(parts) as Exclude<Filter, string>;
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
