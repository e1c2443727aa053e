import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { literalString } from "./node-names.ts";

/** A type without parentheses, which the printer sets by itself, and without helpers of openapi-typescript's own. */
export function bare(type: ts.TypeNode): ts.TypeNode {
  if (type === ANY_STRING) return type;
  if (compiler.isParenthesizedTypeNode(type)) return bare(type.type);
  return compiler.isTypeReferenceNode(type) ? withRequired(type) : type;
}

/** `WithRequired<A, "b">` → `A & { b: {} | null }`: b may be what it is in A, but not absent. */
function withRequired(reference: ts.TypeReferenceNode): ts.TypeNode {
  const { typeName, typeArguments: [type, keys] = [] } = reference;
  if (!compiler.isIdentifier(typeName) || typeName.text !== "WithRequired" || !type || !keys) return reference;
  const names = unionMembers(keys).flatMap((key) => literalString(key) ?? []);
  const members = names.map((name) =>
    compiler.factory.createPropertySignature(undefined, compiler.factory.createStringLiteral(name), undefined, PRESENT),
  );
  const spelt =
    speltOut.get(reference) ??
    compiler.factory.createIntersectionTypeNode([type, compiler.factory.createTypeLiteralNode(members)]);
  speltOut.set(reference, spelt);
  return spelt;
}

/** One node for one node, since printers know nodes again. */
const speltOut = new WeakMap<ts.TypeReferenceNode, ts.TypeNode>();
const PRESENT = compiler.factory.createUnionTypeNode([
  compiler.factory.createTypeLiteralNode([]),
  compiler.factory.createLiteralTypeNode(compiler.factory.createNull()),
]);

/** The members of a union, also of one within it. */
export function unionMembers(node: ts.TypeNode): readonly ts.TypeNode[] {
  const type = bare(node);
  return compiler.isUnionTypeNode(type) ? type.types.flatMap(unionMembers) : [type];
}

/** `"a" | "b" | string` forgets a and b; `"a" | "b" | (string & {})` keeps them for the editor and takes any string. */
export function openUnion(union: ts.UnionTypeNode): readonly ts.TypeNode[] {
  const members = unionMembers(union);
  if (!members.some(isString) || !members.some(isLiteral)) return members;
  const isUndefined = (type: ts.TypeNode) => type.kind === compiler.SyntaxKind.UndefinedKeyword;
  return [
    ...members.filter((type) => !isString(type) && !isUndefined(type)),
    ANY_STRING,
    ...members.filter(isUndefined),
  ];
}

/** Where nobody looks for a or b, `"a" | "b" | string` is a string. */
export function closedUnion(types: readonly ts.TypeNode[]): ts.UnionTypeNode {
  const members = types.flatMap(unionMembers);
  return compiler.factory.createUnionTypeNode(
    members.some(isString) ? members.filter((type) => !isLiteral(type)) : members,
  );
}

/** A node of its own, which is printed as `(string & {})`. */
export const ANY_STRING: ts.TypeNode = compiler.factory.createParenthesizedType(
  compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword),
);

const isString = (type: ts.TypeNode): boolean => type.kind === compiler.SyntaxKind.StringKeyword;
const isLiteral = (type: ts.TypeNode): boolean => literalString(type) !== undefined;
