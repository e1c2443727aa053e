import { camelCase } from "../../model/naming.ts";
import type { Rule } from "../context.ts";
import { didYouMean } from "../did-you-mean.ts";
import { tellingSegments } from "../readings.ts";

/**
 * In a curated document the area of an operation, its tag, is the first word of its URL. Grants are given by area: under the tag of another
 * one, a call would be open to whoever may use that.
 */
export const areas: Rule = {
  name: "areas",
  kind: "house",
  *check({ document, operations }) {
    const declared = (document.tags ?? []).map(({ name }) => name);
    for (const { operation, title, path, pointer, reasons } of operations) {
      const tags = operation.tags ?? [];
      for (const [index, tag] of tags.entries())
        if (!declared.includes(tag))
          yield {
            pointer: [...pointer, "tags", index],
            message: `the tag "${tag}" of ${title} is not declared${didYouMean(tag, declared) || "; add it to tags in the root document"}`,
          };
      const [tag] = tags;
      const [first = ""] = tellingSegments(path);
      if (tag === undefined || !declared.includes(tag)) continue;
      // Words, since a URL may have dashes where a name cannot.
      const isFirst = first.startsWith("{") || camelCase(tag) === camelCase(first);
      const isExcused = reasons["x-other-area"] !== undefined;
      if (!isFirst && !isExcused)
        yield {
          pointer: [...pointer, "tags", 0],
          message: `the tag "${tag}" of ${title} is not the first word of its URL, so grants for the area "${tag}" would open it; write "${declared.find((name) => camelCase(name) === camelCase(first)) ?? first}", or say under x-other-area why it stands elsewhere`,
        };
      if (isFirst && isExcused)
        yield {
          pointer: [...pointer, "x-other-area"],
          message: `the tag of ${title} is the first word of its URL, and x-other-area says why it is not; take x-other-area out`,
        };
    }
  },
};
