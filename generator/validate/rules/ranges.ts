import type { Rule } from "../context.ts";

const PAIRS = [
  ["minimum", "maximum"],
  ["exclusiveMinimum", "exclusiveMaximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minContains", "maxContains"],
] as const;

/** A range has something in it: no lower bound lies above the upper one. */
export const ranges: Rule = {
  name: "ranges",
  *check({ parts }) {
    for (const { part, kind, pointer } of parts)
      for (const [lower, upper] of kind === "schema" ? PAIRS : []) {
        const [least, most] = [part[lower], part[upper]];
        if (typeof least === "number" && typeof most === "number" && least > most)
          yield {
            pointer: [...pointer, lower],
            message: `${lower} is ${least} and ${upper} is ${most}, so that no value fits; correct one of them`,
          };
      }
  },
};
