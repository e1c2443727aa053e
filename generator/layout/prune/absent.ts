import type ts from "typescript";
import { compiler } from "../../typescript/compiler.ts";
import { type Edit, edited } from "../edit.ts";
import { CONDITION, isThere, type Names } from "./conditions.ts";

/** The text without what belongs to parts that are not there. */
export function withoutAbsent(path: string, text: string, names: Names): string {
  const conditions = [...text.matchAll(CONDITION)];
  if (conditions.length === 0) return text;
  const source = compiler.createSourceFile(path, text, compiler.ScriptTarget.Latest, true);
  return edited(
    text,
    conditions.flatMap(({ index, 0: comment, 1: of, 2: named, 3: kind }) => {
      const node = nodeAfter(source, index + comment.indexOf("//"));
      if (!node) return [];
      if (of !== undefined) return isThere(of, named as string, names) ? [] : [goes(source, node)];
      return entriesOf(node).flatMap((entry) => {
        const key = keyOf(entry);
        return key === undefined || names[kind as "operations" | "schemas"].has(key) ? [] : [goes(source, entry)];
      });
    }),
  );
}

/** The outermost node that has the comment before it. */
function nodeAfter(source: ts.SourceFile, comment: number): ts.Node | undefined {
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (node !== source && node.getFullStart() <= comment && comment < node.getStart(source)) return node;
    return node.pos <= comment && comment < node.end ? compiler.forEachChild(node, visit) : undefined;
  };
  return visit(source);
}

/** The entries of the first object or array below a node. */
function entriesOf(node: ts.Node): readonly ts.Node[] {
  if (compiler.isObjectLiteralExpression(node)) return node.properties;
  if (compiler.isArrayLiteralExpression(node)) return node.elements;
  return (
    compiler.forEachChild(node, (child) => {
      const entries = entriesOf(child);
      return entries.length > 0 ? entries : undefined;
    }) ?? []
  );
}

function keyOf(entry: ts.Node): string | undefined {
  if (compiler.isStringLiteral(entry)) return entry.text;
  const { name } = entry as { name?: ts.Node };
  return name && (compiler.isStringLiteral(name) || compiler.isIdentifier(name)) ? name.text : undefined;
}

/** With the comments before it and the comma after it. */
function goes(source: ts.SourceFile, node: ts.Node): Edit {
  const comma = /^\s*,/.exec(source.text.slice(node.end))?.[0].length ?? 0;
  return { start: node.getFullStart(), end: node.end + comma, text: "" };
}
