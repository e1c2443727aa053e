import { dirname, relative, sep } from "node:path";
import type { Source } from "../../load/source.ts";
import type { Finding, Rule } from "../context.ts";
import { didYouMean, insteadOf } from "../did-you-mean.ts";

interface Decision {
  readonly operation?: string;
  readonly object?: string;
  readonly decision?: string;
  readonly because?: string;
  readonly source?: string;
}

/** Decisions beside the document: each entry says what, why and from where, about an operation that still exists. */
export const decisions: Rule = {
  name: "decisions",
  kind: "house",
  *check({ loaded, operations }) {
    const titles = operations.map(({ title }) => title);
    for (const source of loaded.decisions)
      if (Array.isArray(source.value)) yield* entriesOf(source, titles);
      else {
        const name = relative(dirname(loaded.entry), source.file).replaceAll(sep, "/");
        yield { source, pointer: [], message: `${name} must be a list of decisions` };
      }
  },
};

function* entriesOf(source: Source, titles: readonly string[]): Generator<Finding> {
  const known = new Set(["all", ...titles.map(normalise)]);
  for (const [index, entry] of (source.value as (Decision | null)[]).entries()) {
    const pointer = [index];
    if (typeof entry !== "object" || entry === null) {
      yield {
        source,
        pointer,
        message: `decision ${index + 1} has no members; write operation, decision, because and source`,
      };
      continue;
    }
    const strange = Object.keys(entry).filter((member) => !MEMBERS.includes(member));
    for (const member of strange)
      yield {
        source,
        pointer: [index, member],
        message: `"${member}" is no member of a decision${insteadOf(member, MEMBERS) || `; there are ${MEMBERS.join(", ")}`}`,
      };
    // What is misspelt is not missing too.
    if (strange.length > 0) continue;
    const about = entry.operation ?? entry.object;
    if (!about)
      yield { source, pointer, message: `decision ${index + 1} is about nothing; name its operation or object` };
    for (const member of ["decision", "because", "source"] as const)
      if (!entry[member])
        yield { source, pointer, message: `the decision about ${about ?? "nothing"} has no "${member}"; write it` };
    if (!entry.operation || known.has(normalise(entry.operation))) continue;
    const near = didYouMean(entry.operation, titles);
    yield {
      source,
      pointer: [index, "operation"],
      message: `a decision is about ${entry.operation}, which the spec does not have${near === "" ? "; take the decision out" : `${near} If not, take the decision out`}`,
    };
  }
}

/** `check` and `at` are for whoever compares the spec with its sources. */
const MEMBERS: readonly string[] = ["operation", "object", "decision", "because", "source", "check", "at"];

const normalise = (title: string): string => title.replace(/\{[^}]*\}/g, "{}");
