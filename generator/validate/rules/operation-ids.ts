import type { Position } from "../../complaint.ts";
import { formatPlace } from "../../complaint.ts";
import type { Context, OperationContext, Rule } from "../context.ts";
import { fold, readingsOf } from "../readings.ts";

/** Dotted camelCase, as an address in the client. */
export const FORM = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;

/** Each operation has one id, no two share it, and none is a prefix of another (`users.track` beside `users.track.bulk`). */
export const operationIds: Rule = {
  name: "operation-ids",
  kind: "house",
  *check(context) {
    const { operations } = context;
    const proposal = (operation: OperationContext): string | undefined => readingsOf(operations).of(operation)[0];
    for (const entry of operations) {
      const { operation, title, pointer } = entry;
      if (operation.operationId === undefined)
        yield {
          pointer,
          message: `${title} has no operationId; read its URL aloud, as in "${proposal(entry) ?? "users.alias.new"}"`,
        };
      else if (operation.operationId !== undefined && !FORM.test(operation.operationId))
        yield {
          pointer: [...pointer, "operationId"],
          message: `the operationId "${operation.operationId}" is not dotted camelCase, as in "${proposal(entry) ?? "users.externalIds.rename"}"`,
        };
    }
    for (const [copy, owner] of copiesOf(context)) {
      const name = proposal(copy);
      yield {
        // One of the two gets a number behind its name.
        changesOutput: true,
        pointer: idOf(copy),
        message: `the operationId "${copy.operation.operationId}" of ${copy.title} belongs to ${owner.title} already (${formatPlace(placeOf(context, owner))}); ${name === undefined ? "give one of them another name" : `write "${name}"`}`,
      };
    }
    yield* beginnings(context);
  },
};

const idOf = ({ pointer }: OperationContext) => [...pointer, "operationId"];
const placeOf = ({ loaded }: Context, operation: OperationContext): Position => loaded.locate(idOf(operation));

/**
 * Operations that have the id of another, with that other. Of the two, the one whose URL reads like the id owns it, and the one that was
 * copied and not renamed is at fault; where both or neither do, the later one is.
 */
export function copiesOf({ operations }: Context): Map<OperationContext, OperationContext> {
  const byId = new Map<string, OperationContext[]>();
  for (const entry of operations) {
    const id = entry.operation.operationId;
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), entry]);
  }
  const copies = new Map<OperationContext, OperationContext>();
  for (const group of byId.values()) {
    if (group.length === 1) continue;
    const owner = group.find((entry) => readingsOf(operations).isReadAloud(entry)) ?? group[0];
    for (const entry of group) if (owner && entry !== owner) copies.set(entry, owner);
  }
  return copies;
}

/** An id that begins another. What is not its URL read aloud is told as that, by another rule. */
function* beginnings(context: Context) {
  const readings = readingsOf(context.operations);
  const copies = copiesOf(context);
  const named = context.operations.filter(
    (entry) => !copies.has(entry) && (readings.isReadAloud(entry) || entry.reasons["x-other-id"] !== undefined),
  );
  for (const shorter of named) {
    const id = shorter.operation.operationId ?? "";
    const beginning = `${id}.`;
    for (const longer of named) {
      const other = longer.operation.operationId ?? "";
      if (other.startsWith(beginning))
        yield {
          pointer: idOf(shorter),
          message: `"${id}" is a call and cannot hold "${other}"; fold the longer one, as in "${fold(other, id)}"`,
        };
    }
  }
}
