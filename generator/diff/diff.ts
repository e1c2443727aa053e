import type { OpenApiDocument } from "../openapi.ts";
import { type Change, type Diff, levelOf, sorted } from "./change.ts";
import { compareOperations } from "./operation/compare.ts";
import { operationsOf } from "./operation/operations.ts";
import { Teller } from "./operation/teller.ts";
import { compareRoots } from "./root/root.ts";
import { Pairs } from "./schema/pairs.ts";
import type { Part, Side } from "./side.ts";

/**
 * Everything in which two descriptions differ. What only moves is nothing: a schema that becomes a component, an `allOf` that is written
 * out, another order.
 *
 * @param before - The older document, with no reference out of it. It is read as 3.1, as `load` gives it.
 * @param after - The newer one.
 */
export function diff(before: OpenApiDocument, after: OpenApiDocument): Diff {
  const [old, now]: [Side, Side] = [{ document: before }, { document: after }];
  const pairs = new Pairs();
  const root = new Teller(pairs);
  compareRoots(root, rootOf(old), rootOf(now));
  const paths = compareOperations(operationsOf(old), operationsOf(now), (name) => new Teller(pairs, name));
  const webhooks = compareOperations(
    operationsOf(old, ["webhooks"], "webhook "),
    operationsOf(now, ["webhooks"], "webhook "),
    (name) => new Teller(pairs, name, true),
  );
  const changes = sorted(unique([root, ...paths, ...webhooks].flatMap((teller) => teller.changes)));
  return { level: levelOf(changes), changes };
}

const rootOf = (side: Side): Part => ({ side, pointer: [], value: side.document });

/** What several ways lead to is told once. */
function unique(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
