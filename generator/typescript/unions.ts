import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { literalString } from "./node-names.ts";

/** The members of a union, also of one within it, in parentheses or not. */
function unionMembers(type: ts.TypeNode): readonly ts.TypeNode[] {
  if (compiler.isParenthesizedTypeNode(type) && compiler.isUnionTypeNode(type.type)) return unionMembers(type.type);
  return compiler.isUnionTypeNode(type) ? type.types.flatMap(unionMembers) : [type];
}

/** `"a" | "b" | string` forgets a and b; `"a" | "b" | (string & {})` keeps them for the editor and takes any string. */
export function openUnion(union: ts.UnionTypeNode): readonly ts.TypeNode[] {
  const members = unionMembers(union);
  if (!members.some(isString) || !members.some(isLiteral)) return members;
  return [...members.filter((type) => !isString(type)), ANY_STRING];
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
