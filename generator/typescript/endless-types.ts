import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { schemaMembers } from "./interfaces.ts";
import { nameOf, referencedSchema } from "./node-names.ts";

/**
 * Schemas that hold themselves with nothing but lists and unions in between: `Tree: components["schemas"]["Tree"][]`, which TypeScript
 * refuses, since it looks such a type up at once. There, what leads back is unknown; a named type of its own (`type Tree = Tree[]`) needs
 * no such thing.
 */
export function withoutEndlessTypes(nodes: readonly ts.Node[]): ts.Node[] {
  const direct = new Map(schemaMembers(nodes).map((member) => [nameOf(member), directlyNamed(member)]));
  const endless = new Set([...direct.keys()].filter((name) => leadsTo(direct, name, name)));
  if (endless.size === 0) return [...nodes];
  const members = new Set<ts.Node>(schemaMembers(nodes).filter((member) => endless.has(nameOf(member))));
  const cut = (node: ts.Node): ts.Node => {
    if (compiler.isTypeLiteralNode(node)) return node;
    const name = referencedSchema(node);
    if (name !== undefined && endless.has(name))
      return compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.UnknownKeyword);
    return compiler.visitEachChild(node, cut, undefined);
  };
  const visit = (node: ts.Node): ts.Node =>
    members.has(node) ? compiler.visitEachChild(node, cut, undefined) : compiler.visitEachChild(node, visit, undefined);
  return nodes.map((node) =>
    compiler.isInterfaceDeclaration(node) && node.name.text === "components" ? visit(node) : node,
  );
}

/** The schemas that a type names outside of objects, whose members are looked up later. */
function directlyNamed(member: ts.Node): string[] {
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

function leadsTo(direct: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set(direct.get(from));
  for (const name of seen) for (const next of direct.get(name) ?? []) seen.add(next);
  return seen.has(to);
}
