import ts from "typescript";

/** The name of a member, without quotes. */
export const nameOf = ({ name }: ts.PropertySignature): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : "";

/** `components["schemas"]["UserAlias"]` → `UserAlias`. */
export function referencedSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const root = node.objectType.objectType;
  if (!ts.isTypeReferenceNode(root) || !ts.isIdentifier(root.typeName) || root.typeName.text !== "components")
    return undefined;
  return literalString(node.objectType.indexType) === "schemas" ? literalString(node.indexType) : undefined;
}

/** The string of a literal type. openapi-typescript prints some as identifiers with quotes, to keep their characters. */
export function literalString(node: ts.Node): string | undefined {
  if (ts.isLiteralTypeNode(node)) return literalString(node.literal);
  if (ts.isStringLiteral(node)) return node.text;
  return ts.isIdentifier(node) && node.text.startsWith('"') ? (JSON.parse(node.text) as string) : undefined;
}
