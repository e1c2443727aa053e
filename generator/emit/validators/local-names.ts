import ts from "typescript";
import { isAccess, variablesBelow } from "./script.ts";

/**
 * ajv numbers the variables of a function from its first line to its last, so that one more member gives new names to all that follow it.
 * Here a variable is numbered within its block alone, so that a change of one member is a change of its own lines.
 */
export interface LocalNames {
  /** The new name of a variable, by its old one. */
  readonly names: ReadonlyMap<string, string>;
  /** Variables to declare at the beginning of a block: ajv declares some of them twice, in places that see each other. */
  readonly declared: ReadonlyMap<ts.Block, readonly string[]>;
  /** The old names of those. */
  readonly lifted: ReadonlySet<string>;
  /** Variables that nothing reads. */
  readonly unread: ReadonlySet<string>;
}

interface Variable {
  readonly name: string;
  readonly prefix: string;
  readonly places: ts.Identifier[];
  scope: Scope;
}

interface Scope {
  readonly node: ts.Node;
  readonly parent: Scope | undefined;
  readonly depth: number;
}

/** @param isFlat - Says of a block whether it is printed as the rest of the block around it. */
export function localNames(body: ts.Block, isFlat: (block: ts.Block) => boolean): LocalNames {
  const variables = [...collect(body, isFlat).values()];
  const byName = new Map<string, Variable[]>();
  const names = new Map<string, string>();
  for (const variable of variables) {
    for (let number = 0; ; number++) {
      const name = `${variable.prefix}${number}`;
      const others = byName.get(name) ?? [];
      if (others.some((other) => meet(variable, other))) continue;
      byName.set(name, [...others, variable]);
      names.set(variable.name, name);
      break;
    }
  }
  const declared = new Map<ts.Block, string[]>();
  const lifted = new Set<string>();
  for (const { name, places, scope } of variables) {
    if (!places.some(isVarDeclaration) || !ts.isBlock(scope.node)) continue;
    lifted.add(name);
    declared.set(scope.node, [...(declared.get(scope.node) ?? []), names.get(name) ?? name]);
  }
  const unread = new Set(variables.filter(isUnread).map(({ name }) => name));
  return { names, declared, lifted, unread };
}

function collect(body: ts.Block, isFlat: (block: ts.Block) => boolean): Map<string, Variable> {
  const scopes = new Map<ts.Node, Scope>();
  const scopeOf = (node: ts.Node): Scope => {
    let at = node;
    while (!isScope(at) || (ts.isBlock(at) && isFlat(at))) at = at.parent;
    const known = scopes.get(at);
    if (known) return known;
    const parent = at === body ? undefined : scopeOf(at.parent);
    const scope = { node: at, parent, depth: (parent?.depth ?? -1) + 1 };
    scopes.set(at, scope);
    return scope;
  };
  const found = new Map<string, Variable>();
  for (const place of variablesBelow(body)) {
    const [, prefix] = /^(_?[A-Za-z]+)\d+$/.exec(place.text) ?? [];
    if (prefix === undefined) continue;
    const known = found.get(place.text);
    const scope = scopeOf(place);
    if (known) {
      known.places.push(place);
      known.scope = common(known.scope, scope);
    } else found.set(place.text, { name: place.text, prefix, places: [place], scope });
  }
  // What is only read here is declared by somebody else: functions, patterns, helpers.
  for (const [name, { places }] of found) if (!places.some(isDeclaration)) found.delete(name);
  return found;
}

const isScope = (node: ts.Node): boolean =>
  ts.isBlock(node) || ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node);

function common(a: Scope, b: Scope): Scope {
  let [one, other]: [Scope, Scope] = [a, b];
  while (one !== other) {
    if (one.depth >= other.depth && one.parent) one = one.parent;
    else if (other.parent) other = other.parent;
    else break;
  }
  return one;
}

/** Two variables cannot share a name when the one is used where the other is seen. */
function meet(a: Variable, b: Variable): boolean {
  const [one, other] = [a.scope.node, b.scope.node];
  // Most are members beside each other.
  if (one.end <= other.pos || other.end <= one.pos) return false;
  return isUsedIn(a, other) || isUsedIn(b, one);
}

const isUsedIn = ({ places }: Variable, { pos, end }: ts.Node): boolean =>
  places.some((place) => place.pos >= pos && place.end <= end);

const isDeclaration = (place: ts.Identifier): boolean =>
  ts.isVariableDeclaration(place.parent) && place.parent.name === place;

/** Declared with `var`, whose scope is the whole function. */
const isVarDeclaration = (place: ts.Identifier): boolean =>
  isDeclaration(place) && (place.parent.parent.flags & (ts.NodeFlags.Let | ts.NodeFlags.Const)) === 0;

/** Constants that are set to what stands elsewhere already. */
const isUnread = ({ places }: Variable): boolean => {
  const [only, ...more] = places;
  if (!only || more.length > 0 || isVarDeclaration(only)) return false;
  const { initializer } = only.parent as ts.VariableDeclaration;
  return initializer !== undefined && (ts.isIdentifier(initializer) || isAccess(initializer));
};
