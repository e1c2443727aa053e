import { rootOf } from "../constraints/constraint.ts";
import { sentenceOf } from "../constraints/sentence.ts";
import type {
  Constraint, JsonSchema, JsonSchemaObject, MediaTypeObject, OpenApiDocument, OperationObject, ParameterObject, PathItemObject, ReferenceObject, RequestBodyObject, ResponseObject,
} from "../openapi.ts"; // prettier-ignore
import { METHODS } from "../openapi.ts";
import { partsOf } from "../document-walk.ts";
import { fromFragment, type Pointer, toFragment, valueAt } from "../pointer.ts";
import { canonicalPointer, isReference, resolveReference, schemaName } from "../reference.ts";
import { describeSchema, partOfCall } from "./own-words.ts";
import { idFromRoute, memberOfParameter, pascalCase, TAKEN_TYPES, typeName, uniqueNames } from "./naming.ts";

/** Where the schema names of an operation went. */
export interface Hoisted {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly operation: OperationObject;
  readonly parameters: readonly ParameterObject[];
  readonly query: string | undefined;
  readonly header: string | undefined;
}

/**
 * Gives every schema a legal, unique name, and every inline body, answer and query a name of its own, so that all later stages meet
 * names only: `UsersTrackRequest`, `CatalogsListResponse`, `CatalogsItemsListQuery`. Works on a copy.
 */
export function hoist(source: OpenApiDocument): { document: OpenApiDocument; operations: Hoisted[] } {
  const unique = uniqueNames(TAKEN_TYPES);
  const document = renameSchemas(wellFormedCopy(source), unique);
  nameForeignTargets(document, unique);
  const schemas: Record<string, JsonSchema> = { ...document.components?.schemas };
  const nameOf = new Map(
    Object.entries(schemas)
      .map(([name, schema]) => [schema, name] as const)
      .reverse(),
  );
  /** A schema that several answers share is named once. */
  const add = (name: string, schema: JsonSchema): string => {
    const own = nameOf.get(schema) ?? unique(name);
    nameOf.set(schema, own);
    schemas[own] = schema;
    return own;
  };
  const uniqueId = uniqueNames();
  const operations: Hoisted[] = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const pathItem = resolveReference<PathItemObject>(document, item);
    for (const method of METHODS) {
      const operation = pathItem?.[method];
      if (!pathItem || !operation) continue;
      const id = uniqueId(operation.operationId ?? idFromRoute(method, path));
      // What is made from the document itself meets each id once as well.
      if (operation.operationId !== undefined) operation.operationId = id;
      const prefix = pascalCase(id);
      const parameters = mergeParameters(document, pathItem.parameters, operation.parameters);
      hoistContent(
        resolveReference<RequestBodyObject>(document, operation.requestBody)?.content,
        `${prefix}Request`,
        partOfCall("body", operation, method, path),
        add,
      );
      for (const [status, reference] of Object.entries(operation.responses ?? {})) {
        const other = status === "default" ? "any other answer" : `answer ${status}`;
        const part = status === firstSuccess(operation) ? "answer" : other;
        hoistContent(
          resolveReference<ResponseObject>(document, reference)?.content,
          responseName(prefix, status, operation, reference),
          // What several calls share is no part of one.
          isReference(reference) ? undefined : partOfCall(part, operation, method, path),
          add,
        );
      }
      operations.push({
        id,
        path,
        method: method.toUpperCase(),
        operation,
        parameters,
        query: undefined,
        header: undefined,
      });
    }
  }
  // Last, since a document that was made from this one has all names but these.
  const grouped = operations.map((entry) => {
    const group = (place: string, suffix: string) => {
      const members = entry.parameters.filter((parameter) => parameter.in === place);
      if (members.length === 0) return undefined;
      const schema = parametersSchema(members);
      const about = partOfCall(`${place} parameters`, entry.operation, entry.method, entry.path);
      const rules = (entry.operation["x-constraints"] ?? []).filter((rule) => isAbout(schema, rule)).map(sentenceOf);
      return add(`${pascalCase(entry.id)}${suffix}`, { ...schema, description: [about, ...rules].join("\n\n") });
    };
    return { ...entry, query: group("query", "Query"), header: group("header", "Headers") };
  });
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { document: { ...document, components: { ...document.components, schemas: sorted } }, operations: grouped };
}

/**
 * A copy without halves of surrogate pairs, which JSON.stringify writes as escapes: they cannot be written to a file, and what is read
 * back would differ for ever.
 */
const wellFormedCopy = (document: OpenApiDocument): OpenApiDocument =>
  JSON.parse(
    JSON.stringify(document).replace(/\\(?:u(d[89a-f]..)|.)/g, (sequence, half: string | undefined) =>
      half ? "\\ufffd" : sequence,
    ),
  ) as OpenApiDocument;

/** Renames components.schemas to legal TypeScript names, and every reference with them. */
function renameSchemas(document: OpenApiDocument, unique: (name: string) => string): OpenApiDocument {
  const schemas = document.components?.schemas ?? {};
  const names = new Map(Object.keys(schemas).map((name) => [name, unique(typeName(name))]));
  if (document.components)
    document.components.schemas = Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [names.get(name) ?? name, schema]),
    );
  for (const { part } of partsOf(document, "node")) {
    const name = schemaName(part);
    if (name !== undefined && names.get(name) !== name)
      part["$ref"] = `#/components/schemas/${names.get(name) ?? name}`;
    renameMapping(part["discriminator"], names);
  }
  return document;
}

/**
 * A schema file that several paths share without listing it under components is bundled as a reference into one of those paths. Such
 * targets become components, so that every reference leads to a name.
 */
function nameForeignTargets(document: OpenApiDocument, unique: (name: string) => string): void {
  for (const each of partsOf(document, "node")) {
    const { part, kind } = each;
    if (!isReference(part) || !part.$ref.startsWith("#/") || isComponent(part.$ref)) continue;
    const home = kind === "schema" ? "schemas" : componentKind(each.pointer);
    if (home === undefined) continue;
    // Parts on the way may have become components before.
    const target = canonicalPointer(document, fromFragment(part.$ref));
    const value = valueAt(document, target);
    if (value === undefined) continue;
    if (isReference(value)) part.$ref = value.$ref;
    else if (isComponent(toFragment(target))) part.$ref = toFragment(target);
    else {
      const telling = target.filter((word) => !PLACE_WORDS.has(String(word))).slice(-2);
      const name = unique(pascalCase(telling.join(" ")));
      componentsOf(document, home)[name] = value;
      const holder = valueAt(document, target.slice(0, -1)) as Record<string | number, unknown>;
      const $ref = toFragment(["components", home, name]);
      holder[target.at(-1) ?? ""] = { $ref };
      part.$ref = $ref;
    }
  }
}

/** Where a part that is referred to at this place belongs among the components. */
function componentKind(pointer: Pointer): string | undefined {
  const last = pointer.at(-1);
  if (last === "requestBody") return "requestBodies";
  const list = String(pointer.at(-2));
  return ["parameters", "responses", "headers", "examples"].includes(list) ? list : undefined;
}

const isComponent = (ref: string): boolean => {
  const [components, , , ...rest] = fromFragment(ref);
  return components === "components" && rest.length === 0;
};

function componentsOf(document: OpenApiDocument, kind: string): Record<string, unknown> {
  document.components ??= {};
  const entries = (document.components[kind] ?? {}) as Record<string, unknown>;
  document.components[kind] = entries;
  return entries;
}

/** Words of a pointer that name no thing. */
const PLACE_WORDS = new Set([
  "paths",
  "content",
  "application/json",
  "schema",
  "components",
  "schemas",
  "properties",
  "items",
  "requestBody",
  "responses",
]);

/** A discriminator names schemas by reference, or by name alone. */
function renameMapping(discriminator: unknown, names: ReadonlyMap<string, string>): void {
  const mapping = (discriminator as { mapping?: Record<string, unknown> } | null | undefined)?.mapping;
  for (const [value, target] of Object.entries(mapping ?? {})) {
    if (!mapping || typeof target !== "string") continue;
    const name = schemaName({ $ref: target }) ?? target;
    const renamed = names.get(name);
    if (renamed !== undefined) mapping[value] = `#/components/schemas/${renamed}`;
  }
}

function mergeParameters(
  document: OpenApiDocument,
  ...lists: (readonly (ParameterObject | ReferenceObject)[] | undefined)[]
): ParameterObject[] {
  const merged = new Map<string, ParameterObject>();
  for (const reference of lists.flatMap((list) => list ?? [])) {
    const parameter = resolveReference<ParameterObject>(document, reference);
    if (parameter?.name) merged.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...merged.values()];
}

function hoistContent(
  content: Record<string, MediaTypeObject> | undefined,
  name: string,
  words: string | undefined,
  add: (name: string, schema: JsonSchema) => string,
): void {
  for (const media of Object.values(content ?? {})) {
    if (media.schema === undefined || schemaName(media.schema) !== undefined) continue;
    if (words !== undefined) describeSchema(media.schema, words);
    media.schema = { $ref: `#/components/schemas/${add(name, media.schema)}` };
  }
}

/** A shared answer is named after itself, an operation's own after the operation. */
function responseName(prefix: string, status: string, operation: OperationObject, reference: unknown): string {
  const [, kind, shared] = isReference(reference) ? fromFragment(reference.$ref) : [];
  if (kind === "responses" && shared !== undefined) return `${pascalCase(shared)}Answer`;
  return status === firstSuccess(operation) ? `${prefix}Response` : `${prefix}${pascalCase(status)}Response`;
}

const firstSuccess = ({ responses }: OperationObject): string | undefined =>
  Object.keys(responses ?? {})
    .filter((code) => code.startsWith("2"))
    .sort()[0];

const isAbout = ({ properties = {} }: JsonSchemaObject, rule: Constraint): boolean =>
  Object.hasOwn(properties, rootOf(rule));

function parametersSchema(parameters: readonly ParameterObject[]): JsonSchemaObject {
  const required = parameters
    .filter((parameter) => parameter.required)
    .map((parameter) => memberOf(parameter, parameters));
  return {
    type: "object",
    properties: Object.fromEntries(
      parameters.map((parameter) => [memberOf(parameter, parameters), withExample(parameter)]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** The schema with the parameter's own example, by which types tell what is a time. */
function withExample(parameter: ParameterObject): JsonSchema {
  const schema = parameterSchema(parameter);
  const { example } = parameter;
  return typeof schema === "boolean" || example === undefined || isReference(schema) ? schema : { ...schema, example };
}

/** The name of a parameter as a member; its brackets stay where another parameter beside it is called so without them. */
export function memberOf({ name, in: place }: ParameterObject, all: readonly ParameterObject[]): string {
  const member = memberOfParameter(name);
  return member !== name && all.some((other) => other.in === place && other.name === member) ? name : member;
}

/** The schema of a parameter with the parameter's own description, which says what the value does here. */
export function parameterSchema(parameter: ParameterObject): JsonSchema {
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {};
  if (typeof schema === "boolean") return schema;
  return {
    ...schema,
    ...(parameter.description ? { description: parameter.description } : {}),
    ...(parameter.deprecated ? { deprecated: true } : {}),
  };
}
