import type { Rule } from "../context.ts";
import { instead } from "../did-you-mean.ts";

/** Each operation that an event names is there. */
export const events: Rule = {
  name: "events",
  kind: "house",
  *check({ document, operations }) {
    const known = operations.map(({ operation }) => operation.operationId ?? "");
    for (const [name, event] of Object.entries(document["x-events"] ?? {}))
      for (const [index, id] of event.operations.entries())
        if (!known.includes(id))
          yield {
            pointer: ["x-events", name, "operations", index],
            message: `the event "${name}" names "${id}", which is no operationId${instead(id, known).cure || "; take it out"}`,
          };
  },
};
