import type { ts } from "ts-morph";
import type { Callers } from "./callers.ts";
import { compiler as ts$ } from "./compiler.ts";
import { type Bindings, type Folder, argumentsOf } from "./fold.ts";

/** A call as it is seen from one place of the code: what its parameters are there. */
export interface Site {
  readonly bindings: Bindings;
  /** The node of which the line is told. */
  readonly node: ts.Node;
}

const DEEPEST = 4;
const MOST = 2000;

/**
 * The places from which a call is made with what its expressions need: itself; or, where these depend on parameters of the function around
 * it, the calls of that function, and so on.
 */
export function sitesOf(
  node: ts.Node,
  expressions: readonly (ts.Expression | undefined)[],
  { parametersIn }: Pick<Folder, "parametersIn">,
  callers: Callers,
): readonly Site[] {
  return expand({ bindings: new Map(), node }, DEEPEST);

  function expand(site: Site, depth: number): readonly Site[] {
    const free = [...parametersIn(expressions, site.bindings)];
    if (free.length === 0 || depth === 0) return [site];
    const owners = free.map(({ parent }) => parent);
    // The function around the call comes first: its callers are the places to tell of.
    const owner = owners.find((each) => isAround(each, site.node)) ?? owners[0];
    const calls = owner ? callers.of(owner as ts.SignatureDeclaration) : [];
    if (!owner || calls.length === 0) return [site];
    const isMaker = ts$.isConstructorDeclaration(owner);
    return calls.slice(0, MOST).flatMap((call) =>
      expand(
        {
          bindings: argumentsOf(owner as ts.SignatureDeclaration, call.arguments ?? [], site.bindings),
          node: isMaker ? site.node : call,
        },
        depth - 1,
      ),
    );
  }
}

const isAround = (outer: ts.Node, inner: ts.Node): boolean =>
  inner.getSourceFile() === outer.getSourceFile() && inner.pos >= outer.pos && inner.end <= outer.end;
