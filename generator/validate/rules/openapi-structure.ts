import { closestMatch } from "leven";
import { METHODS, type MediaTypeObject, type OpenApiDocument } from "../../openapi.ts";
import type { Pointer } from "../../pointer.ts";
import type { Context, Finding, OperationContext, Rule } from "../context.ts";
import { didYouMean, insteadOf } from "../did-you-mean.ts";
import { MEMBERS } from "../openapi-members.ts";

/** The members that a document needs and may have: the mistakes that would otherwise be dropped in silence. */
export const openapiStructure: Rule = {
  name: "openapi-structure",
  kind: "sound",
  isLocal: true,
  *check(context) {
    const { document, operations, resolve } = context;
    const strange = [...unknownMembers(document, [], "root"), ...unknownMembers(document.info, ["info"], "info")];
    yield* strange;
    // What is misspelt is not missing too.
    if (strange.length === 0) yield* missingMembers(document);
    yield* unknownMembers(document.components, ["components"], "components");
    for (const [index, server] of listed(document.servers)) yield* unknownMembers(server, ["servers", index], "server");
    for (const [index, tag] of listed(document.tags)) yield* unknownMembers(tag, ["tags", index], "tag");
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      if (!path.startsWith("/"))
        yield { pointer: ["paths", path], message: `the path "${path}" must begin with a slash; write "/${path}"` };
      if (/.\/$/.test(path))
        yield {
          kind: "house",
          pointer: ["paths", path],
          message: `the path "${path}" ends with a slash; write "${path.replace(/\/+$/, "")}"`,
        };
      yield* unknownMembers(resolve(item), ["paths", path], "pathItem");
    }
    for (const operation of operations) {
      const strange = [...unknownMembers(operation.operation, operation.pointer, "operation")];
      yield* strange;
      yield* unknownMembers(operation.operation.externalDocs, [...operation.pointer, "externalDocs"], "externalDocs");
      for (const { parameter, pointer } of operation.parameters) yield* unknownMembers(parameter, pointer, "parameter");
      yield* bodyOf(context, operation);
      if (operation.body && ["get", "head"].includes(operation.method))
        yield {
          kind: "house",
          pointer: operation.body.pointer,
          message: `${operation.title} has a request body, which no ${operation.method.toUpperCase()} carries; describe what it holds as parameters, in: query`,
        };
      if (operation.responses.length > 0) yield* responsesOf(context, operation);
      else if (strange.length === 0)
        yield {
          kind: "house",
          pointer: operation.pointer,
          message: `${operation.title} has no responses; describe at least its success`,
        };
    }
  },
};

function* missingMembers({ info, paths }: OpenApiDocument): Generator<Finding> {
  if (!info?.title) yield { pointer: ["info"], message: "info.title is missing; write the name of the API" };
  if (!info?.version)
    yield { pointer: ["info"], message: "info.version is missing; write the version of this description" };
  if (!paths) yield { pointer: [], message: `"paths" is missing; list the paths of the API` };
}

function* bodyOf(context: Context, { body, title }: OperationContext): Generator<Finding> {
  if (!body) return;
  yield* unknownMembers(body.value, body.pointer, "body");
  if (Object.keys(body.value.content ?? {}).length === 0)
    yield {
      kind: "house",
      pointer: body.pointer,
      message: `the request body of ${title} has no content; name its media type`,
      step: { at: body.pointer },
    };
  yield* contentOf(context, body.value.content, body.pointer);
}

function* responsesOf(context: Context, { responses, title }: OperationContext): Generator<Finding> {
  for (const { status, value, pointer: at } of responses) {
    if (!/^([1-5](\d\d|XX)|default)$/.test(status))
      yield {
        kind: "house",
        pointer: at,
        message: `"${status}" is no status; write one like "200", "4XX" or default`,
        step: { at },
      };
    const strange = [...unknownMembers(value, at, "response")];
    yield* strange;
    if (value.description === undefined && strange.length === 0)
      yield {
        kind: "house",
        pointer: [...at, "description"],
        message: `the answer ${status} of ${title} has no description; say when it comes`,
        step: { at: [...at, "description"], put: "" },
        changesOutput: false,
      };
    for (const [name, header] of Object.entries(value.headers ?? {}))
      yield* unknownMembers(context.resolve(header), [...at, "headers", name], "header");
    yield* contentOf(context, value.content, at);
  }
}

function* contentOf(
  { resolve }: Context,
  content: Record<string, MediaTypeObject> | undefined,
  at: Pointer,
): Generator<Finding> {
  for (const [type, media] of Object.entries(content ?? {})) {
    const pointer = [...at, "content", type];
    yield* mediaTypeOf(type, pointer);
    yield* unknownMembers(media, pointer, "mediaType");
    for (const [name, example] of Object.entries(media?.examples ?? {}))
      yield* unknownMembers(resolve(example), [...pointer, "examples", name], "example");
  }
}

const MEDIA_TYPES = (
  "application/json application/xml application/octet-stream application/x-www-form-urlencoded application/pdf application/zip " +
  "application/x-ndjson application/jsonl application/problem+json multipart/form-data multipart/mixed " +
  "text/plain text/csv text/css text/html text/xml text/event-stream image/png image/jpeg image/gif image/svg+xml"
).split(" ");

/** A media type that is none, or nearly one that everybody knows, would send another one than is meant. */
function* mediaTypeOf(type: string, pointer: Pointer): Generator<Finding> {
  const [essence = ""] = type.split(";");
  if (MEDIA_TYPES.includes(essence)) return;
  const cure = didYouMean(essence, MEDIA_TYPES);
  const isOne = /^[a-z0-9*][a-z0-9!#$&^_.+*-]*\/[a-z0-9*][a-z0-9!#$&^_.+*-]*$/i.test(essence);
  if (!isOne || (cure !== "" && near(essence, MEDIA_TYPES)))
    yield {
      kind: "house",
      pointer,
      message: `"${type}" is no media type${isOne ? " that is known" : ""}${cure || "; write one as in application/json"}`,
    };
}

/** A slip or two: otherwise it is a media type of one's own. */
const near = (wrong: string, known: readonly string[]): boolean =>
  closestMatch(wrong.toLowerCase(), known, { maxDistance: 2 }) !== undefined;

function* unknownMembers(value: unknown, pointer: Pointer, kind: keyof typeof MEMBERS): Generator<Finding> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const known: readonly string[] = MEMBERS[kind];
  for (const key of Object.keys(value))
    if (!known.includes(key) && !key.startsWith("x-"))
      yield {
        kind: "house",
        pointer: [...pointer, key],
        step: { at: [...pointer, key] },
        message:
          kind === "operation" && isMethod(key)
            ? `"${key}" is a method, and stands among the members of another; write it one level up`
            : `"${key}" is not a member that OpenAPI knows here${insteadOf(key, [...known, "$ref"]) || "; take it out"}`,
      };
}

const isMethod = (key: string): boolean => (METHODS as readonly string[]).includes(key);

const listed = <T>(values: readonly T[] | undefined): [number, T][] =>
  Array.isArray(values) ? [...(values as readonly T[]).entries()] : [];
