import ts from "typescript";

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
    if (ts.isTypeLiteralNode(node)) return node;
    const name = referencedSchema(node);
    if (name !== undefined && endless.has(name)) return ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
    return ts.visitEachChild(node, cut, undefined);
  };
  const visit = (node: ts.Node): ts.Node =>
    members.has(node) ? ts.visitEachChild(node, cut, undefined) : ts.visitEachChild(node, visit, undefined);
  return nodes.map((node) => (ts.isInterfaceDeclaration(node) && node.name.text === "components" ? visit(node) : node));
}

/** The schemas that a type names outside of objects, whose members are looked up later. */
function directlyNamed(member: ts.Node): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeLiteralNode(node)) return;
    const name = referencedSchema(node);
    if (name === undefined) ts.forEachChild(node, visit);
    else names.push(name);
  };
  ts.forEachChild(member, visit);
  return names;
}

function leadsTo(direct: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set(direct.get(from));
  for (const name of seen) for (const next of direct.get(name) ?? []) seen.add(next);
  return seen.has(to);
}

function schemaMembers(nodes: readonly ts.Node[]): ts.PropertySignature[] {
  const components = nodes.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === "components");
  const schemas = components?.members.filter(ts.isPropertySignature).find((member) => nameOf(member) === "schemas");
  return schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];
}

/** `components["schemas"]["Tree"]` → `Tree`. */
function referencedSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: root, indexType: kind } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(root) && ts.isIdentifier(root.typeName) && root.typeName.text === "components";
  return isComponents && textOf(kind) === "schemas" ? textOf(node.indexType) : undefined;
}

/** openapi-typescript prints some literals as identifiers with quotes. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isLiteralTypeNode(node)) return textOf(node.literal);
  if (ts.isStringLiteral(node)) return node.text;
  return ts.isIdentifier(node) ? /^"(.*)"$/.exec(node.text)?.[1] : undefined;
}

const nameOf = ({ name }: ts.PropertySignature): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : "";
