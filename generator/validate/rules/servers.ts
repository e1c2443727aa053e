import type { Finding, Rule } from "../context.ts";

/** In a curated document each server is there once, and so is each instance. */
export const servers: Rule = {
  name: "servers",
  kind: "house",
  *check({ document }): Generator<Finding> {
    const seen = new Map<string, number>();
    for (const [index, server] of (document.servers ?? []).entries())
      for (const [what, value, at] of [
        ["URL", server.url, ["url"]],
        ["instance", server["x-instance"]?.id, ["x-instance", "id"]],
      ] as const) {
        if (value === undefined) continue;
        const other = seen.get(`${what} ${value}`);
        if (other === undefined) seen.set(`${what} ${value}`, index);
        else
          yield {
            pointer: ["servers", index, ...at],
            message: `the ${what} "${value}" belongs to server ${other + 1} already; correct one of the two`,
          };
      }
  },
};
