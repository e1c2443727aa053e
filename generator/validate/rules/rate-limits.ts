import type { Rule } from "../context.ts";
import { instead } from "../did-you-mean.ts";

/** Every limit that an operation names is registered and used; a limit of several operations says whether they share it. */
export const rateLimits: Rule = {
  name: "rate-limits",
  *check({ document, operations }) {
    const registry = document["x-rate-limits"];
    if (!registry) return;
    const users = new Map<string, string[]>();
    // A limit whose only operation has misspelt it is not unused.
    const meant = new Set<string>();
    for (const { operation, title, pointer } of operations) {
      const ids = operation["x-rate-limit"];
      if (!Array.isArray(ids) || ids.length === 0) {
        yield {
          pointer,
          message: `${title} names no limit; write x-rate-limit with ids of x-rate-limits, the default first`,
        };
        continue;
      }
      for (const [index, id] of ids.entries()) {
        users.set(id, [...(users.get(id) ?? []), title]);
        if (Object.hasOwn(registry, id)) continue;
        const { cure, name } = instead(id, Object.keys(registry));
        if (name !== undefined) meant.add(name);
        yield {
          pointer: [...pointer, "x-rate-limit", index],
          message: `${title} names the limit "${id}", which x-rate-limits does not have${cure || "; add it there"}`,
        };
      }
    }
    for (const [id, titles] of users)
      if (Object.hasOwn(registry, id) && registry[id]?.shared === undefined && titles.length > 1)
        yield {
          pointer: ["x-rate-limits", id],
          message: `the limit "${id}" has ${titles.length} operations (${titles.slice(0, 3).join(", ")}${titles.length > 3 ? ", …" : ""}); say shared: true for one pool, or shared: false when each is counted by itself`,
        };
    for (const id of Object.keys(registry))
      if (!users.has(id) && !meant.has(id))
        yield { pointer: ["x-rate-limits", id], message: `no operation has the limit "${id}"; take it out` };
  },
};
