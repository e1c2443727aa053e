import type { Rule } from "../context.ts";

/** In maps, description is the name of something. */
const NAMES_OF_OTHERS = new Set(["schemas", "nodes", "examples"]);

/** In a curated document a text says something: an empty one passes for one that was written. */
export const texts: Rule = {
  name: "texts",
  kind: "house",
  isLocal: true,
  *check({ parts }) {
    for (const each of parts) {
      if (NAMES_OF_OTHERS.has(each.kind)) continue;
      for (const member of ["title", "summary", "description"]) {
        const text = each.part[member];
        if (typeof text === "string" && text.trim() === "")
          yield {
            pointer: [...each.pointer, member],
            message: `the ${member} is empty; write one, or take the line out`,
          };
      }
    }
  },
};
