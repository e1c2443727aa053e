import { upgradeSchema } from "../../load/upgrade.ts";
import type { Rule } from "../context.ts";
import { insteadOf } from "../did-you-mean.ts";

/** JSON Schema 2020-12, and what OpenAPI 3.1 adds. Words for tools that read annotations are among them, invented ones are not. */
const KEYWORDS = new Set(
  (
    "$ref $id $schema $anchor $dynamicAnchor $dynamicRef $comment $defs $vocabulary " +
    "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format " +
    "maxItems minItems uniqueItems maxContains minContains contains items prefixItems unevaluatedItems " +
    "maxProperties minProperties required properties patternProperties additionalProperties propertyNames unevaluatedProperties " +
    "dependentRequired dependentSchemas allOf anyOf oneOf not if then else " +
    "title description default deprecated readOnly writeOnly examples contentEncoding contentMediaType contentSchema " +
    "discriminator xml externalDocs example"
  ).split(" "),
);

/**
 * A keyword that nobody knows checks nothing, and says nothing about it: a slip of the pen, or a comma in a description without quotes.
 * Other people's documents may hold words of other tools.
 */
export const schemaKeywords: Rule = {
  name: "schema-keywords",
  kind: "house",
  isLocal: true,
  *check({ parts }) {
    for (const each of parts)
      for (const key of each.kind === "schema" ? Object.keys(each.part) : [])
        if (!KEYWORDS.has(key) && !key.startsWith("x-")) {
          const { part, pointer } = each;
          yield {
            pointer: [...pointer, key],
            ...(key === "nullable" ? { step: { at: pointer, put: upgradeSchema(part) } } : {}),
            message: `"${key}" is no keyword of a schema${cureOf(key, part) || insteadOf(key, KEYWORDS) || "; if it is part of a text with a comma, quote the text"}`,
          };
        }
  },
};

/** What OpenAPI 3.0 said with a word of its own. */
function cureOf(key: string, { type }: Record<string, unknown>): string {
  if (key.toLowerCase() !== "nullable") return "";
  return typeof type === "string"
    ? ` of OpenAPI 3.1; write \`type: [${type}, "null"]\``
    : ' of OpenAPI 3.1; write "null" among the types';
}
