import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { referencedSchema } from "./node-names.ts";

/**
 * The schemas that hold themselves with nothing but lists and unions in between: `Tree: components["schemas"]["Tree"][]`, which TypeScript
 * refuses, since it looks such a type up at once.
 *
 * @param direct - The schemas that each one's type names directly.
 */
export const endlessAmong = (direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> =>
  new Set([...direct.keys()].filter((name) => leadsTo(direct, name, name)));

/** The schemas that a type names outside of objects, whose members are looked up later. */
export function directlyNamed(member: ts.Node): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isTypeLiteralNode(node)) return;
    const name = referencedSchema(node);
    if (name === undefined) compiler.forEachChild(node, visit);
    else names.push(name);
  };
  compiler.forEachChild(member, visit);
  return names;
}

/** A type in which what leads back is unknown; a named type of its own (`type Tree = Tree[]`) needs no such thing. */
export function withoutEndless<T extends ts.Node>(member: T, endless: ReadonlySet<string>): T {
  const cut = (node: ts.Node): ts.Node => {
    if (compiler.isTypeLiteralNode(node)) return node;
    const name = referencedSchema(node);
    if (name !== undefined && endless.has(name))
      return compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.UnknownKeyword);
    return compiler.visitEachChild(node, cut, undefined);
  };
  return compiler.visitEachChild(member, cut, undefined);
}

function leadsTo(direct: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set(direct.get(from));
  for (const name of seen) for (const next of direct.get(name) ?? []) seen.add(next);
  return seen.has(to);
}
