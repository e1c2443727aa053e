import type { Source } from "../../load/source.ts";
import { NEXT } from "../../model/changes.ts";
import type { Finding, Rule } from "../context.ts";
import { didYouMean, insteadOf } from "../did-you-mean.ts";

/** The ledger beside the document: days of changes in the API, each about operations that still exist, or about none. */
export const changes: Rule = {
  name: "changes",
  kind: "house",
  *check({ loaded, operations }) {
    const known: Known = { titles: operations.map(({ title }) => title), version: loaded.document.info?.version };
    for (const source of loaded.changes) {
      const isList = Array.isArray(source.value);
      const days = (isList ? source.value : [source.value]) as unknown[];
      for (const [index, day] of days.entries()) yield* dayOf(source, day, isList ? [index] : [], known);
    }
  },
};

const MEMBERS: readonly string[] = ["kind", "operations", "text", "source", "described"];
const KINDS: readonly string[] = ["added", "changed", "deprecated", "removed", "limit"];

type Pointer = readonly (string | number)[];

/** What a change may speak of. */
interface Known {
  readonly titles: readonly string[];
  readonly version: string | undefined;
}

function* dayOf(source: Source, day: unknown, pointer: Pointer, known: Known): Generator<Finding> {
  const { date, changes: entries } = (day ?? {}) as { date?: unknown; changes?: unknown };
  if (typeof date !== "string" || !/^\d{4}-\d\d-\d\d$/.test(date)) {
    yield { source, pointer, message: 'a day of changes has no date; write it, as in date: "2026-11-26"' };
    return;
  }
  if (!Array.isArray(entries)) {
    yield { source, pointer, message: `${date} has no list of changes; write changes` };
    return;
  }
  for (const [index, entry] of entries.entries()) yield* changeOf(source, entry, [...pointer, "changes", index], known);
}

function* changeOf(source: Source, entry: unknown, pointer: Pointer, known: Known): Generator<Finding> {
  const change = (typeof entry === "object" && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
  for (const member of Object.keys(change).filter((name) => !MEMBERS.includes(name)))
    yield {
      source,
      pointer: [...pointer, member],
      message: `"${member}" is no member of a change${insteadOf(member, MEMBERS) || `; there are ${MEMBERS.join(", ")}`}`,
    };
  for (const member of ["kind", "text", "source", "described"])
    if (typeof change[member] !== "string") yield { source, pointer, message: `a change has no "${member}"; write it` };
  if (typeof change["kind"] === "string" && !KINDS.includes(change["kind"]))
    yield {
      source,
      pointer: [...pointer, "kind"],
      message: `"${change["kind"]}" is no kind of change; there are ${KINDS.join(", ")}`,
    };
  yield* describedOf(source, change["described"], pointer, known);
  const { operations = [] } = change;
  if (!Array.isArray(operations)) return;
  const { titles } = known;
  const paths = new Set(titles.map(nameless));
  for (const [index, title] of operations.entries())
    if (change["kind"] !== "removed" && !paths.has(nameless(String(title))))
      yield {
        source,
        pointer: [...pointer, "operations", index],
        message: `a change is about ${String(title)}, which the spec does not have${didYouMean(String(title), titles) || "; take it out, or make it a removed one"}`,
      };
}

function* describedOf(source: Source, described: unknown, pointer: Pointer, { version }: Known): Generator<Finding> {
  if (typeof described !== "string" || described === NEXT) return;
  const at = [...pointer, "described"];
  if (!VERSION.test(described))
    yield {
      source,
      pointer: at,
      message: `"${described}" is no version of the description; write "described: ${NEXT}", which the release makes the version that comes`,
    };
  else if (version !== undefined && VERSION.test(version) && isLater(described, version))
    yield {
      source,
      pointer: at,
      message: `the description is ${version}, and there is no ${described} yet; write "described: ${NEXT}", which the release makes the version that comes`,
    };
}

const VERSION = /^\d+(\.\d+)*$/;

/** By its numbers: 2026.11.10 is later than 2026.11.9. */
const isLater = (one: string, other: string): boolean => one.localeCompare(other, "en", { numeric: true }) > 0;

const nameless = (title: string): string => title.replace(/\{[^}]*\}/g, "{}");
