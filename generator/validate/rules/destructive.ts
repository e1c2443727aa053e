import { overwrites } from "../../model/overwrites.ts";
import type { Rule } from "../context.ts";
import { tellingSegments } from "../readings.ts";

/** Words of a URL under which a POST seldom only adds. */
const WORDS = ["merge", "overwrite", "remove", "rename", "replace", "reset", "set", "status", "sync", "update"];

/**
 * In a curated document it is known of each call whether it overwrites or removes something: a client that asks a person before such calls
 * goes by it. It follows from effect and method, but for a POST that writes.
 */
export const destructive: Rule = {
  name: "destructive",
  kind: "house",
  *check({ operations, rules }) {
    if (rules !== "curated") return;
    for (const { operation, method, path, title, pointer } of operations) {
      const { "x-effect": effect, "x-destructive": said } = operation;
      if (effect === undefined) continue;
      const at = [...pointer, "x-destructive"];
      const word = tellingSegments(path).findLast((segment) => WORDS.includes(segment));
      const isOpen = effect === "write" && method === "post" && word !== undefined;
      const meant = overwrites(effect, method);
      if (said === undefined && isOpen)
        yield {
          pointer,
          message: `${title} says "${word}" and not whether it overwrites or removes something; write "x-destructive: true", or false where it only adds`,
        };
      if (said === true && effect === "read")
        yield { pointer: at, message: `${title} reads, so it is not destructive; take x-destructive out` };
      else if (said === false && effect !== "write")
        yield { pointer: at, message: `what ${title} does cannot be taken back (${effect}); take x-destructive out` };
      else if (said === meant && !isOpen)
        yield {
          pointer: at,
          message: `x-destructive of ${title} is what its effect and its method say; take it out`,
        };
    }
  },
};
