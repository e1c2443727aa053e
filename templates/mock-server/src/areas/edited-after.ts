// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import { refuse } from "../refusal.js";
import { timeOf } from "../times.js";

/**
 * Those that a list of campaigns or Canvases is asked for: without archived ones, and edited after
 * `last_edit.time[gt]`.
 */
export function listed<Entry extends { readonly archived: boolean; readonly updated_at: string }>(
  entries: readonly Entry[],
  { query }: CallContext,
): Entry[] {
  const { gt } = (query["last_edit.time"] ?? {}) as { gt?: string };
  const after = gt === undefined ? Number.NEGATIVE_INFINITY : timeOf(gt)?.getTime();
  if (after === undefined) throw refuse(400, "'last_edit.time[gt]' must be a time in ISO 8601");
  return entries.filter(
    ({ archived, updated_at }) => (!archived || query["include_archived"] === true) && Date.parse(updated_at) > after,
  );
}
