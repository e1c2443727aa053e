import type { Step } from "../constraints/place.ts";
import type { JsonSchema, JsonSchemaObject } from "../openapi.ts";
import type { Context } from "./context.ts";

/** The names of the members that a schema describes, in whichever of its branches. */
export function membersOf(context: Context, schema: JsonSchema | undefined, depth = 0): Set<string> {
  const value = context.resolve(schema);
  if (typeof value !== "object" || depth > 8) return new Set();
  const branches = [...(value.allOf ?? []), ...(value.anyOf ?? []), ...(value.oneOf ?? [])];
  return new Set([
    ...Object.keys(value.properties ?? {}),
    ...branches.flatMap((branch) => [...membersOf(context, branch, depth + 1)]),
  ]);
}

/** How many items a member takes, in whichever of its branches; undefined where it says no number, or is not there. */
export function roomOf(context: Context, schema: JsonSchema | undefined, name: string): number | undefined {
  const sizes = branchesOf(context, schema)
    .flatMap(({ properties }) => (properties?.[name] === undefined ? [] : branchesOf(context, properties[name])))
    .filter((branch) => branch.items !== undefined || branch.type === "array")
    .map(({ maxItems }) => maxItems);
  return sizes.length > 0 && sizes.every((size) => typeof size === "number") ? Math.max(...sizes) : undefined;
}

/** A schema and all that it is put together of, or may be. */
export function branchesOf(context: Context, schema: JsonSchema | undefined, depth = 0): JsonSchemaObject[] {
  const value = context.resolve(schema);
  if (typeof value !== "object" || depth > 8) return [];
  const { allOf = [], anyOf = [], oneOf = [], then: yes, else: no } = value;
  const branches = [...allOf, ...anyOf, ...oneOf, yes as JsonSchema | undefined, no as JsonSchema | undefined];
  return [value, ...branches.flatMap((branch) => branchesOf(context, branch, depth + 1))];
}

/** The schemas of what stands at a place, in whichever branch. */
export function schemasAt(
  context: Context,
  roots: readonly JsonSchema[],
  steps: readonly Step[],
): readonly JsonSchema[] {
  const branches = (schemas: readonly JsonSchema[]) => schemas.flatMap((schema) => branchesOf(context, schema));
  let found = roots;
  for (const { name, isList } of steps) {
    const members = branches(found).flatMap<JsonSchema>(({ properties }) => properties?.[name] ?? []);
    found = isList
      ? branches(members).flatMap<JsonSchema>(({ items, prefixItems }) => [items ?? [], prefixItems ?? []].flat())
      : members;
  }
  return found;
}
