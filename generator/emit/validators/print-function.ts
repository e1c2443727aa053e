import ts from "typescript";
import { type LocalNames, localNames } from "./local-names.ts";
import { type Access, isAccess, isVariable } from "./script.ts";

/** How a name from outside of a function is written in its module, and the expression in place of which it stands. */
export interface OuterName {
  readonly text: string;
  readonly instead: ts.Expression;
}

/** By name in ajv's script; undefined for a name of the function's own. */
export type OuterNames = (identifier: ts.Identifier) => OuterName | undefined;

/** Beyond this a reader counts braces anyway, and a hundred alternatives would be more spaces than code. */
const MAX_INDENT = 40;

const printer = ts.createPrinter({ removeComments: true });
const { factory } = ts;

/** A function of ajv's script as a person can read it, and as a small change of its schema leaves it: see {@link localNames}. */
export function printFunction(body: ts.Statement, outer: OuterNames): string {
  const main = ts.isFunctionDeclaration(body) ? body.body : undefined;
  const locals = main && localNames(main, isRestOfMembers);
  const { transformed } = ts.transform(body, [
    (context) => (node) => transform(node, context, outer, locals) as ts.Statement,
  ]);
  const text = printer.printNode(ts.EmitHint.Unspecified, transformed[0] as ts.Node, body.getSourceFile());
  return text.replace(/^(?: {4})+/gm, (indent) => " ".repeat(Math.min(indent.length / 2, MAX_INDENT)));
}

/**
 * After each member ajv goes on within `if (valid0) {…}`, so that the last of a hundred members stands a hundred blocks deep. Here such a
 * rest goes on in the same block, which is left instead.
 */
function isRestOfMembers(block: ts.Node): boolean {
  const { parent } = block;
  return (
    ts.isBlock(block) &&
    ts.isIfStatement(parent) &&
    parent.thenStatement === block &&
    parent.elseStatement === undefined &&
    ts.isIdentifier(parent.expression) &&
    /^valid\d+$/.test(parent.expression.text) &&
    ts.isBlock(parent.parent) &&
    parent.parent.statements.at(-1) === parent
  );
}

function transform(
  root: ts.Node,
  context: ts.TransformationContext,
  outer: OuterNames,
  locals: LocalNames | undefined,
): ts.Node {
  let labels = 0;

  const visit = (node: ts.Node): ts.Node | undefined => {
    if (ts.isIdentifier(node)) return outer(node) ? written(node) : renamed(node);
    if (isAccess(node)) {
      const replaced = outerAccess(node);
      if (replaced) return replaced;
    }
    if (ts.isBlock(node)) return blockOf(node);
    if (ts.isVariableStatement(node)) return statementOf(node);
    if (ts.isIfStatement(node)) return withoutEmptyBranches(ts.visitEachChild(node, visit, context));
    return ts.visitEachChild(node, visit, context);
  };

  const raw = (text: string): ts.Identifier => factory.createIdentifier(text);
  const written = (node: ts.Identifier): ts.Node => raw(outer(node)?.text ?? node.text);
  const renamed = (node: ts.Identifier): ts.Node => {
    const name = locals?.names.get(node.text);
    return name === undefined || !isVariable(node) ? node : raw(name);
  };

  /** An access whose object is a name from outside may be replaced as a whole. */
  const outerAccess = (node: Access): ts.Node | undefined => {
    let object: ts.Expression = node;
    while (isAccess(object)) object = object.expression;
    const found = ts.isIdentifier(object) ? outer(object) : undefined;
    return found?.instead === node ? raw(found.text) : undefined;
  };

  /** `var` of a block becomes an assignment: the block declares it. */
  const statementOf = (node: ts.VariableStatement): ts.Node | undefined => {
    const [declaration] = node.declarationList.declarations;
    if (!declaration || !ts.isIdentifier(declaration.name)) return ts.visitEachChild(node, visit, context);
    if (locals?.unread.has(declaration.name.text)) return undefined;
    if (!locals?.lifted.has(declaration.name.text)) return ts.visitEachChild(node, visit, context);
    if (!declaration.initializer) return undefined;
    const value = ts.visitNode(declaration.initializer, visit) as ts.Expression;
    return factory.createExpressionStatement(
      factory.createAssignment(renamed(declaration.name) as ts.Identifier, value),
    );
  };

  const blockOf = (node: ts.Block): ts.Node => {
    const declared = locals?.declared.get(node) ?? [];
    const declarations = declared.map((name) =>
      factory.createVariableStatement(
        undefined,
        factory.createVariableDeclarationList([factory.createVariableDeclaration(name)], ts.NodeFlags.Let),
      ),
    );
    const last = node.statements.at(-1);
    const rest = last && ts.isIfStatement(last) && isRestOfMembers(last.thenStatement);
    if (!rest) return factory.createBlock([...declarations, ...visitAll(node.statements)], true);
    const label = `checks${labels++}`;
    const flat: ts.Statement[] = [];
    let block: ts.Block = node;
    for (;;) {
      const end = block.statements.at(-1);
      if (!end || !ts.isIfStatement(end) || !isRestOfMembers(end.thenStatement)) {
        flat.push(...visitAll(block.statements));
        break;
      }
      flat.push(...visitAll(block.statements.slice(0, -1)));
      block = end.thenStatement as ts.Block;
      if (block.statements.length === 0) break;
      const condition = factory.createLogicalNot(renamed(end.expression as ts.Identifier) as ts.Identifier);
      flat.push(factory.createIfStatement(condition, factory.createBreakStatement(label)));
    }
    labels--;
    return factory.createBlock(
      [...declarations, factory.createLabeledStatement(label, factory.createBlock(flat, true))],
      true,
    );
  };

  /** ajv leaves branches for what other options would write into them. */
  const withoutEmptyBranches = ({ expression, thenStatement, elseStatement }: ts.IfStatement): ts.Statement => {
    const rest = elseStatement && isEmpty(elseStatement) ? undefined : elseStatement;
    if (!rest && isEmpty(thenStatement) && !hasEffect(expression)) return factory.createEmptyStatement();
    return factory.createIfStatement(expression, thenStatement, rest);
  };

  const visitAll = (statements: readonly ts.Statement[]): ts.Statement[] =>
    statements.flatMap((statement) => {
      const visited = visit(statement);
      return visited === undefined || ts.isEmptyStatement(visited) ? [] : [visited as ts.Statement];
    });

  return visit(root) ?? root;
}

const isEmpty = (statement: ts.Statement): boolean => ts.isBlock(statement) && statement.statements.length === 0;

/** Assigns or calls something. */
const hasEffect = (node: ts.Node): boolean =>
  ts.isCallExpression(node) ||
  (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) ||
  (ts.forEachChild(node, hasEffect) ?? false);
