// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import { documented, refuseAs } from "../documented.js";
import { refuse } from "../refusal.js";
import { timeOf } from "../times.js";

/** The entries that were changed from `modified_after` to `modified_before`, both included. */
export function changedBetween<Entry>(
  entries: readonly Entry[],
  call: CallContext,
  changed: (entry: Entry) => string,
): readonly Entry[] {
  const after = timeIn(call, "modified_after", /^Modified after time is invalid$/);
  const before = timeIn(call, "modified_before", /^Modified before time is invalid$/);
  if (after === undefined && before === undefined) return entries;
  return entries.filter((entry) => {
    const time = new Date(changed(entry)).getTime();
    return time >= (after ?? time) && time <= (before ?? time);
  });
}

function timeIn({ query, operation }: CallContext, name: string, words: RegExp): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const time = timeOf(String(text));
  if (time !== undefined) return time.getTime();
  const own = documented(operation, words);
  throw own === undefined ? refuse(400, `'${name}' must be a time in ISO 8601`) : refuseAs(own);
}
