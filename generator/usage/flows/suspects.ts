import type { ts } from "ts-morph";
import { compiler as ts$ } from "../compiler.ts";

/**
 * Names by which an expression of a code base may be a client: those of its classes, and whatever is declared or assigned with such a name in
 * it, anywhere. To ask the compiler for the type of every expression would take as long as to compile the code base; that of others is none
 * of a client's. Nor is what an operation answers, whose members would make suspects of names that everything has.
 */
export function suspectsIn(
  files: readonly ts.SourceFile[],
  classes: Iterable<string>,
  isAnswer: IsAnswer,
): (node: ts.Node) => boolean {
  const users = new Map<string, string[]>();
  const mentions = mentionsBut(isAnswer);
  for (const file of files)
    eachDeclaration(file, mentions, (name, needs) => {
      for (const need of needs) {
        const list = users.get(need);
        if (list) list.push(name);
        else users.set(need, [name]);
      }
    });
  const suspects = new Set(classes);
  for (const each of suspects) for (const name of users.get(each) ?? []) suspects.add(name);
  return (node) => node.kind === ts$.SyntaxKind.ThisKeyword || mentions(node, (name) => suspects.has(name));
}

/** Whether a call is one of an operation. */
type IsAnswer = (node: ts.Node) => boolean;
/** Looks at the names in a node until one fits. */
type Mentions = (node: ts.Node, fits: (name: string) => boolean) => boolean;
type See = (name: string, needs: ReadonlySet<string>) => void;

/** What an import by default is called where it is exported. */
const DEFAULT = "default";

function eachDeclaration(file: ts.SourceFile, mentions: Mentions, see: See): void {
  const visit = (node: ts.Node): void => {
    const { name } = node as { name?: ts.Node };
    if (ts$.isImportClause(node) && node.name) see(node.name.text, new Set([DEFAULT]));
    else if (ts$.isImportSpecifier(node) || ts$.isExportSpecifier(node))
      see(node.name.text, new Set([node.propertyName?.text ?? node.name.text]));
    else if (ts$.isExportAssignment(node)) see(DEFAULT, namesIn(node.expression));
    else if (ts$.isBinaryExpression(node) && node.operatorToken.kind === ts$.SyntaxKind.EqualsToken)
      for (const each of lastNames(node.left)) see(each, namesIn(node.right));
    else if (ts$.isForOfStatement(node) && ts$.isVariableDeclarationList(node.initializer))
      for (const each of node.initializer.declarations.flatMap((one) => lastNames(one.name)))
        see(each, namesIn(node.expression));
    else if (ts$.isParameter(node) && !node.type) for (const each of lastNames(node.name)) see(each, namesAround(node));
    if (name && isDeclaring(node)) for (const each of lastNames(name)) see(each, namesIn(node));
    ts$.forEachChild(node, visit);
  };
  visit(file);

  function namesIn(node: ts.Node): ReadonlySet<string> {
    const names = new Set<string>();
    mentions(node, (name) => {
      names.add(name);
      return false;
    });
    return names;
  }

  function namesAround(node: ts.Node): ReadonlySet<string> {
    const holder = holderOf(node);
    return holder ? namesIn(holder) : new Set();
  }
}

/** Whether the name of a node is given there: that of a member that is looked up is not, and imports are seen above. */
const isDeclaring = (node: ts.Node): boolean =>
  !ts$.isPropertyAccessExpression(node) && !ts$.isImportSpecifier(node) && !ts$.isExportSpecifier(node);

/** What a parameter without a type may have its type from: the call that its function is given to, or the type of what it is the value of. */
function holderOf(node: ts.Node): ts.Node | undefined {
  const holder = ts$.findAncestor(
    node.parent.parent,
    (each) =>
      ts$.isCallExpression(each) ||
      ts$.isNewExpression(each) ||
      ts$.isVariableDeclaration(each) ||
      ts$.isStatement(each),
  );
  return holder && !ts$.isStatement(holder) ? holder : undefined;
}

function lastNames(node: ts.Node): readonly string[] {
  if (ts$.isIdentifier(node) || ts$.isPrivateIdentifier(node)) return [node.text];
  if (ts$.isPropertyAccessExpression(node)) return [node.name.text];
  if (ts$.isObjectBindingPattern(node) || ts$.isArrayBindingPattern(node))
    return node.elements.flatMap((each) => (ts$.isBindingElement(each) ? lastNames(each.name) : []));
  return [];
}

/** Of a function's statements only its results count. */
function mentionsBut(isAnswer: IsAnswer): Mentions {
  const mentions: Mentions = (node, fits) => {
    if (ts$.isIdentifier(node) || ts$.isPrivateIdentifier(node)) return fits(node.text);
    if (isAnswer(node)) return false;
    if (ts$.isBlock(node)) return results(node, fits);
    return ts$.forEachChild(node, (child) => mentions(child, fits)) ?? false;
  };
  const results: Mentions = (node, fits) => {
    if (ts$.isReturnStatement(node)) return node.expression !== undefined && mentions(node.expression, fits);
    if (ts$.isFunctionLike(node)) return false;
    return ts$.forEachChild(node, (child) => results(child, fits)) ?? false;
  };
  return mentions;
}
