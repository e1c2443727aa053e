import type {
  Effect,
  ExampleObject,
  JsonSchema,
  JsonSchemaObject,
  MediaTypeObject,
  OpenApiDocument,
  RequestBodyObject,
  ResponseObject,
} from "../openapi.ts";
import { resolveReference, schemaName } from "../reference.ts";
import { type ApiChange, deprecationOf } from "./changes.ts";
import { type Hoisted, hoist, memberOf } from "./hoist.ts";
import { memberFacts, memberFinder } from "./members.ts";
import type {
  ApiModel,
  Area,
  Body,
  Decision,
  Example,
  Operation,
  Parameter,
  Permission,
  RateLimit,
  Response,
  Server,
} from "./model.ts";
import {
  address,
  fileName,
  identifier,
  pascalCase,
  TAKEN_ARGUMENTS,
  TAKEN_FILES,
  toolName,
  uniqueNames,
} from "./naming.ts";
import { overwrites } from "./overwrites.ts";
import { published } from "./published.ts";
import { schemasOf } from "./schemas.ts";
import { toolsetsOf, toolsetsWith } from "./toolsets.ts";

/**
 * From a bundled, valid document to the model that all emitters share.
 *
 * @param decisions - What stands beside the document in its decisions.
 * @param changes - What stands beside it in its ledger of changes.
 */
export function buildModel(
  source: OpenApiDocument,
  decisions: readonly Decision[] = [],
  changes: readonly ApiChange[] = [],
): ApiModel {
  const { document, operations: hoisted } = hoist(published(source));
  const names = operationNamer();
  const find = memberFinder(document.components?.schemas ?? {});
  const operations = [...hoisted]
    .sort(by(({ id }) => id))
    .map((entry) => operationOf(document, entry, names, find, changes));
  return {
    title: document.info?.title ?? "API",
    version: document.info?.version ?? "0.0.0",
    description: document.info?.description ?? "",
    servers: serversOf(document),
    defaultSecurity: mostUsed(operations.flatMap(({ security }) => security)),
    areas: areasOf(document, operations),
    operations,
    schemas: schemasOf(document, operations),
    permissions: permissionsOf(document, operations),
    rateLimits: rateLimitsOf(document, operations),
    toolsets: toolsetsWith(document, operations),
    decisions,
    changes,
    document,
  };
}

/** Ids that differ only in their punctuation make one name; here the second gets a number. */
function operationNamer() {
  const constants = uniqueNames();
  const tools = uniqueNames();
  const files = uniqueNames(TAKEN_FILES);
  const fileOf = new Map<string, string>();
  return (id: string, tool: string | undefined) => {
    const constant = constants(identifier(id));
    const { resource, method } = address(id);
    const namespace = resource[0] ?? "api";
    const file = fileOf.get(namespace) ?? files(fileName(namespace));
    fileOf.set(namespace, file);
    return {
      names: { constant, call: `${pascalCase(constant)}Call`, resource, method, file },
      namespace,
      tool: tool ?? tools(toolName(id)),
    };
  };
}

function operationOf(
  document: OpenApiDocument,
  hoisted: Hoisted,
  namer: ReturnType<typeof operationNamer>,
  find: ReturnType<typeof memberFinder>,
  changes: readonly ApiChange[],
): Operation {
  const { id, path, method, operation, parameters, query, header } = hoisted;
  const { names, namespace, tool } = namer(id, operation["x-mcp"]?.name);
  const effect = operation["x-effect"] ?? defaultEffect(method);
  const requirements = operation.security ?? document.security ?? [];
  const responses = Object.entries(operation.responses ?? {}).map(([status, reference]) =>
    responseOf(document, status, reference),
  );
  const success = responses.filter(({ status }) => /^2/.test(status)).sort(by(({ status }) => status))[0] ?? {
    status: "200",
    description: "",
    examples: [],
  };
  const area = operation.tags?.[0] ?? namespace;
  const permission = requirements.flatMap((requirement) => Object.values(requirement).flat())[0];
  const body = bodyOf(document, operation.requestBody);
  const own = parametersOf(document, parameters);
  const maxBody = operation["x-max-body"] ?? document["x-max-body"];
  const pagination = operation["x-pagination"];
  return {
    id,
    method,
    path,
    area,
    namespace,
    summary: operation.summary ?? `${method} ${path}`,
    effect,
    destructive: operation["x-destructive"] ?? overwrites(effect, method),
    pii: operation["x-pii"] ?? false,
    retry: operation["x-retry"] ?? (effect === "read" ? "safe" : "rejected-only"),
    security: [...new Set(requirements.flatMap((requirement) => Object.keys(requirement)))],
    rateLimit: operation["x-rate-limit"] ?? [],
    deprecated: operation.deprecated ?? false,
    names: { ...names, ...defined({ query, header }) },
    tool: {
      name: tool,
      aliases: operation["x-mcp"]?.aliases ?? [],
      toolsets: toolsetsOf(document, { id, area, effect }),
      keywords: operation["x-mcp"]?.keywords ?? [],
    },
    parameters: own,
    responses,
    success,
    members: memberFacts(find, { effect, parameters: own, body }),
    errors: operation["x-errors"] ?? [],
    ...defined({
      description: operation.description,
      docs: operation.externalDocs?.url,
      deprecation: operation.deprecated ? deprecationOf(changes, { method, path }) : undefined,
      resource: operation["x-resource"],
      permission,
      batch: operation["x-batch"],
      constraints: operation["x-constraints"],
      partial: operation["x-partial"],
      stability: operation["x-stability"],
      body,
      maxBody: body ? maxBody : undefined,
      pagination:
        pagination && success.type !== undefined
          ? { ...pagination, itemType: itemType(document, success.type, pagination.items) }
          : undefined,
    }),
  };
}

const defaultEffect = (method: string): Effect =>
  method === "GET" || method === "HEAD" ? "read" : method === "DELETE" ? "delete" : "write";

function parametersOf(document: OpenApiDocument, parameters: Hoisted["parameters"]): Parameter[] {
  const unique = uniqueNames(TAKEN_ARGUMENTS);
  return parameters
    .filter(({ in: place }) => place !== "cookie")
    .map((parameter) => parameterOf(document, parameter, memberOf(parameter, parameters), unique));
}

function parameterOf(
  document: OpenApiDocument,
  parameter: Hoisted["parameters"][number],
  member: string,
  unique: (name: string) => string,
): Parameter {
  const schema: JsonSchema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {};
  const resolved = resolveReference(document, schema as JsonSchemaObject);
  const example =
    parameter.example ?? exampleValues(document, parameter)[0]?.value ?? resolved?.example ?? resolved?.examples?.[0];
  const usual = parameter.in === "query" ? "form" : "simple";
  const style = parameter.style ?? usual;
  const explode = parameter.explode ?? style === "form";
  const type =
    schemaName(schema) ?? (resolved?.type === "integer" || resolved?.type === "number" ? "number" : "string");
  return {
    name: parameter.name,
    member,
    argument: parameter.in === "path" ? unique(identifier(parameter.name)) : identifier(parameter.name),
    in: parameter.in as Parameter["in"],
    required: parameter.required ?? false,
    schema,
    type,
    ...defined({
      description: parameter.description ?? resolved?.description,
      example,
      style: style !== usual || explode !== (usual === "form") ? { style, explode } : undefined,
    }),
  };
}

function bodyOf(document: OpenApiDocument, reference: unknown): Body | undefined {
  const body = resolveReference<RequestBodyObject>(document, reference as RequestBodyObject);
  if (!body) return undefined;
  const contentTypes = Object.keys(body.content ?? {});
  const media = jsonOf(body.content);
  return {
    required: body.required ?? false,
    contentTypes,
    examples: media ? exampleValues(document, media) : [],
    ...defined({ type: schemaName(media?.schema) }),
  };
}

function responseOf(document: OpenApiDocument, status: string, reference: unknown): Response {
  const response = resolveReference<ResponseObject>(document, reference as ResponseObject);
  const media = jsonOf(response?.content);
  return {
    status,
    description: response?.description ?? "",
    examples: media ? exampleValues(document, media) : [],
    ...defined({ type: schemaName(media?.schema) }),
  };
}

/** The JSON of a content map; any JSON (`application/scim+json`) will do. */
const jsonOf = (content: Record<string, MediaTypeObject> | undefined): MediaTypeObject | undefined =>
  content?.["application/json"] ?? Object.entries(content ?? {}).find(([type]) => /[/+]json\b/.test(type))?.[1];

function exampleValues(
  document: OpenApiDocument,
  { example, examples }: Pick<MediaTypeObject, "example" | "examples">,
): Example[] {
  const named = Object.entries(examples ?? {}).flatMap(([name, reference]) => {
    const value = resolveReference<ExampleObject>(document, reference);
    return value && "value" in value ? [{ name, value: value.value, ...defined({ summary: value.summary }) }] : [];
  });
  return example === undefined ? named : [{ name: "example", value: example }, ...named];
}

function itemType(document: OpenApiDocument, answer: string, member: string): string {
  const schema = resolveReference(document, document.components?.schemas?.[answer] as JsonSchemaObject | undefined);
  const array = resolveReference(document, schema?.properties?.[member] as JsonSchemaObject | undefined);
  return schemaName(array?.items) ?? `NonNullable<${answer}[${JSON.stringify(member)}]>[number]`;
}

const serversOf = (document: OpenApiDocument): Server[] =>
  (document.servers ?? []).map(({ url, description, variables, "x-instance": instance }, index) => ({
    id: instance?.id ?? `server-${index + 1}`,
    url: url.replace(/\{([^{}]+)\}/g, (hole, name: string) => variables?.[name]?.default ?? hole).replace(/\/+$/, ""),
    ...defined({ description, region: instance?.region, dashboard: instance?.dashboard, sdk: instance?.sdk }),
  }));

function areasOf(document: OpenApiDocument, operations: readonly Operation[]): Area[] {
  const declared = new Map((document.tags ?? []).map((tag) => [tag.name, tag]));
  return [...new Set(operations.map(({ area }) => area))].sort().map((name) => {
    const tag = declared.get(name);
    return { name, ...defined({ description: tag?.description, url: tag?.externalDocs?.url }) };
  });
}

function permissionsOf(document: OpenApiDocument, operations: readonly Operation[]): Permission[] {
  const registry = document["x-permissions"] ?? {};
  const unique = uniqueNames();
  return Object.entries(registry)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { description, collection }]) => {
      const users = operations.filter(({ permission }) => permission === name);
      return {
        name,
        constant: unique(pascalCase(name)),
        description,
        operations: users.map(({ id }) => id),
        ...accessOf(users),
        ...defined({ collection }),
      };
    })
    .sort(by(({ name }) => name));
}

/** What the operations of a permission have in common. */
export const accessOf = (operations: readonly Operation[]): Pick<Permission, "areas" | "access"> => ({
  areas: [...new Set(operations.map(({ area }) => area))].sort(),
  access: operations.length > 0 && operations.every(({ effect }) => effect === "read") ? "read" : "write",
});

const rateLimitsOf = (document: OpenApiDocument, operations: readonly Operation[]): RateLimit[] =>
  Object.entries(document["x-rate-limits"] ?? {})
    .map(([id, limit]) => ({
      id,
      ...limit,
      operations: operations.filter(({ rateLimit }) => rateLimit.includes(id)).map((operation) => operation.id),
    }))
    .sort(by(({ id }) => id));

function mostUsed(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** Leaves out what is undefined: a model is JSON, and exactOptionalPropertyTypes holds the emitters to it. */
function defined<T extends object>(
  members: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}

/** Sorts by code points, the same on every machine whatever its language. */
export const by =
  <T>(key: (value: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
