// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";

/** The page that `limit` and `offset` ask for; nothing past the end. */
export function offsetPage<Entry>(entries: readonly Entry[], { query, operation }: CallContext): Entry[] {
  const { limit = "limit", parameter = "offset", size } = operation.pagination ?? {};
  const skip = Number(query[parameter] ?? 0);
  return entries.slice(skip, skip + Number(query[limit] ?? size ?? entries.length));
}
