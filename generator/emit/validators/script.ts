import ts from "typescript";

/** A top-level name of ajv's script: a function with what is set on it, or a constant. */
export interface TopLevel {
  readonly name: string;
  readonly statements: readonly ts.Statement[];
  /** The function itself, where it is one. */
  readonly body: ts.FunctionDeclaration | undefined;
  /** The value of a constant. */
  readonly value: ts.Expression | undefined;
}

/** The top-level names of a script, in the order in which they stand. */
export function readScript(code: string): ReadonlyMap<string, TopLevel> {
  const source = ts.createSourceFile("validators.js", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const found = new Map<string, TopLevel>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      const name = statement.name.text;
      found.set(name, { name, statements: [statement], body: statement, value: undefined });
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        found.set(name.getText(), {
          name: name.getText(),
          statements: [statement],
          body: undefined,
          value: initializer,
        });
    } else if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)) {
      // `validate1.evaluated = {…}` belongs to the function that it is set on.
      const owner = /^\w+/.exec(statement.expression.left.getText())?.[0] ?? "";
      const known = found.get(owner);
      if (known) found.set(owner, { ...known, statements: [...known.statements, statement] });
    }
  }
  return found;
}

/** Whether an identifier stands for a variable, rather than for a member or a label. */
export function isVariable(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !ts.isLabeledStatement(parent) && !ts.isBreakOrContinueStatement(parent);
}

/** Every variable below a node. */
export function* variablesBelow(node: ts.Node): Generator<ts.Identifier> {
  const all: ts.Identifier[] = [];
  const visit = (part: ts.Node): void => {
    if (ts.isIdentifier(part)) {
      if (isVariable(part)) all.push(part);
    } else ts.forEachChild(part, visit);
  };
  visit(node);
  yield* all;
}

/** `a.b` or `a["b"]`. */
export type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export const isAccess = (node: ts.Node): node is Access =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
