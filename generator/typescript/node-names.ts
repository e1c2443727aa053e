import type ts from "typescript";
import { compiler } from "./compiler.ts";

/** The name of a member, without quotes. */
export const nameOf = ({ name }: ts.PropertySignature): string =>
  compiler.isIdentifier(name) || compiler.isStringLiteral(name) || compiler.isNumericLiteral(name) ? name.text : "";

/** `components["schemas"]["UserAlias"]` → `UserAlias`. */
export function referencedSchema(node: ts.Node): string | undefined {
  if (!compiler.isIndexedAccessTypeNode(node) || !compiler.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const root = node.objectType.objectType;
  if (
    !compiler.isTypeReferenceNode(root) ||
    !compiler.isIdentifier(root.typeName) ||
    root.typeName.text !== "components"
  )
    return undefined;
  return literalString(node.objectType.indexType) === "schemas" ? literalString(node.indexType) : undefined;
}

/** The string of a literal type. openapi-typescript prints some as identifiers with quotes, to keep their characters. */
export function literalString(node: ts.Node): string | undefined {
  if (compiler.isLiteralTypeNode(node)) return literalString(node.literal);
  if (compiler.isStringLiteral(node)) return node.text;
  return compiler.isIdentifier(node) && node.text.startsWith('"') ? (JSON.parse(node.text) as string) : undefined;
}
