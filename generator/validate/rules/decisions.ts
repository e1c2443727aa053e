import type { Rule } from "../context.ts";

interface Decision {
  readonly operation?: string;
  readonly object?: string;
  readonly decision?: string;
  readonly because?: string;
  readonly source?: string;
}

/** decisions.yaml: each entry says what, why and from where, about an operation that still exists. */
export const decisions: Rule = {
  name: "decisions",
  *check({ loaded, operations }) {
    const source = loaded.decisions;
    if (!source) return;
    if (!Array.isArray(source.value)) {
      yield { source, pointer: [], message: "decisions.yaml must be a list of decisions" };
      return;
    }
    const known = new Set([
      "all",
      ...operations.map(({ method, path }) => normalise(`${method.toUpperCase()} ${path}`)),
    ]);
    for (const [index, entry] of (source.value as (Decision | null)[]).entries()) {
      const pointer = [index];
      const about = entry?.operation ?? entry?.object;
      if (!about)
        yield { source, pointer, message: `decision ${index + 1} is about nothing; name its operation or object` };
      for (const member of ["decision", "because", "source"] as const)
        if (!entry?.[member])
          yield { source, pointer, message: `the decision about ${about ?? "nothing"} has no "${member}"; write it` };
      if (entry?.operation && !known.has(normalise(entry.operation)))
        yield {
          source,
          pointer,
          message: `a decision is about ${entry.operation}, which the spec does not have; take the decision out`,
        };
    }
  },
};

const normalise = (title: string): string => title.replace(/\{[^}]*\}/g, "{}");
