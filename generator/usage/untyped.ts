import type { ts } from "ts-morph";
import { compiler as ts$ } from "./compiler.ts";
import type { Reading } from "./reading.ts";

/** A chain of names that ends as an operation does, on something without a type: it may be the client, and is only told of. */
export function untypedChain({ checker, api, collect }: Reading, node: ts.PropertyAccessExpression): void {
  const words = [node.name.text];
  let root: ts.Expression = node.expression;
  for (; ts$.isPropertyAccessExpression(root); root = root.expression) words.unshift(root.name.text);
  const ends = words.map((_, index) => words.slice(index).join(".")).filter((end) => end.includes("."));
  const operation = ends.map((end) => api.byAddress.get(end)).find((each) => each !== undefined);
  if (!operation) return;
  const { length } = operation.id.split(".");
  let holder: ts.Expression = node;
  for (let index = 0; index < length && ts$.isPropertyAccessExpression(holder); index++) holder = holder.expression;
  if ((checker.getTypeAtLocation(holder).flags & ts$.TypeFlags.Any) === 0) return;
  collect.unresolved(
    node.name,
    `\`${holder.getText().slice(0, 60)}\` has no type here, and ${words.join(".")} is how ${operation.id} is called; give it the client's type.`,
  );
}
