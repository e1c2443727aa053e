import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { bare, closedUnion } from "./unions.ts";

/** An object: the members that are known, and the type of those of any other name. */
export interface ObjectType {
  readonly properties: readonly ts.PropertySignature[];
  readonly others?: ts.TypeNode;
}

/** A type that is an object; none for any other. */
export function objectType(node: ts.TypeNode): ObjectType | undefined {
  const type = bare(node);
  if (compiler.isTypeLiteralNode(type)) return membersOf(type);
  return compiler.isIntersectionTypeNode(type) ? openObject(type) : undefined;
}

/** The parts of an intersection, also of one within it; an object is one part. */
export function intersectionMembers(node: ts.TypeNode): readonly ts.TypeNode[] {
  const type = bare(node);
  return compiler.isIntersectionTypeNode(type) && !objectType(type) ? type.types.flatMap(intersectionMembers) : [type];
}

function membersOf({ members }: ts.TypeLiteralNode): ObjectType {
  const index = members.find(compiler.isIndexSignatureDeclaration);
  return { properties: members.filter(compiler.isPropertySignature), ...(index ? { others: index.type } : {}) };
}

/**
 * Known members and an index signature, which openapi-typescript gives as `{…} & { [key: string]: T }`: no object with a member that
 * is no T fits that. As one interface, whose index takes T and what the known members take, it fits and reads better.
 */
function openObject({ types: [known, open, ...rest] }: ts.IntersectionTypeNode): ObjectType | undefined {
  if (!known || !open || rest.length > 0 || !compiler.isTypeLiteralNode(known) || !compiler.isTypeLiteralNode(open))
    return undefined;
  const { properties } = membersOf(known);
  const { others } = membersOf(open);
  if (!others || open.members.length > 1 || properties.length < known.members.length) return undefined;
  if (others.kind === compiler.SyntaxKind.UnknownKeyword || others.kind === compiler.SyntaxKind.AnyKeyword)
    return { properties, others };
  const types = properties.flatMap(({ type }) => type ?? []);
  const isAnyOptional = properties.some(({ questionToken }) => questionToken !== undefined);
  return {
    properties,
    others: closedUnion([others, ...types, ...(isAnyOptional ? [UNDEFINED] : [])]),
  };
}

const UNDEFINED = compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.UndefinedKeyword);
