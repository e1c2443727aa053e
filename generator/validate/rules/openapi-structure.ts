import type { Pointer } from "../../pointer.ts";
import { METHODS } from "../../openapi.ts";
import { suggest } from "../../suggest.ts";
import type { Rule } from "../context.ts";

const ROOT_MEMBERS = [
  "openapi",
  "info",
  "jsonSchemaDialect",
  "servers",
  "paths",
  "webhooks",
  "components",
  "security",
  "tags",
  "externalDocs",
];
const PATH_ITEM_MEMBERS = ["$ref", "summary", "description", "servers", "parameters", ...METHODS];
const OPERATION_MEMBERS = [
  "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers",
]; // prettier-ignore

/** The members that a document needs and may have: the mistakes that would otherwise be dropped in silence. */
export const openapiStructure: Rule = {
  name: "openapi-structure",
  *check({ document, operations, resolve }) {
    if (!document.info?.title) yield { pointer: ["info"], message: "info.title is missing; write the name of the API" };
    if (!document.info?.version)
      yield { pointer: ["info"], message: "info.version is missing; write the version of this description" };
    if (!document.paths) yield { pointer: [], message: `"paths" is missing; list the paths of the API` };
    yield* unknownMembers(document, [], ROOT_MEMBERS);
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      if (!path.startsWith("/"))
        yield { pointer: ["paths", path], message: `the path "${path}" must begin with a slash` };
      yield* unknownMembers(resolve(item), ["paths", path], PATH_ITEM_MEMBERS);
    }
    for (const { operation, pointer, title, responses, body } of operations) {
      yield* unknownMembers(operation, pointer, OPERATION_MEMBERS);
      if (responses.length === 0)
        yield { pointer, message: `${title} has no responses; describe at least its success` };
      for (const { status, pointer: at } of responses)
        if (!/^([1-5](\d\d|XX)|default)$/.test(status))
          yield { pointer: at, message: `"${status}" is no status; write one like "200", "4XX" or default` };
      if (body && Object.keys(body.value.content ?? {}).length === 0)
        yield { pointer: body.pointer, message: `the request body of ${title} has no content; name its media type` };
    }
  },
};

function* unknownMembers(value: unknown, pointer: Pointer, known: readonly string[]) {
  for (const key of Object.keys((value as object | undefined) ?? {}))
    if (!known.includes(key) && !key.startsWith("x-"))
      yield {
        pointer: [...pointer, key],
        message: `"${key}" is not a member that OpenAPI knows here${suggest(key, known)}`,
      };
}
