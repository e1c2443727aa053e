import type { ApiModel, Operation } from "../../model/model.ts";
import type { JsonSchema, JsonSchemaObject } from "../../openapi.ts";
import { resolveReference } from "../../reference.ts";

/** By these statuses every API refuses: the client knows them without being told. */
const COMMON_REFUSALS = [400, 401, 403, 404, 413, 429];

/** Statuses by which the description says that a request was refused, beside the common ones. */
export function refusalsOf({ responses }: Operation): number[] | undefined {
  const statuses = responses.map(({ status }) => Number(status));
  const own = statuses.filter((status) => status >= 400 && status < 500 && !COMMON_REFUSALS.includes(status));
  return own.length > 0 ? own.sort((a, b) => a - b) : undefined;
}

/** What a success may be, where it is not always an object. */
export function answerOf(model: ApiModel, { method, responses }: Operation): "optional" | "any" | undefined {
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  const types = successes.flatMap(({ type }) => (type === undefined ? [] : [type]));
  if (method === "HEAD" || types.length === 0)
    return successes.some(({ status }) => status === "204") ? "optional" : "any";
  if (!types.every((name) => isObject(model, model.document.components?.schemas?.[name]))) return "any";
  return types.length < successes.length ? "optional" : undefined;
}

function isObject(model: ApiModel, schema: JsonSchema | undefined, depth = 0): boolean {
  const value = resolveReference<JsonSchemaObject>(model.document, schema as JsonSchemaObject);
  if (typeof value !== "object" || depth > 8) return false;
  if (value.type !== undefined) return value.type === "object";
  if (value.allOf?.some((part) => isObject(model, part, depth + 1))) return true;
  const branches = value.oneOf ?? value.anyOf ?? [];
  if (branches.length > 0) return branches.every((branch) => isObject(model, branch, depth + 1));
  return value.properties !== undefined;
}

/** Members by which successes list what they left out, each with the places in an entry where a position stands. */
export function partialMembersOf({ operations }: ApiModel): Record<string, readonly (string | number)[]> {
  const places = new Map<string, Set<string | number>>();
  for (const [member, place] of operations.flatMap(({ partial = {} }) => Object.entries(partial))) {
    const known = places.get(member) ?? new Set();
    places.set(member, place === null ? known : known.add(place));
  }
  return Object.fromEntries(
    [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => [name, [...own].sort()]),
  );
}
