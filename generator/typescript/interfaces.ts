import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { type Declaration, Declarations, type View } from "./declarations.ts";
import { docsOfNode } from "./node-docs.ts";
import { nameOf } from "./node-names.ts";
import { TypePrinter } from "./type-printer.ts";

/** A named type in TypeScript, and the other named types that it mentions. */
export interface NamedType {
  /** The name of the schema. */
  readonly schema: string;
  readonly name: string;
  readonly declaration: Declaration;
  /** Types that it is made of, each with a name of its own. */
  readonly parts: readonly Declaration[];
  readonly mentions: readonly string[];
}

/**
 * Named, exported, documented interfaces from openapi-typescript's AST: `components["schemas"]["UserAlias"]` becomes `UserAlias`,
 * because that is what an editor should show.
 */
export function namedTypes(nodes: readonly ts.Node[], view?: View): NamedType[] {
  const members = schemaMembers(nodes);
  const types = new Map(members.map((member) => [nameOf(member), member.type ?? UNKNOWN]));
  const own = view ?? { names: new Map([...types.keys()].map((name) => [name, name])) };
  return members.filter((member) => own.wants?.(nameOf(member)) ?? true).map((member) => namedType(member, types, own));
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

function namedType(member: ts.PropertySignature, types: ReadonlyMap<string, ts.TypeNode>, view: View): NamedType {
  const schema = nameOf(member);
  const printer = new TypePrinter(view.names);
  const seen = (name: string) => {
    const type = types.get(name) ?? UNKNOWN;
    return view.node?.(type, name) ?? type;
  };
  const name = view.names.get(schema) ?? schema;
  const { declaration, parts } = new Declarations(printer, view, seen).of(schema, name, docsOfNode(member));
  const own = new Set([name, ...parts.map((part) => part.name)]);
  return {
    schema,
    name,
    declaration,
    parts,
    mentions: [...printer.mentions].filter((other) => !own.has(other)).sort(),
  };
}

const UNKNOWN = compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.UnknownKeyword);
