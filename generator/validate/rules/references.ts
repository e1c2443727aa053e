import { referencesOf } from "../../document-walk.ts";
import { resolveReference } from "../../reference.ts";
import type { Rule } from "../context.ts";

/** Every reference ends at a part: none leads in a circle of references, or to the document as a whole. */
export const references: Rule = {
  name: "references",
  kind: "sound",
  *check({ document }) {
    for (const { ref, pointer } of referencesOf(document, "node")) {
      const at = [...pointer, "$ref"];
      if (ref === "#" || ref === "#/")
        yield { pointer: at, message: `$ref "${ref}" leads to the whole document; refer to a part of it` };
      else if (resolveReference(document, { $ref: ref }) === undefined)
        yield {
          pointer: at,
          message: `$ref "${ref}" leads in a circle, or to nothing; refer to a part that is written out`,
        };
    }
  },
};
