// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "./area-handlers.js";

/**
 * One page of dated entries, the latest first. `limit`, `offset` and `sort_direction` are those of the query.
 *
 * @param timeOf - When an entry came to be, in UTC; undefined for one that is not on the list.
 * @param named - Picks the entries that the query names. Without it the query's days do.
 */
export function datedPage<Entry>(
  { query, operation }: CallContext,
  entries: readonly Entry[],
  timeOf: (entry: Entry) => string | undefined,
  named?: (entry: Entry) => boolean,
): [entry: Entry, time: string][] {
  const { limit = operation.pagination?.size, offset = 0, sort_direction = "desc" } = query;
  const isWanted = named ?? inDays(query, timeOf);
  const dated = entries.flatMap((entry): [Entry, string][] => {
    const time = timeOf(entry);
    return time === undefined || !isWanted(entry) ? [] : [[entry, time]];
  });
  const direction = sort_direction === "asc" ? 1 : -1;
  dated.sort(([, a], [, b]) => (a === b ? 0 : a < b ? -direction : direction));
  const start = Number(offset);
  return dated.slice(start, limit === undefined ? undefined : start + Number(limit));
}

/** From midnight of the first day to midnight of the last, both in UTC. */
function inDays<Entry>(
  { start_date, end_date }: Readonly<Record<string, unknown>>,
  timeOf: (entry: Entry) => string | undefined,
): (entry: Entry) => boolean {
  const start = start_date === undefined ? Number.NEGATIVE_INFINITY : Date.parse(String(start_date));
  const end = end_date === undefined ? Number.POSITIVE_INFINITY : Date.parse(String(end_date));
  return (entry) => {
    const time = Date.parse(timeOf(entry) ?? "");
    return time >= start && time < end;
  };
}
