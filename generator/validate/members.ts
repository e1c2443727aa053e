import type { JsonSchema } from "../openapi.ts";
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
