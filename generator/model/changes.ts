import { nameless, titleOf } from "./decisions.ts";
import type { Operation } from "./model.ts";

/** A change in the API, as the ledger beside the document has it. */
export interface ApiChange {
  /** The day on which it was told, or on which the documentation had it. */
  readonly date: string;
  readonly kind: "added" | "changed" | "deprecated" | "removed" | "limit";
  /** `POST /users/track`; absent for what is about no single operation. */
  readonly operations?: readonly string[];
  readonly text: string;
  readonly source: string;
  /** The first version of the description that knows of it; {@link NEXT} until that is released. */
  readonly described: string;
}

/** Instead of a version: the release knows which one it will be. */
export const NEXT = "next";

/** The changes that files tell of: a day with its changes each, or a list of such days. What is none has been remarked upon. */
export function changesIn(files: readonly { readonly value: unknown }[]): ApiChange[] {
  return files
    .flatMap(({ value }) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .flatMap((day) => {
      const { date, changes } = (day ?? {}) as { date?: unknown; changes?: unknown };
      return Array.isArray(changes) ? changes.map((change) => ({ date, ...(change as object) }) as ApiChange) : [];
    })
    .sort(({ date: a }, { date: b }) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What a change says of some of the operations only. */
export function changesOf(changes: readonly ApiChange[], operations: readonly Operation[]): ApiChange[] {
  const titles = new Set(operations.map(titleOf));
  return changes.flatMap((change) => {
    if (change.operations === undefined) return [change];
    const kept = change.operations.filter((title) => titles.has(nameless(title)));
    return kept.length === 0 ? [] : [{ ...change, operations: kept }];
  });
}

/** Why an operation is deprecated, and since when. */
export function deprecationOf(
  changes: readonly ApiChange[],
  operation: Pick<Operation, "method" | "path">,
): string | undefined {
  const found = changes.findLast(
    ({ kind, operations = [] }) =>
      kind === "deprecated" && operations.some((title) => nameless(title) === titleOf(operation)),
  );
  return found?.text;
}

/** The days of a ledger, each with its changes: the form in which it is published. */
export function daysOf(changes: readonly ApiChange[]): { date: string; changes: Omit<ApiChange, "date">[] }[] {
  const days = [...new Set(changes.map(({ date }) => date))];
  return days.map((day) => ({
    date: day,
    changes: changes.filter(({ date }) => date === day).map(({ date: _, ...change }) => change),
  }));
}
