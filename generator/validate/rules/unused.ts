import { reachedComponents } from "../../reference.ts";
import type { Rule } from "../context.ts";

const KINDS = ["schemas", "parameters", "headers", "responses", "requestBodies", "examples"] as const;

/** Nothing shared that nobody uses: a part counts as used when the operations reach it. */
export const unused: Rule = {
  name: "unused",
  kind: "house",
  *check({ document }) {
    const reached = reachedComponents(document, document.paths);
    for (const kind of KINDS)
      for (const name of Object.keys(document.components?.[kind] ?? {}))
        if (!reached.get(kind)?.has(name))
          yield {
            pointer: ["components", kind, name],
            message: `nothing uses components.${kind}.${name}; take it out, or refer to it`,
          };
  },
};
