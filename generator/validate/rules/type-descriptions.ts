import { isReference } from "../../reference.ts";
import type { Rule } from "../context.ts";

/** Characters of a sentence that an editor and a list of types show in one line. */
const LONGEST = 90;

/**
 * In a curated document each named schema opens with a sentence of its own: it is what an editor shows of the type, and all that tells it
 * from the types beside it. (An empty description is the business of the rule `texts`.)
 */
export const typeDescriptions: Rule = {
  name: "type-descriptions",
  kind: "house",
  *check({ document, rules }) {
    if (rules !== "curated") return;
    const told = new Map<string, string>();
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      if (typeof schema !== "object" || isReference(schema)) continue;
      const pointer = ["components", "schemas", name];
      const text = schema.description;
      if (typeof text !== "string") {
        // Where the schema begins, which may be a file of its own.
        const [first] = Object.keys(schema);
        yield {
          pointer: first === undefined ? pointer : [...pointer, first],
          message: `${name} has no description; say in one sentence what it is`,
        };
        continue;
      }
      const first = firstSentence(text);
      const at = [...pointer, "description"];
      if (first.length > LONGEST)
        yield {
          pointer: at,
          message: `the first sentence about ${name} has ${first.length} characters; say what it is in at most ${LONGEST}, and the rest in sentences after it`,
        };
      const other = first === "" ? undefined : told.get(first.toLowerCase());
      if (other === undefined) told.set(first.toLowerCase(), name);
      else
        yield {
          pointer: at,
          message: `${name} begins with the same sentence as ${other}; say what tells them apart, or make one schema of them`,
        };
    }
  },
};

/** `A thing. It is sold.` → `A thing.`; a dot within a word, as in `users.track`, ends nothing. */
export function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n\s*\n/);
  const line = paragraph.replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}
