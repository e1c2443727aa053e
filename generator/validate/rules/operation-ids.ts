import type { Pointer } from "../../pointer.ts";
import type { Rule } from "../context.ts";

const FORM = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;

/** Each operation has one id, no two share it, and none is a prefix of another (`users.track` beside `users.track.bulk`). */
export const operationIds: Rule = {
  name: "operation-ids",
  *check({ operations, curated }) {
    const seen = new Map<string, { title: string; pointer: Pointer }>();
    for (const { operation, title, pointer } of operations) {
      const id = operation.operationId;
      if (id === undefined) {
        if (curated)
          yield { pointer, message: `${title} has no operationId; read its URL aloud, as in "users.alias.new"` };
        continue;
      }
      const at = [...pointer, "operationId"];
      const other = seen.get(id);
      if (other)
        yield {
          pointer: at,
          message: `the operationId "${id}" of ${title} belongs to ${other.title} already; give one of them another name`,
        };
      else seen.set(id, { title, pointer: at });
      if (curated && !FORM.test(id))
        yield {
          pointer: at,
          message: `the operationId "${id}" is not dotted camelCase, as in "users.externalIds.rename"`,
        };
    }
    if (!curated) return;
    for (const [id, { pointer }] of seen)
      for (const longer of seen.keys())
        if (longer.startsWith(`${id}.`))
          yield {
            pointer,
            message: `"${id}" is a call and cannot hold "${longer}"; fold the longer one, as in "${folded(longer, id)}"`,
          };
  },
};

const folded = (longer: string, id: string): string =>
  id +
  longer
    .slice(id.length + 1)
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
