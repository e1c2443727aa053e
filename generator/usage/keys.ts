import { UsageError } from "../cli/usage-error.ts";
import { compare } from "./collect.ts";
import { unknownPermission } from "./needs.ts";
import type { EntryNeeds, Needs } from "./report.ts";

/** What keys have. */
export interface Granted {
  /** The key of all code, or of those entries that have none of their own; undefined where it is not known. */
  readonly all: readonly string[] | undefined;
  /** Keys of single entries, by the names that these are told with. */
  readonly byEntry: ReadonlyMap<string, readonly string[]>;
}

/** Nothing is known of any key. */
export const NOTHING_GRANTED: Granted = { all: undefined, byEntry: new Map() };

/** @throws {UsageError} for the key of an entry that is not there. */
export function checkEntries({ byEntry }: Granted, entries: readonly string[]): void {
  for (const name of byEntry.keys())
    if (!entries.includes(name))
      throw new UsageError(
        `--granted gives a key to ${name}, which is no entry of this code; it has ${entries.join(", ") || "none"}`,
      );
}

/**
 * Holds a whole with entries against keys: what one of them lacks is missing. A key that several entries share has too much only of what none
 * of these needs.
 */
export function held(
  whole: Needs,
  entries: readonly EntryNeeds[],
  { all, byEntry }: Granted,
  known: ReadonlySet<string>,
): Needs {
  if (byEntry.size === 0) return whole;
  const sharing = entries.filter(({ entry }) => !byEntry.has(entry));
  const needed = new Set(sharing.flatMap(({ permissions }) => permissions.map(({ name }) => name)));
  const unneeded = sharing.length === 0 ? [] : (all ?? []).filter((name) => known.has(name) && !needed.has(name));
  const unknown = [
    ...entries.flatMap((each) => each.unknown),
    ...(all ?? []).filter((name) => !known.has(name)).map((name) => unknownPermission(name, known)),
  ];
  const sorted = (names: readonly string[]) => [...new Set(names)].sort(compare);
  return {
    ...whole,
    missing: sorted(entries.flatMap(({ missing }) => missing)),
    excess: sorted([...entries.flatMap(({ excess }) => excess), ...unneeded]),
    unknown: [...new Map(unknown.map((each) => [each.name, each])).values()].sort((a, b) => compare(a.name, b.name)),
  };
}
