import { firstSentence } from "../first-sentence.ts";
import type { Rule } from "../context.ts";

/** Characters that a model, or a person, reads of each operation in a list of them. */
const LONGEST = 150;

/**
 * In a curated document the first sentence about an operation says what it is for, and stands for it in lists: it is short, and no other
 * operation's. (That there is a description is the business of the rule `required-facts`.)
 */
export const operationTexts: Rule = {
  name: "operation-texts",
  kind: "house",
  *check({ operations, rules }) {
    if (rules !== "curated") return;
    const told = new Map<string, string>();
    for (const { operation, title, pointer } of operations) {
      if (typeof operation.description !== "string") continue;
      const at = [...pointer, "description"];
      const first = firstSentence(operation.description);
      if (first.length > LONGEST)
        yield {
          pointer: at,
          message: `the first sentence about ${title} has ${first.length} characters; say what it is for in at most ${LONGEST}, and the rest in sentences after it`,
        };
      const other = first === "" ? undefined : told.get(first);
      if (other === undefined) told.set(first, title);
      else
        yield {
          pointer: at,
          message: `${title} begins with the same sentence as ${other}; say what tells them apart`,
        };
    }
  },
};
