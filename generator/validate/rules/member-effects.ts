import { memberFinder, saysMore } from "../../model/members.ts";
import type { JsonSchemaObject } from "../../openapi.ts";
import type { Rule } from "../context.ts";

/**
 * What members mean for the call stands where it is found: in a request, below its root. Anywhere else nobody would refuse by it, and whoever
 * wrote it would think so.
 */
export const memberEffects: Rule = {
  name: "member-effects",
  kind: "house",
  *check({ document, operations, parts }) {
    const telling = parts.filter(({ part, kind }) => kind === "schema" && saysMore(part));
    if (telling.length === 0) return;
    const find = memberFinder(document.components?.schemas ?? {});
    const reached = new Set<object>();
    for (const { body, parameters } of operations) {
      for (const { schema } of Object.values(body?.value.content ?? {}))
        for (const held of find(schema ?? {})) if (held.path.length > 0) reached.add(held.schema);
      for (const { parameter } of parameters) for (const held of find(parameter.schema ?? {})) reached.add(held.schema);
    }
    for (const { part, pointer } of telling)
      if (!reached.has(part as JsonSchemaObject))
        yield {
          pointer: [...pointer, ["x-effect", "x-egress", "x-secret"].find((word) => Object.hasOwn(part, word)) ?? ""],
          message:
            "x-effect, x-egress and x-secret say what a member of a request means, and no request has this one; move it to such a member, or take it out",
        };
  },
};
