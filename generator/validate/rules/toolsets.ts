import { isMeant } from "../../model/toolsets.ts";
import type { Effect } from "../../openapi.ts";
import type { Rule } from "../context.ts";
import { instead } from "../did-you-mean.ts";

/** Each entry of a toolset means an operation, and where there are toolsets each operation is in one. */
export const toolsets: Rule = {
  name: "toolsets",
  kind: "house",
  *check({ document, operations }) {
    const registry = document["x-toolsets"];
    if (!registry) return;
    const all = operations.map(({ operation, title, pointer }) => ({
      title,
      pointer,
      id: operation.operationId ?? "",
      area: operation.tags?.[0] ?? "",
      effect: operation["x-effect"] ?? ((pointer.at(-1) === "get" ? "read" : "write") as Effect),
    }));
    const known = [...new Set(all.flatMap(({ id, area }) => [id, area, `${area}:read`]))];
    const entries = Object.entries(registry).flatMap(([name, { of }]) =>
      of.map((entry, index) => ({ entry, pointer: ["x-toolsets", name, "of", index], name })),
    );
    for (const { entry, pointer, name } of entries)
      if (!all.some((facts) => isMeant(entry, facts)))
        yield {
          pointer,
          message: `the toolset "${name}" has "${entry}", which is no area, no area with ":read" and no operationId${instead(entry, known).cure || "; take it out"}`,
        };
    for (const facts of all)
      if (!entries.some(({ entry }) => isMeant(entry, facts)))
        yield {
          pointer: facts.pointer,
          message: `${facts.title} is in no toolset; add "${facts.area}" or "${facts.id}" to one of x-toolsets`,
        };
  },
};
