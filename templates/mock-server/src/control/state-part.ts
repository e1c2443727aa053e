// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../suggest.js";
import type { Snapshot } from "../work.js";
import { ControlError } from "./control-error.js";
import { masked } from "./masked.js";
import type { StatePart } from "./watched.js";

/** How many entries each part of the state has. */
export const countsOf = (snapshot: Snapshot): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(snapshot).map(([part, { length }]) => [part, length]));

/**
 * Some entries of a part of the state.
 *
 * @param query - `q` holds words that an entry has to have; `offset` and `limit` choose among those that have them.
 */
export function partOf(snapshot: Snapshot, name: string, query: URLSearchParams): StatePart {
  const names = Object.keys(snapshot);
  if (!names.includes(name))
    throw new ControlError(404, `The state has no part "${name.slice(0, 50)}".${didYouMean(name, names)}`);
  const words = (query.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const all: readonly unknown[] = snapshot[name as keyof Snapshot];
  const fitting = words.length === 0 ? all : all.filter((entry) => has(entry, words));
  const offset = Number(query.get("offset") ?? 0);
  const limit = Math.min(Number(query.get("limit") ?? 50), 1000);
  return { count: fitting.length, entries: fitting.slice(offset, offset + limit).map(masked) };
}

function has(entry: unknown, words: readonly string[]): boolean {
  const text = JSON.stringify(entry).toLowerCase();
  return words.every((word) => text.includes(word));
}
