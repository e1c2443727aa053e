import type { Rule } from "../context.ts";

/** What a curated document promises for each operation: effect, resource, source, summary, tag. */
export const requiredFacts: Rule = {
  name: "required-facts",
  kind: "house",
  *check({ operations }) {
    for (const { operation, title, pointer } of operations) {
      if (!operation["x-effect"])
        yield { pointer, message: `${title} has no x-effect; write read, write, delete or send` };
      if (!operation["x-resource"])
        yield { pointer, message: `${title} has no x-resource; name what it acts on, as in "catalog_item"` };
      if (!operation.externalDocs?.url)
        yield { pointer, message: `${title} names no source; write the page that documents it under externalDocs.url` };
      if (operation.summary === undefined)
        yield { pointer, message: `${title} has no summary; say in a few words what it does` };
      else if (operation.summary.length > 70 || operation.summary.endsWith("."))
        yield {
          pointer: [...pointer, "summary"],
          message: `the summary of ${title} is a title: at most 70 characters and no full stop`,
        };
      if (operation.description === undefined)
        yield { pointer, message: `${title} has no description; say what a caller must know before the call` };
      if (operation.tags?.length !== 1)
        yield { pointer, message: `${title} has ${operation.tags?.length ?? 0} tags; give it one, its area` };
    }
  },
};
