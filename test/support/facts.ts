import { operations, type OperationRow, rateLimits } from "@braze-codegen/spec";
import { METHODS, type JsonSchema, type OperationObject, type RequestBodyObject } from "../../generator/openapi.ts";
import { resolveReference } from "../../generator/reference.ts";
import { document } from "./braze-spec.ts";

// Figures and names of the spec for tests that need one and are about something else: when Braze changes it, they follow.

export function operationOf(id: string): OperationRow {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`the spec has no operation ${id}`);
  return found;
}

/** The permission that an operation needs. */
export function permissionOf(id: string): string {
  const { permission } = operationOf(id);
  if (permission === undefined) throw new Error(`no permission opens ${id}`);
  return permission;
}

/** The first limit of an operation that has figures: the one that is counted. */
export function limitOf(id: string): { readonly requests: number; readonly seconds: number; readonly shared: boolean } {
  const limits = operationOf(id).rateLimit.map((name) => rateLimits.find((limit) => limit.id === name));
  for (const limit of limits)
    if (limit?.requests !== undefined && limit.seconds !== undefined)
      return { requests: limit.requests, seconds: limit.seconds, shared: limit.shared ?? false };
  throw new Error(`no limit of ${id} has figures`);
}

/** When a window of an operation's limit ends that is open at an instant, as epoch seconds. */
export function windowEnd(id: string, instant: string): number {
  const { seconds } = limitOf(id);
  return (Math.floor(Date.parse(instant) / 1000 / seconds) + 1) * seconds;
}

/** The most bytes that a body of an operation may have. */
export function maxBody(id: string): number {
  const limit = objectOf(id)["x-max-body"] ?? document["x-max-body"];
  if (!limit) throw new Error(`${id} takes a body of any size`);
  return limit.bytes;
}

/** The most objects that a call may carry. */
export function maxBatch(id: string): number {
  const batch = objectOf(id)["x-batch"];
  if (!batch) throw new Error(`${id} has no x-batch`);
  return batch.max;
}

/** The number of entries on a page. */
export function pageSize(id: string): number {
  const pagination = objectOf(id)["x-pagination"];
  if (pagination?.size === undefined) throw new Error(`${id} names no size of its pages`);
  return pagination.size;
}

/** `figure("users.merge", "merge_updates", "maxItems")`: a figure in the schema of a body. `a[].b` is the member b of the elements of a. */
export function figure(id: string, member: string, keyword: "maxItems" | "maxLength" | "maximum"): number {
  const body = resolveReference<RequestBodyObject>(document, objectOf(id).requestBody);
  let schemas = forms(body?.content?.["application/json"]?.schema);
  for (const step of member.replaceAll("[]", ".[]").split("."))
    schemas = schemas.flatMap((schema) => forms(step === "[]" ? schema.items : schema.properties?.[step]));
  for (const schema of schemas) if (typeof schema[keyword] === "number") return schema[keyword];
  throw new Error(`${member} of ${id} has no ${keyword}`);
}

/** A schema and all that stands in its combinators, without references. */
function forms(given: unknown): readonly Exclude<JsonSchema, boolean>[] {
  const schema = resolveReference<JsonSchema>(document, given as JsonSchema);
  if (typeof schema !== "object") return [];
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...inner.flatMap(forms)];
}

function objectOf(id: string): OperationObject {
  for (const item of Object.values(document.paths) as unknown as Record<string, OperationObject>[])
    for (const method of METHODS) if (item[method]?.operationId === id) return item[method];
  throw new Error(`the document has no operation ${id}`);
}
