import ts from "typescript";
import { docComment, docProse, memberName } from "./print.ts";

/** A named type in TypeScript: its code, and the other named types that it mentions. */
export interface NamedType {
  readonly name: string;
  readonly code: string;
  readonly mentions: readonly string[];
}

/**
 * Named, exported, documented interfaces from openapi-typescript's AST: `components["schemas"]["UserAlias"]` becomes `UserAlias`,
 * because that is what an editor should show.
 */
export const namedTypes = (nodes: readonly ts.Node[]): NamedType[] => {
  const members = schemaMembers(nodes);
  const known = new Set(members.map(nameOf));
  return members.map((member) => namedType(member, known));
};

function schemaMembers(nodes: readonly ts.Node[]): ts.PropertySignature[] {
  const components = nodes.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const schemas = components?.members.find(
    (member): member is ts.PropertySignature => ts.isPropertySignature(member) && nameOf(member) === "schemas",
  );
  return schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];
}

function namedType(member: ts.PropertySignature, known: ReadonlySet<string>): NamedType {
  const name = nameOf(member);
  const mentions = new Set<string>();
  const type = reshape(member.type ?? ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword), mentions, known);
  const comment = commentOf(member) ?? "";
  const body = ts.isTypeLiteralNode(type)
    ? `export interface ${name} ${print(type)}`
    : `export type ${name} = ${print(type)};`;
  mentions.delete(name);
  return { name, code: comment + body, mentions: [...mentions].sort() };
}

/** One walk over the AST: references get their names, comments their plain form, open unions and open interfaces theirs. */
function reshape(root: ts.TypeNode, mentions: Set<string>, known: ReadonlySet<string>): ts.TypeNode {
  const visitAt = (node: ts.Node, depth: number): ts.Node => {
    const name = referencedSchema(node);
    if (name !== undefined && known.has(name)) {
      mentions.add(name);
      return ts.factory.createTypeReferenceNode(name);
    }
    const inside = depth + nesting(node);
    const visited = ts.visitEachChild(node, (child) => visitAt(child, inside), undefined);
    if (ts.isPropertySignature(visited)) return withComment(visited, commentOf(node, INDENT * depth));
    if (ts.isUnionTypeNode(visited)) return openUnion(visited);
    if (ts.isIntersectionTypeNode(visited)) return openInterface(visited);
    return visited;
  };
  return visitAt(root, 0) as ts.TypeNode;
}

const INDENT = 2;

/** How many steps to the right the formatter sets what is inside: members of an object by one, objects of a union by two. */
function nesting(node: ts.Node): number {
  if (ts.isTypeLiteralNode(node)) return 1;
  return ts.isUnionTypeNode(node) && node.types.filter((type) => ts.isTypeLiteralNode(type)).length > 1 ? 2 : 0;
}

/** `components["schemas"]["UserAlias"]` → `UserAlias`. */
function referencedSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const root = node.objectType.objectType;
  if (!ts.isTypeReferenceNode(root) || !ts.isIdentifier(root.typeName) || root.typeName.text !== "components")
    return undefined;
  return literalText(node.objectType.indexType) === "schemas" ? literalText(node.indexType) : undefined;
}

/** openapi-typescript prints some literals as identifiers with quotes, to keep their characters. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isLiteralTypeNode(node))
    return ts.isStringLiteral(node.literal) ? node.literal.text : literalText(node.literal);
  return ts.isIdentifier(node) && /^".*"$/.test(node.text) ? node.text.slice(1, -1) : undefined;
}

/** The members of a union, also of one within it, in parentheses or not. */
function unionMembers(type: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type) && ts.isUnionTypeNode(type.type)) return unionMembers(type.type);
  return ts.isUnionTypeNode(type) ? type.types.flatMap(unionMembers) : [type];
}

/** `"a" | "b" | string` forgets a and b; `"a" | "b" | (string & {})` keeps them for the editor and takes any string. */
function openUnion(union: ts.UnionTypeNode): ts.TypeNode {
  const members = union.types.flatMap(unionMembers);
  const isString = (type: ts.TypeNode) => type.kind === ts.SyntaxKind.StringKeyword;
  if (!members.some(isString) || !members.some((type) => literalText(type) !== undefined)) return union;
  const anyString = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  );
  return ts.factory.createUnionTypeNode([...members.filter((type) => !isString(type)), anyString]);
}

/**
 * Known members and an index signature, which openapi-typescript gives as `{…} & { [key: string]: T }`: no object with a member that
 * is no T fits that. As one interface, whose index takes T and what the known members take, it fits and reads better.
 */
function openInterface(intersection: ts.IntersectionTypeNode): ts.TypeNode {
  const [known, open, ...rest] = intersection.types;
  if (!known || !open || rest.length > 0 || !ts.isTypeLiteralNode(known) || !ts.isTypeLiteralNode(open))
    return intersection;
  const [index, ...more] = open.members;
  if (!index || more.length > 0 || !ts.isIndexSignatureDeclaration(index)) return intersection;
  const parts = new Map<string, ts.TypeNode>();
  const collect = (type: ts.TypeNode): void => {
    if (ts.isUnionTypeNode(type)) for (const part of type.types) collect(part);
    else parts.set(print(type), type);
  };
  collect(index.type);
  if (!parts.has("unknown")) {
    for (const member of known.members) if (ts.isPropertySignature(member) && member.type) collect(member.type);
    if (known.members.some((member) => ts.isPropertySignature(member) && member.questionToken))
      collect(ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword));
  }
  const type = ts.factory.createUnionTypeNode([...parts.values()]);
  const signature = ts.factory.createIndexSignature(index.modifiers, index.parameters, type);
  return ts.factory.createTypeLiteralNode([...known.members, signature]);
}

const nameOf = (member: ts.PropertySignature): string =>
  ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) || ts.isNumericLiteral(member.name)
    ? member.name.text
    : "";

/** openapi-typescript writes `@description …`, and what is said in more lines farther to the right; an editor shows plain text better. */
function commentOf(node: ts.Node, indent = 0): string | undefined {
  const text = ts.getSyntheticLeadingComments(node)?.[0]?.text;
  if (text === undefined) return undefined;
  const entries: { readonly lines: string[]; readonly isTag?: true }[] = [];
  let dropped = false;
  for (const line of text.replace(/^\*/, "").split("\n")) {
    const said = CONTINUED.test(line) ? undefined : line.replace(/^\s*\* ?/, "").trim();
    if (said === undefined) {
      if (!dropped) entries.at(-1)?.lines.push(line.replace(CONTINUED, ""));
      continue;
    }
    dropped = /^@(default|constant|enum|example|format|type)\b/.test(said);
    // The description says the format as well.
    if (!dropped && said !== "" && !said.startsWith("Format: "))
      entries.push(
        said.startsWith("@deprecated")
          ? { lines: ["@deprecated"], isTag: true }
          : { lines: [said.replace(/^@description\s*/, "")] },
      );
  }
  const paragraphs = entries.map(({ lines, isTag }) => (isTag ? lines[0] : docProse(lines.join("\n"))));
  return docComment(paragraphs, indent) || undefined;
}

const CONTINUED = /^ \* {5}/;

function withComment(member: ts.PropertySignature, comment: string | undefined): ts.PropertySignature {
  const copy = ts.factory.createPropertySignature(
    member.modifiers,
    nameNode(nameOf(member)),
    member.questionToken,
    member.type,
  );
  if (comment)
    ts.addSyntheticLeadingComment(
      copy,
      ts.SyntaxKind.MultiLineCommentTrivia,
      comment.replace(/^\/\*/, "").replace(/\*\/\n$/, ""),
      true,
    );
  return copy;
}

const nameNode = (name: string): ts.PropertyName =>
  memberName(name) === name ? ts.factory.createIdentifier(name) : ts.factory.createStringLiteral(name);

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const nowhere = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ES2022);
const print = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, nowhere);
