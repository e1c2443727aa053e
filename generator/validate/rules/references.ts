import type { Part } from "../../document-walk.ts";
import { fromFragment, toFragment, valueAt } from "../../pointer.ts";
import { isReference, resolveReference } from "../../reference.ts";
import type { Finding, Rule } from "../context.ts";

/** Every reference ends at a part: none leads in a circle of references, or to the document as a whole. */
export const references: Rule = {
  name: "references",
  kind: "sound",
  *check({ document, parts }) {
    const leading = new Set<string>();
    for (const each of parts) {
      const ref = each.part["$ref"];
      if (typeof ref !== "string" || leading.has(ref)) continue;
      if (ref === "#" || ref === "#/")
        yield {
          pointer: [...each.pointer, "$ref"],
          message: `$ref "${ref}" leads to the whole document; refer to a part of it`,
        };
      else if (resolveReference(document, { $ref: ref }) === undefined)
        yield {
          pointer: [...each.pointer, "$ref"],
          message: `$ref "${ref}" leads in a circle, or to nothing; refer to a part that is written out`,
        };
      else leading.add(ref);
    }
    yield* endless(document, parts);
  },
};

/** Keywords whose schemas hold for the same value, so that one that leads back through them has no end. */
const IN_PLACE = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/** Schemas that are made of themselves: told where each first leads back. */
function* endless(document: unknown, parts: readonly Part[]): Generator<Finding> {
  const done = new Set<unknown>();
  const open = new Set<unknown>();
  const leadsBack = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null || done.has(value)) return false;
    if (open.has(value)) return true;
    open.add(value);
    const schema = value as Record<string, unknown>;
    const target =
      isReference(value) && value.$ref.startsWith("#") ? valueAt(document, fromFragment(value.$ref)) : undefined;
    const found = [target, ...IN_PLACE.flatMap((keyword) => schema[keyword] ?? [])].some(leadsBack);
    open.delete(value);
    done.add(value);
    return found;
  };
  for (const each of parts)
    if (each.kind === "schema" && leadsBack(each.part))
      yield {
        pointer: each.pointer,
        message: `the schema ${toFragment(each.pointer)} is made of itself, by way of allOf, anyOf, oneOf or the like, so that no value can be held against it; take the reference that leads back out`,
      };
}
