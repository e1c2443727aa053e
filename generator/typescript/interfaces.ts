import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from "ts-morph";
import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { docsOfNode } from "./node-docs.ts";
import { nameOf } from "./node-names.ts";
import { objectType } from "./object-type.ts";
import { INDENT } from "./print.ts";
import { interfaceOf, typeOf } from "./structures.ts";
import { TypePrinter } from "./type-printer.ts";

/** A named type in TypeScript, and the other named types that it mentions. */
export interface NamedType {
  readonly name: string;
  readonly declaration: InterfaceDeclarationStructure | TypeAliasDeclarationStructure;
  readonly mentions: readonly string[];
}

/**
 * Named, exported, documented interfaces from openapi-typescript's AST: `components["schemas"]["UserAlias"]` becomes `UserAlias`,
 * because that is what an editor should show.
 */
export function namedTypes(nodes: readonly ts.Node[]): NamedType[] {
  const members = schemaMembers(nodes);
  const known = new Set(members.map(nameOf));
  return members.map((member) => namedType(member, known));
}

/** The members of `components["schemas"]`. */
export function schemaMembers(nodes: readonly ts.Node[]): ts.PropertySignature[] {
  const components = nodes.find(
    (node): node is ts.InterfaceDeclaration => compiler.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const schemas = components?.members.find(
    (member): member is ts.PropertySignature => compiler.isPropertySignature(member) && nameOf(member) === "schemas",
  );
  return schemas?.type && compiler.isTypeLiteralNode(schemas.type)
    ? schemas.type.members.filter(compiler.isPropertySignature)
    : [];
}

function namedType(member: ts.PropertySignature, known: ReadonlySet<string>): NamedType {
  const name = nameOf(member);
  const docs = docsOfNode(member);
  const type = member.type ?? UNKNOWN;
  const object = objectType(type);
  const printer = new TypePrinter(known);
  const declaration = object
    ? interfaceOf({ name, docs, ...printer.members(object, INDENT) })
    : typeOf({
        name,
        docs,
        type: printer.annotation(type, { left: 0, column: `export type ${name} = `.length, tail: 1 }),
      });
  return { name, declaration, mentions: [...printer.mentions].filter((other) => other !== name).sort() };
}

const UNKNOWN = compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.UnknownKeyword);
