import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { referencedSchema } from "./node-names.ts";
import { bare, unionMembers } from "./unions.ts";

/**
 * A type as callers give it: lists that nobody changes, `undefined` for what is left out, a `Date` for a time, and objects of any type,
 * also interfaces, where an object may have whatever members it likes.
 *
 * @param typeOf - The type of a schema.
 */
export function requestNode(node: ts.TypeNode, typeOf: (schema: string) => ts.TypeNode | undefined): ts.TypeNode {
  const visit = (each: ts.Node): ts.Node => {
    if (each === DATE_TIME) return STRING_OR_DATE;
    if (isFreeRecord(each)) return FREE_RECORD;
    const given = compiler.visitEachChild(each, visit, undefined);
    if (compiler.isArrayTypeNode(given) || compiler.isTupleTypeNode(given))
      return factory.createTypeOperatorNode(compiler.SyntaxKind.ReadonlyKeyword, given);
    if (compiler.isPropertySignature(given) && given.questionToken && given.type) return orUndefined(given, given.type);
    if (compiler.isIndexSignatureDeclaration(given) && isFree((each as ts.IndexSignatureDeclaration).type, typeOf))
      return factory.updateIndexSignature(given, given.modifiers, given.parameters, ANY);
    return given;
  };
  return visit(node) as ts.TypeNode;
}

const { factory } = compiler;

/** Stands for a string that is a time; printed as it is, it is a string. */
export const DATE_TIME: ts.TypeNode = factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword);

const ANY = factory.createKeywordTypeNode(compiler.SyntaxKind.AnyKeyword);
const UNDEFINED = factory.createKeywordTypeNode(compiler.SyntaxKind.UndefinedKeyword);
const STRING = factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword);
const STRING_OR_DATE = factory.createUnionTypeNode([STRING, factory.createTypeReferenceNode("Date")]);
const FREE_RECORD = factory.createTypeReferenceNode("Record", [STRING, ANY]);

function orUndefined(property: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature {
  if (SAYS_UNDEFINED.has(type.kind)) return property;
  const { modifiers, name, questionToken } = property;
  return factory.updatePropertySignature(
    property,
    modifiers,
    name,
    questionToken,
    factory.createUnionTypeNode([type, UNDEFINED]),
  );
}

const SAYS_UNDEFINED = new Set<ts.SyntaxKind>([
  compiler.SyntaxKind.AnyKeyword,
  compiler.SyntaxKind.UndefinedKeyword,
  compiler.SyntaxKind.UnknownKeyword,
]);

/** `Record<string, unknown>`, as openapi-typescript prints an object of which nothing is known. */
const isFreeRecord = (node: ts.Node): boolean =>
  compiler.isTypeReferenceNode(node) &&
  compiler.isIdentifier(node.typeName) &&
  node.typeName.text === "Record" &&
  node.typeArguments?.[1]?.kind === compiler.SyntaxKind.UnknownKeyword;

/** Whether members may be whatever JSON can say: texts, numbers, truth values, and lists or objects of what else. */
function isFree(type: ts.TypeNode, typeOf: (schema: string) => ts.TypeNode | undefined): boolean {
  if (type.kind === compiler.SyntaxKind.UnknownKeyword) return true;
  const seen = new Set<string>();
  const kinds = (node: ts.TypeNode): ts.SyntaxKind[] =>
    unionMembers(node).flatMap((member) => {
      const name = referencedSchema(bare(member));
      if (name === undefined) return [member.kind];
      const target = seen.has(name) ? undefined : typeOf(name);
      seen.add(name);
      return target ? kinds(target) : [];
    });
  const found = new Set(kinds(type));
  return SCALARS.every((kind) => found.has(kind)) && COMPOUND.some((kind) => found.has(kind));
}

const SCALARS = [
  compiler.SyntaxKind.StringKeyword,
  compiler.SyntaxKind.NumberKeyword,
  compiler.SyntaxKind.BooleanKeyword,
];
const COMPOUND = [
  compiler.SyntaxKind.ArrayType,
  compiler.SyntaxKind.TypeLiteral,
  compiler.SyntaxKind.TypeReference,
  compiler.SyntaxKind.IntersectionType,
];
