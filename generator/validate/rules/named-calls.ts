import { didYouMean } from "../did-you-mean.ts";
import type { Rule } from "../context.ts";

/** In maps, description is the name of something. */
const NAMES_OF_OTHERS = new Set(["schemas", "nodes", "examples"]);

const WORD = /`([a-zA-Z]\w*(?:\.\w+)+)`/g;
const CALL = /`((?:GET|PUT|POST|PATCH|DELETE) \/[^`\s]*)`/g;

/** In a curated document a text that sends its reader to a call, such as `GET /things`, names one that there is, and by its method and path. */
export const namedCalls: Rule = {
  name: "named-calls",
  kind: "house",
  *check({ rules, parts, operations }) {
    if (rules !== "curated") return;
    const calls = new Set(operations.map(({ title }) => title));
    const titles = new Map(operations.map(({ operation, title }) => [operation.operationId, title]));
    for (const { part, kind, pointer } of parts) {
      const text = NAMES_OF_OTHERS.has(kind) ? undefined : part["description"];
      if (typeof text !== "string") continue;
      for (const [, id = ""] of text.matchAll(WORD))
        if (titles.has(id))
          yield {
            pointer: [...pointer, "description"],
            message: `the description calls an operation by its id, ${id}; write \`${titles.get(id)}\``,
          };
      for (const [, call = ""] of text.matchAll(CALL))
        if (!calls.has(call))
          yield {
            pointer: [...pointer, "description"],
            message: `the description speaks of ${call}, which is no call of this document${didYouMean(call, [...calls]) || "; correct it, or leave it out"}`,
          };
    }
  },
};
