import type { Rule } from "../context.ts";
import { readingsOf } from "../readings.ts";
import { FORM, copiesOf } from "./operation-ids.ts";

/** In a curated document the operationId is the URL read aloud, so that who knows one knows the other; or the operation says why not. */
export const operationNames: Rule = {
  name: "operation-names",
  kind: "house",
  *check(context) {
    const readings = readingsOf(context.operations);
    const copies = copiesOf(context);
    for (const entry of context.operations) {
      const { operation, title, pointer, reasons } = entry;
      const id = operation.operationId;
      const [proposal] = readings.of(entry);
      if (id === undefined || proposal === undefined || !FORM.test(id) || copies.has(entry)) continue;
      const isExcused = reasons["x-other-id"] !== undefined;
      if (!readings.isReadAloud(entry) && !isExcused)
        yield {
          pointer: [...pointer, "operationId"],
          message: `the operationId "${id}" of ${title} is not its URL read aloud; write "${proposal}", or say under x-other-id why it is another`,
        };
      if (readings.isReadAloud(entry) && isExcused)
        yield {
          pointer: [...pointer, "x-other-id"],
          message: `the operationId of ${title} is its URL read aloud, and x-other-id says why it is not; take x-other-id out`,
        };
    }
  },
};
