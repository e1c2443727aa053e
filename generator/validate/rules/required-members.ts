import type { JsonSchema } from "../../openapi.ts";
import type { Rule } from "../context.ts";
import { didYouMean } from "../did-you-mean.ts";
import { membersOf } from "../members.ts";

/** In a curated document a schema that lists its members requires only such: a name that is misspelt would refuse every value. */
export const requiredMembers: Rule = {
  name: "required-members",
  kind: "house",
  isLocal: true,
  *check(context) {
    for (const each of context.parts) {
      const { part } = each;
      const { required, properties } = part;
      if (each.kind !== "schema" || !Array.isArray(required) || properties === undefined || part["type"] !== "object")
        continue;
      const members = [...membersOf(context, part as JsonSchema)];
      for (const [index, name] of (required as unknown[]).entries())
        if (typeof name === "string" && !members.includes(name))
          yield {
            pointer: [...each.pointer, "required", index],
            message: `"${name}" is required and not among the properties${didYouMean(name, members) || "; describe it there, or take it out"}`,
          };
    }
  },
};
