import {
  METHODS,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type RequestBodyObject,
  type ResponseObject,
} from "../../../generator/openapi.ts";
import { isReference, resolveReference } from "../../../generator/reference.ts";

/** What the description says of an operation, by the names that pages use. */
export interface Described {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Its first tag. */
  readonly area: string | undefined;
  readonly docs: string | undefined;
  readonly permissions: readonly string[];
  readonly limits: readonly { readonly requests: number; readonly seconds: number }[];
  /** Parameters, and the members of the body itself. */
  readonly outermost: ReadonlyMap<string, Facts>;
  /** Names of all members of the request, however deep. */
  readonly request: ReadonlySet<string>;
  /** The same of all answers. */
  readonly answer: ReadonlySet<string>;
}

export interface Facts {
  readonly required: boolean;
  /** Whether it stands in the path, where its name is nobody's but the page's. */
  readonly isInPath: boolean;
  /** Whether a rule asks for it under a condition. */
  readonly depends: boolean;
  readonly types: ReadonlySet<string>;
  readonly deprecated: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every operation of a document. */
export function describedIn(document: OpenApiDocument): Described[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
    const item = resolveReference<Fields>(document, entry as Fields) ?? {};
    return METHODS.flatMap((method) => {
      const operation = item[method] as OperationObject | undefined;
      return operation ? [describedOf(document, method.toUpperCase(), path, item, operation)] : [];
    });
  });
}

function describedOf(
  document: OpenApiDocument,
  method: string,
  path: string,
  item: Fields,
  operation: OperationObject,
): Described {
  const parameters = [...((item["parameters"] as object[] | undefined) ?? []), ...(operation.parameters ?? [])].flatMap(
    (each) => resolveReference<ParameterObject>(document, each as ParameterObject) ?? [],
  );
  const body = resolveReference<RequestBodyObject>(document, operation.requestBody);
  const schemas = Object.values(body?.content ?? {}).map(({ schema }) => schema);
  const conditions = JSON.stringify([
    operation["x-constraints"] ?? [],
    schemas.map((schema) => conditionsIn(document, schema)),
  ]);
  const outermost = new Map<string, Facts>();
  const put = (name: string, schema: unknown, required: boolean, deprecated: boolean, isInPath = false) =>
    outermost.set(name, {
      required,
      isInPath,
      deprecated,
      depends: conditions.includes(`"${name}"`),
      types: typesOf(document, schema),
    });
  for (const { name, in: place, schema, required = false, deprecated = false } of parameters)
    put(name.replace(/\[\]$/, ""), schema, required, deprecated, place === "path");
  for (const schema of schemas)
    for (const { name, part, required } of membersOf(document, schema))
      put(name, part, required, isDeprecated(document, part));
  const names = new Set([
    ...outermost.keys(),
    ...[...schemas, ...parameters.map(({ schema }) => schema)].flatMap((schema) => [...namesIn(document, schema)]),
  ]);
  const answers = Object.values(operation.responses ?? {}).flatMap((response) =>
    Object.values(resolveReference<ResponseObject>(document, response)?.content ?? {}).map(({ schema }) => schema),
  );
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method,
    path,
    area: operation.tags?.[0],
    docs: operation.externalDocs?.url,
    permissions: (operation.security ?? document.security ?? []).flatMap((way) => Object.values(way).flat()),
    limits: (operation["x-rate-limit"] ?? []).flatMap((name) => {
      const { requests, seconds } = document["x-rate-limits"]?.[name] ?? {};
      return requests !== undefined && seconds !== undefined ? [{ requests, seconds }] : [];
    }),
    outermost,
    request: names,
    answer: new Set(answers.flatMap((schema) => [...namesIn(document, schema)])),
  };
}

const PARTS = ["allOf", "anyOf", "oneOf"] as const;

function membersOf(
  document: OpenApiDocument,
  schema: unknown,
  isSure = true,
  depth = 0,
): { name: string; part: unknown; required: boolean }[] {
  const part = resolveReference<Fields>(document, schema as Fields);
  if (typeof part !== "object" || depth > 5) return [];
  const required = (part["required"] as string[] | undefined) ?? [];
  const own = Object.entries((part["properties"] as Fields | undefined) ?? {}).map(([name, member]) => ({
    name,
    part: member,
    required: isSure && required.includes(name),
  }));
  const others = PARTS.flatMap((keyword) =>
    ((part[keyword] as unknown[] | undefined) ?? []).flatMap((each) =>
      membersOf(document, each, isSure && keyword === "allOf", depth + 1),
    ),
  );
  return [...others, ...own];
}

/** What asks for members under a condition. */
function conditionsIn(document: OpenApiDocument, schema: unknown): unknown {
  const part = resolveReference<Fields>(document, schema as Fields) ?? {};
  const { anyOf, oneOf, allOf, if: condition, not, dependentRequired, dependentSchemas } = part;
  return [anyOf, oneOf, condition, part["then"], part["else"], not, dependentRequired, dependentSchemas, allOf];
}

/** Names of members in a schema, in what it refers to, and in what those refer to. */
function namesIn(
  document: OpenApiDocument,
  schema: unknown,
  names = new Set<string>(),
  seen = new Set<unknown>(),
): Set<string> {
  const part = resolveReference<unknown>(document, schema as Fields);
  if (typeof part !== "object" || part === null || seen.has(part)) return names;
  seen.add(part);
  for (const [key, value] of Object.entries(part)) {
    if (["enum", "const", "example", "examples", "default"].includes(key) || key.startsWith("x-")) continue;
    if (key === "properties") for (const name of Object.keys(value as object)) names.add(name);
    for (const each of key === "properties" || key === "patternProperties"
      ? Object.values(value as object)
      : [value].flat())
      namesIn(document, each, names, seen);
  }
  return names;
}

function typesOf(document: OpenApiDocument, schema: unknown, depth = 0): Set<string> {
  const part = resolveReference<Fields>(document, schema as Fields);
  const found = new Set<string>();
  if (typeof part !== "object" || depth > 5) return found;
  for (const type of [part["type"] ?? []].flat() as string[]) found.add(type);
  for (const value of [...((part["enum"] as unknown[] | undefined) ?? []), ...("const" in part ? [part["const"]] : [])])
    found.add(value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
  for (const keyword of PARTS)
    for (const each of (part[keyword] as unknown[] | undefined) ?? [])
      for (const type of typesOf(document, each, depth + 1)) found.add(type);
  return found;
}

const isDeprecated = (document: OpenApiDocument, part: unknown): boolean =>
  (isReference(part) ? resolveReference<Fields>(document, part) : (part as Fields))?.["deprecated"] === true;
