import type { Rule } from "../context.ts";
import { type Use, namesAgainst } from "../registry-names.ts";

/** Every limit that an operation names is registered and used; a limit of several operations says whether they share it. */
export const rateLimits: Rule = {
  name: "rate-limits",
  kind: "house",
  *check(context) {
    const { document, operations } = context;
    const registry = document["x-rate-limits"];
    if (!registry) return;
    const users = new Map<string, string[]>();
    const uses: Use[] = [];
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
        uses.push({ name: id, title, pointer: [...pointer, "x-rate-limit", index] });
      }
    }
    const { findings, meant } = namesAgainst(context, "x-rate-limits", "names the limit", uses);
    yield* findings;
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
