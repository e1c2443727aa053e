import type { HttpMethod } from "../../openapi.ts";
import type { Rule } from "../context.ts";

/** What these methods mean by themselves. A POST may be anything. */
const BY_METHOD: Partial<Record<HttpMethod, string>> = { get: "read", head: "read", delete: "delete" };

/** In a curated document the effect of a call does not contradict its method: whoever may only read must not be let through to more. */
export const effects: Rule = {
  name: "effects",
  *check({ operations, curated }) {
    if (!curated) return;
    for (const { operation, method, title, pointer } of operations) {
      const [effect, meant] = [operation["x-effect"], BY_METHOD[method]];
      if (effect !== undefined && meant !== undefined && effect !== meant)
        yield {
          pointer: [...pointer, "x-effect"],
          message: `x-effect of ${title} is ${effect}, and ${method.toUpperCase()} means ${meant}; write "x-effect: ${meant}"`,
        };
    }
  },
};
