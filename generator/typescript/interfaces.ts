import { compiler } from "./compiler.ts";
import { type Declaration, Declarations, type View } from "./declarations.ts";
import { docsOfNode } from "./node-docs.ts";
import type { TypeNodes } from "./type-nodes.ts";
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
 * A named, exported, documented interface from openapi-typescript's AST: `components["schemas"]["UserAlias"]` becomes `UserAlias`,
 * because that is what an editor should show.
 */
export function namedType(nodes: TypeNodes, schema: string, view: View): NamedType | undefined {
  const member = nodes.schema(schema);
  if (!member) return undefined;
  const printer = new TypePrinter(view.names);
  const seen = (name: string) => {
    const type = nodes.schema(name)?.type ?? UNKNOWN;
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
