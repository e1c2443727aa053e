import { areaOfDecisionFile } from "../../load/decision-files.ts";
import type { Finding, Rule } from "../context.ts";
import { didYouMean } from "../did-you-mean.ts";

/** The file for what is about no area. */
const GENERAL = "general";

/** In the folder of decisions each stands in the file of its area, where the next reader looks for it. */
export const decisionAreas: Rule = {
  name: "decision-areas",
  kind: "house",
  *check({ loaded, operations }): Generator<Finding> {
    const areas = new Map(operations.flatMap(({ title, operation }) => tagged(title, operation.tags?.[0])));
    if (areas.size === 0) return;
    const known = new Set(areas.values());
    for (const source of loaded.decisions) {
      const area = areaOfDecisionFile(source.file, loaded.entry);
      if (area === undefined) continue;
      if (area !== GENERAL && !known.has(area)) {
        const cure = didYouMean(area, known);
        yield {
          source,
          pointer: [],
          message: `decisions stand in a file that is called as their area, and there is no area "${area}"${cure || `; those of no area stand in decisions/${GENERAL}.yaml`}`,
        };
        continue;
      }
      const entries: readonly unknown[] = Array.isArray(source.value) ? source.value : [];
      for (const [index, entry] of entries.entries()) {
        const { operation } = (entry ?? {}) as { readonly operation?: unknown };
        if (typeof operation !== "string") continue;
        const want = operation === "all" ? GENERAL : areas.get(normalise(operation));
        if (want !== undefined && want !== area)
          yield {
            source,
            pointer: [index, "operation"],
            message: `the decision about ${operation === "all" ? "all operations" : operation} stands among those of ${area === GENERAL ? "no area" : `the area "${area}"`}; move it to decisions/${want}.yaml`,
          };
      }
    }
  },
};

const tagged = (title: string, tag: string | undefined): [string, string][] =>
  typeof tag === "string" ? [[normalise(title), tag]] : [];

const normalise = (title: string): string => title.replace(/\{[^}]*\}/g, "{}");
