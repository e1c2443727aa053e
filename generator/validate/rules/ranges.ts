import type { Rule } from "../context.ts";

const PAIRS = [
  ["minimum", "maximum"],
  ["exclusiveMinimum", "exclusiveMaximum"],
  ["minimum", "exclusiveMaximum"],
  ["exclusiveMinimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minContains", "maxContains"],
] as const;

/** A range has something in it: no lower bound lies above the upper one, and no object needs more members than it may have. */
export const ranges: Rule = {
  name: "ranges",
  kind: "house",
  isLocal: true,
  *check({ parts }) {
    for (const each of parts) {
      if (each.kind !== "schema") continue;
      const { part } = each;
      for (const [lower, upper] of PAIRS) {
        const [least, most] = [part[lower], part[upper]];
        const isOpen = lower.startsWith("exclusive") || upper.startsWith("exclusive");
        if (typeof least === "number" && typeof most === "number" && (least > most || (isOpen && least === most)))
          yield {
            step: { at: [...each.pointer, lower] },
            pointer: [...each.pointer, lower],
            message: `${lower} is ${least} and ${upper} is ${most}, so that no value fits; correct one of them`,
          };
      }
      const { minProperties: least, maxProperties: most, required, properties } = part;
      const isClosed = part["additionalProperties"] === false && part["patternProperties"] === undefined;
      const possible = isClosed ? Object.keys(properties ?? {}).length : Number.POSITIVE_INFINITY;
      if (typeof least === "number" && least > possible)
        yield {
          step: { at: [...each.pointer, "minProperties"] },
          pointer: [...each.pointer, "minProperties"],
          message: `minProperties is ${least}, and there are ${possible} properties and no others, so that no value fits; correct one of them`,
        };
      if (typeof most === "number" && Array.isArray(required) && required.length > most)
        yield {
          step: { at: [...each.pointer, "maxProperties"] },
          pointer: [...each.pointer, "maxProperties"],
          message: `maxProperties is ${most}, and ${required.length} members are required, so that no value fits; correct one of them`,
        };
    }
  },
};
