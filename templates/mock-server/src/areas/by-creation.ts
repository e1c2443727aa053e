// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";

/** Entries by time of creation: the oldest first, or the newest where the request says `desc`. */
export function byCreation<Entry extends { readonly created_at?: string }>(
  entries: readonly Entry[],
  { query }: CallContext,
): Entry[] {
  const time = ({ created_at = "" }: Entry) => Date.parse(created_at) || 0;
  const sorted = [...entries].sort((a, b) => time(a) - time(b));
  return query["sort_direction"] === "desc" ? sorted.reverse() : sorted;
}
