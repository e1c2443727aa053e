import type { Rule } from "../context.ts";

/** Words for readers in other people's documents, where a default may be a sample. */
const LENIENT = ["pattern", "format"];

/** A default is a value that its own schema takes. */
export const defaults: Rule = {
  name: "defaults",
  kind: "house",
  *check({ parts, schemas, rules }) {
    for (const each of parts) {
      if (each.kind !== "schema" || !Object.hasOwn(each.part, "default")) continue;
      const { part, pointer } = each;
      for (const { at, message, keyword } of schemas.check(pointer, part["default"]))
        if (rules === "curated" || !LENIENT.includes(keyword))
          yield {
            pointer: [...pointer, "default", ...at],
            message: `the default does not fit its own schema: ${message}`,
            step: { at: [...pointer, "default"] },
          };
    }
  },
};
