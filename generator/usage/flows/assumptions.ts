import type { ts } from "ts-morph";
import { compiler as ts$ } from "../compiler.ts";
import { assignmentAt } from "../fold.ts";
import { mention } from "../mentions.ts";
import type { Reading } from "../reading.ts";
import { namesBehind } from "../unknown-members.ts";

/** What variables, parameters and members without a type hold, because the client was put there. */
export interface Assumptions {
  readonly add: (declaration: ts.Declaration, type: ts.Type) => void;
  /** Looks at every use of them, and at what these lead to. */
  readonly follow: () => void;
}

export function assumptionsIn(reading: Reading): Assumptions {
  const { checker, standsFor, isHolder, files } = reading;
  const known = new Map<ts.Declaration, Set<ts.Type>>();
  const queue: (readonly [ts.Declaration, ts.Type])[] = [];
  let byName: Map<string, ts.Identifier[]> | undefined;

  const add = (declaration: ts.Declaration, type: ts.Type): void => {
    const types = known.get(declaration) ?? new Set();
    if (types.has(type)) return;
    known.set(declaration, types.add(type));
    queue.push([declaration, type]);
  };
  return {
    add,
    follow: () => {
      for (let next = queue.pop(); next; next = queue.pop()) look(...next);
    },
  };

  function look(declaration: ts.Declaration, type: ts.Type): void {
    const { name } = declaration as { name?: ts.Node };
    if (!name) return;
    if (ts$.isObjectBindingPattern(name)) {
      takeApart(name, type);
      return;
    }
    const text = ts$.isIdentifier(name) ? name.text : "";
    byName ??= namesIn(files);
    for (const node of byName.get(text) ?? []) {
      if (node === name) continue;
      const symbol = ts$.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (symbol?.declarations?.includes(declaration)) walk(node, type);
    }
  }

  /** From a name that holds the client, along its members, to where it goes. */
  function walk(node: ts.Node, type: ts.Type): void {
    const { parent } = node;
    const isName = ts$.isPropertyAccessExpression(parent) && parent.name === node;
    if (isName || ts$.isParenthesizedExpression(parent) || ts$.isNonNullExpression(parent)) walk(parent, type);
    else if (ts$.isAwaitExpression(parent)) walk(parent, type);
    else if (ts$.isPropertyAccessExpression(parent)) member(parent, type);
    else if (ts$.isVariableDeclaration(parent)) {
      if (ts$.isObjectBindingPattern(parent.name)) takeApart(parent.name, type);
      else add(parent, type);
    } else if (ts$.isCallExpression(parent) || ts$.isNewExpression(parent)) {
      if (parent.expression !== node) passOn(parent, node, type);
    } else if (ts$.isBinaryExpression(parent) && parent.operatorToken.kind === ts$.SyntaxKind.EqualsToken) {
      const left = ts$.isPropertyAccessExpression(parent.left) ? parent.left.name : parent.left;
      const [declaration] = checker.getSymbolAtLocation(left)?.declarations ?? [];
      if (declaration && parent.right === node) addMember(declaration, type);
    } else if (isGiven(parent)) reading.collect.unresolved(node, GOES_ON);
  }

  function member(access: ts.PropertyAccessExpression, type: ts.Type): void {
    const property = checker.getNonNullableType(type).getProperty(access.name.text);
    const called = standsFor(property).filter(({ kind }) => kind !== "holder");
    if (called.length > 0) {
      reading.settled.add(access.name);
      for (const meaning of called) mention(reading, access.name, meaning);
      return;
    }
    if (!property) reading.unknown.take(access.name, type, [access.name.text, ...namesBehind(access)]);
    const below = property && checker.getTypeOfSymbol(property);
    // Methods that give a client back: withOptions.
    const [signature] = below?.getCallSignatures() ?? [];
    if (signature && ts$.isCallExpression(access.parent)) walk(access.parent, signature.getReturnType());
    else if (below && isHolder(below)) walk(access, below);
  }

  /** In JavaScript, a member is declared where it is given its value. */
  function addMember(declaration: ts.Declaration, type: ts.Type): void {
    const left = assignmentAt(declaration)?.left;
    const name = left && ts$.isPropertyAccessExpression(left) ? left.name : undefined;
    if (!name || !ts$.isIdentifier(name)) {
      add(declaration, type);
      return;
    }
    byName ??= namesIn(files);
    const symbol = checker.getSymbolAtLocation(name);
    for (const node of byName.get(name.text) ?? [])
      if (node !== name && checker.getSymbolAtLocation(node) === symbol) walk(node, type);
  }

  function takeApart(pattern: ts.ObjectBindingPattern, type: ts.Type): void {
    for (const element of pattern.elements) {
      const key = (element.propertyName ?? element.name).getText();
      const property = checker.getNonNullableType(type).getProperty(key);
      if (!property && !element.dotDotDotToken) reading.unknown.take(element, type, [key]);
      for (const meaning of standsFor(property)) if (meaning.kind !== "holder") mention(reading, element, meaning);
      const below = property && checker.getTypeOfSymbol(property);
      if (below && isHolder(below)) {
        if (ts$.isObjectBindingPattern(element.name)) takeApart(element.name, below);
        else add(element, below);
      }
    }
  }

  function passOn(call: ts.CallExpression | ts.NewExpression, node: ts.Node, type: ts.Type): void {
    const index = call.arguments?.indexOf(node as ts.Expression) ?? -1;
    const parameter = checker.getResolvedSignature(call)?.declaration?.parameters[index];
    const file = parameter?.getSourceFile();
    if (file && reading.originOf(file).kind === "platform") return;
    if (parameter && file && reading.originOf(file).kind === "own" && !(parameter as { type?: ts.Node }).type)
      add(parameter as ts.ParameterDeclaration, type);
    else if (!parameter || (checker.getTypeAtLocation(parameter).flags & ts$.TypeFlags.Any) !== 0)
      reading.collect.unresolved(node, GOES_ON);
  }
}

const GOES_ON =
  "The client goes on from here without a type, so that nothing tells what is called on it; write its type.";

/** Whether what stands in a node leaves it as a result or a member. */
const isGiven = (node: ts.Node): boolean =>
  ts$.isReturnStatement(node) ||
  ts$.isPropertyAssignment(node) ||
  ts$.isShorthandPropertyAssignment(node) ||
  ts$.isBinaryExpression(node);

function namesIn(files: readonly ts.SourceFile[]): Map<string, ts.Identifier[]> {
  const byName = new Map<string, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (ts$.isIdentifier(node)) {
      const list = byName.get(node.text);
      if (list) list.push(node);
      else byName.set(node.text, [node]);
    }
    ts$.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return byName;
}
