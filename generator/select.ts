import { mapDocument } from "./document-walk.ts";
import { type Filter, SelectionError, assertFits, matcherOf } from "./filter.ts";
import { accessOf } from "./model/build.ts";
import { changesOf } from "./model/changes.ts";
import { nameless, titleOf } from "./model/decisions.ts";
import type { ApiModel, Decision, Operation, Schema } from "./model/model.ts";
import { schemasOf } from "./model/schemas.ts";
import { isMeant, toolsetsWith } from "./model/toolsets.ts";
import { METHODS, type OpenApiDocument, type PathItemObject } from "./openapi.ts";
import { fromFragment, valueAt } from "./pointer.ts";
import { reachedComponents, resolveReference } from "./reference.ts";

export { type Filter, SelectionError } from "./filter.ts";

/** Which operations to keep: those that fit one of `include` (absent: all), without those that fit one of `exclude`. */
export interface Selection {
  readonly include?: readonly Filter[] | undefined;
  readonly exclude?: readonly Filter[] | undefined;
}

/** Keeps the chosen operations, and of schemas, permissions and limits what they reach. */
export function select(model: ApiModel, selection: Selection = {}): ApiModel {
  const { include, exclude = [] } = selection;
  if (include === undefined && exclude.length === 0) return model;
  const operations = model.operations.filter(chooser(selection));
  const ids = new Set(operations.map(({ id }) => id));
  const document = prune(model.document, operations);
  const own = <T extends { readonly operations: readonly string[] }>(entries: readonly T[]): T[] =>
    entries
      .map((entry) => ({ ...entry, operations: entry.operations.filter((id) => ids.has(id)) }))
      .filter((entry) => entry.operations.length > 0);
  const schemas = schemasOf(document, operations);
  const components = pruneComponents(document, schemas, operations, model.defaultSecurity);
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
    toolsets: toolsetsWith(document, operations),
    changes: changesOf(model.changes, operations),
    decisions: decisionsOf(model.decisions, operations),
    document: withoutLooseEnds({ ...document, components }, ids),
  };
}

/** Decisions about no operation are about objects, or about all. */
function decisionsOf(decisions: readonly Decision[], operations: readonly Operation[]): readonly Decision[] {
  const titles = new Set(operations.map(titleOf));
  return decisions.filter(({ operation = "all" }) => operation === "all" || titles.has(nameless(operation)));
}

function chooser({ include, exclude = [] }: Selection): (operation: Operation) => boolean {
  const included = include?.map(matcherOf);
  const excluded = exclude.map(matcherOf);
  return (operation) =>
    (included?.some((fits) => fits(operation)) ?? true) && !excluded.some((fits) => fits(operation));
}

/** @throws {SelectionError} for a filter that nothing fits, or when nothing is left. */
export function assertKnown(model: ApiModel, selection: Selection): void {
  const { include, exclude = [] } = selection;
  if (include?.length === 0) throw new SelectionError("include names no operation; leave it out to take all of them");
  for (const filter of [...(include ?? []), ...exclude]) assertFits(model, filter);
  if (exclude.length > 0 && !model.operations.some(chooser(selection)))
    throw new SelectionError("no operation is left: all that is included is excluded too");
}

/** The parts of the document that the operations need. What the API itself calls (webhooks) is nobody's operation. */
function prune(document: OpenApiDocument, operations: readonly Operation[]): OpenApiDocument {
  const kept = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  const paths: Record<string, PathItemObject> = {};
  for (const [path, reference] of Object.entries(document.paths ?? {})) {
    const item = { ...resolveReference<PathItemObject>(document, reference) };
    for (const method of METHODS) if (!kept.has(`${method.toUpperCase()} ${path}`)) delete item[method];
    if (METHODS.some((method) => item[method])) paths[path] = item;
  }
  const { webhooks: _, tags, ...rest } = document as OpenApiDocument & { webhooks?: unknown };
  return {
    ...rest,
    ...(tags === undefined ? {} : { tags: tags.filter(({ name }) => operations.some(({ area }) => area === name)) }),
    ...registry(
      document,
      "x-permissions",
      operations.map(({ permission }) => permission),
    ),
    ...registry(
      document,
      "x-rate-limits",
      operations.flatMap(({ rateLimit }) => rateLimit),
    ),
    ...toolsets(document, operations),
    ...events(document, operations),
    paths,
  };
}

/** Toolsets with the entries by which operations are meant that are there. */
function toolsets(document: OpenApiDocument, operations: readonly Operation[]): OpenApiDocument {
  if (document["x-toolsets"] === undefined) return {};
  const kept = Object.entries(document["x-toolsets"]).map(([name, toolset]) => {
    const of = toolset.of.filter((entry) => operations.some((operation) => isMeant(entry, operation)));
    return [name, { ...toolset, of }] as const;
  });
  return { "x-toolsets": Object.fromEntries(kept.filter(([, { of }]) => of.length > 0)) };
}

/** Events with the operations that are there. */
function events(document: OpenApiDocument, operations: readonly Operation[]): OpenApiDocument {
  if (document["x-events"] === undefined) return {};
  const ids = new Set(operations.map(({ id }) => id));
  const kept = Object.entries(document["x-events"]).map(([name, event]) => {
    return [name, { ...event, operations: event.operations.filter((id) => ids.has(id)) }] as const;
  });
  return { "x-events": Object.fromEntries(kept.filter(([, event]) => event.operations.length > 0)) };
}

function registry(
  document: OpenApiDocument,
  key: "x-permissions" | "x-rate-limits",
  used: readonly (string | undefined)[],
): OpenApiDocument {
  const entries: object | undefined = document[key];
  return entries === undefined
    ? {}
    : { [key]: Object.fromEntries(Object.entries(entries).filter(([name]) => used.includes(name))) };
}

/** Of each kind of component what the kept paths reach; of schemas also the queries, which only the model refers to. */
function pruneComponents(
  document: OpenApiDocument,
  schemas: readonly Schema[],
  operations: readonly Operation[],
  defaultSecurity: string | undefined,
): NonNullable<OpenApiDocument["components"]> {
  const reached = reachedComponents(document, document.paths);
  for (const { name, schema } of schemas) {
    reached.set("schemas", (reached.get("schemas") ?? new Set()).add(name));
    reachedComponents(document, schema, reached);
  }
  reached.set("securitySchemes", new Set([...operations.flatMap(({ security }) => security), defaultSecurity ?? ""]));
  const kept = Object.entries(document.components ?? {}).map(([kind, entries]) => [
    kind,
    Object.fromEntries(Object.entries(entries as object).filter(([name]) => reached.get(kind)?.has(name))),
  ]);
  return Object.fromEntries(kept) as NonNullable<OpenApiDocument["components"]>;
}

/** Without what points to something that went by other means than a reference: links to operations, and names of alternatives. */
function withoutLooseEnds(document: OpenApiDocument, ids: ReadonlySet<string>): OpenApiDocument {
  const isThere = (target: unknown) =>
    typeof target !== "string" || !target.startsWith("#") || valueAt(document, fromFragment(target)) !== undefined;
  const isKept = (link: unknown) => {
    const { operationId, operationRef } = (link ?? {}) as { operationId?: unknown; operationRef?: unknown };
    return (typeof operationId !== "string" || ids.has(operationId)) && isThere(operationRef);
  };
  const without = (entries: unknown, keep: (entry: unknown) => boolean) =>
    Object.fromEntries(Object.entries((entries ?? {}) as object).filter(([, entry]) => keep(entry)));
  return mapDocument(document, "node", (part, kind) => {
    if (kind === "node" && part["links"]) return { ...part, links: without(part["links"], isKept) };
    const { mapping } = (part["discriminator"] ?? {}) as { mapping?: unknown };
    if (kind !== "schema" || mapping === undefined) return part;
    return { ...part, discriminator: { ...(part["discriminator"] as object), mapping: without(mapping, isThere) } };
  }) as OpenApiDocument;
}
