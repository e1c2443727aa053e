import type { Rule } from "../context.ts";
import { didYouMean } from "../did-you-mean.ts";

/** In a curated document every scheme that an operation asks for is described: otherwise its calls would go out without a key. */
export const securitySchemes: Rule = {
  name: "security-schemes",
  kind: "house",
  *check({ document, operations }) {
    const known = Object.keys(document.components?.securitySchemes ?? {});
    for (const { title, operation, pointer } of operations)
      for (const [index, requirement] of (operation.security ?? []).entries())
        for (const scheme of Object.keys(requirement))
          if (!known.includes(scheme))
            yield {
              pointer: [...pointer, "security", index, scheme],
              message: `${title} asks for the key "${scheme}", which components.securitySchemes does not have${didYouMean(scheme, known) || "; describe it there"}`,
            };
  },
};
