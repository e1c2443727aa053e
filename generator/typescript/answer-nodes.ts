import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { literalString, referencedSchema } from "./node-names.ts";
import type { PartNodes } from "./type-nodes.ts";
import { bare, unionMembers } from "./unions.ts";

/**
 * A type as servers answer it: where today a member is always the same text, tomorrow it may be another one. The literals by which the
 * members of a union are told apart stay.
 */
export function answerNode(node: ts.TypeNode): ts.TypeNode {
  const visit = (each: ts.Node): ts.Node => {
    if (compiler.isUnionTypeNode(each) && alternatives(each).length > 1) return each;
    const given = compiler.visitEachChild(each, visit, undefined);
    return compiler.isPropertySignature(given) && given.type && isOneText(given.type)
      ? opened(given, given.type)
      : given;
  };
  return visit(node) as ts.TypeNode;
}

/** The schemas whose objects are members of some union in a part of a document. */
export function schemasInUnions({ member, footer }: PartNodes): string[] {
  const names = new Set<string>();
  const collect = (node: ts.Node): void => {
    if (compiler.isUnionTypeNode(node) && alternatives(node).length > 1)
      for (const type of alternatives(node)) {
        const name = referencedSchema(type);
        if (name !== undefined) names.add(name);
      }
    compiler.forEachChild(node, collect);
  };
  for (const node of member ? [member, ...footer] : footer) collect(node);
  return [...names];
}

/** The members of a union that are no scalars. */
const alternatives = (union: ts.UnionTypeNode): ts.TypeNode[] =>
  unionMembers(union)
    .map(bare)
    .filter(
      (type) => compiler.isTypeLiteralNode(type) || compiler.isIntersectionTypeNode(type) || referencedSchema(type),
    );

const isOneText = (type: ts.TypeNode): boolean => {
  const texts = unionMembers(type).filter(
    (member) => member.kind !== compiler.SyntaxKind.LiteralType || literalString(member) !== undefined,
  );
  return texts.length === 1 && literalString(texts[0] as ts.TypeNode) !== undefined;
};

const STRING = compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword);

const opened = (property: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature =>
  compiler.factory.updatePropertySignature(
    property,
    property.modifiers,
    property.name,
    property.questionToken,
    compiler.factory.createUnionTypeNode([type, STRING]),
  );
