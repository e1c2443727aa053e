import type { ts } from "ts-morph";
import { compiler as ts$ } from "../compiler.ts";
import { mention } from "../mentions.ts";
import type { Reading } from "../reading.ts";

/** What variables, parameters and members without a type hold, because the client was put there. */
export interface Assumptions {
  readonly add: (declaration: ts.Declaration, type: ts.Type) => void;
  /** Looks at every use of them, and at what these lead to. */
  readonly follow: () => void;
}

export function assumptionsIn(reading: Reading): Assumptions {
  const { checker, meaningOf, files } = reading;
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
    if (ts$.isObjectBindingPattern(name)) return takeApart(name, type);
    const text = ts$.isIdentifier(name) ? name.text : "";
    byName ??= namesIn(files);
    for (const node of byName.get(text) ?? []) {
      if (node === name) continue;
      const symbol = ts$.isShorthandPropertyAssignment(node.parent) ? checker.getShorthandAssignmentValueSymbol(node.parent) : checker.getSymbolAtLocation(node);
      if (symbol?.declarations?.includes(declaration)) walk(node, type);
    }
  }

  /** From a name that holds the client, along its members. */
  function walk(node: ts.Node, type: ts.Type): void {
    const { parent } = node;
    if (ts$.isPropertyAccessExpression(parent) && parent.name === node) return walk(parent, type);
    if (ts$.isParenthesizedExpression(parent) || ts$.isNonNullExpression(parent) || ts$.isAwaitExpression(parent)) return walk(parent, type);
    if (ts$.isPropertyAccessExpression(parent) && parent.expression === node) {
      const property = checker.getNonNullableType(type).getProperty(parent.name.text);
      const meaning = meaningOf(property);
      if (meaning && meaning.kind !== "holder") return mention(reading, parent.name, meaning);
      const below = property && checker.getTypeOfSymbol(property);
      if (!below) return;
      // Methods that give a client back: withOptions.
      const [signature] = below.getCallSignatures();
      if (signature && ts$.isCallExpression(parent.parent)) return walk(parent.parent, signature.getReturnType());
      return isHolder(below) ? walk(parent, below) : undefined;
    }
    if (ts$.isVariableDeclaration(parent) && parent.initializer === node) return ts$.isObjectBindingPattern(parent.name) ? takeApart(parent.name, type) : add(parent, type);
    if ((ts$.isCallExpression(parent) || ts$.isNewExpression(parent)) && parent.expression !== node) return passOn(parent, node, type);
    if (ts$.isBinaryExpression(parent) && parent.right === node && parent.operatorToken.kind === ts$.SyntaxKind.EqualsToken) {
      const { left } = parent;
      const [declaration] = checker.getSymbolAtLocation(ts$.isPropertyAccessExpression(left) ? left.name : left)?.declarations ?? [];
      if (declaration) return addMember(declaration, type);
    }
    const isGiven = ts$.isReturnStatement(parent) || ts$.isPropertyAssignment(parent) || ts$.isShorthandPropertyAssignment(parent) || ts$.isBinaryExpression(parent) && parent.right === node;
    if (isGiven)
      reading.collect.unresolved(node, "The client goes on from here without a type, so that nothing tells what is called on it; write its type.");
  }

  /** In JavaScript, a member is declared where it is given its value. */
  function addMember(declaration: ts.Declaration, type: ts.Type): void {
    const name = ts$.isPropertyAccessExpression(declaration) ? declaration.name : undefined;
    if (!name) return add(declaration, type);
    byName ??= namesIn(files);
    const symbol = checker.getSymbolAtLocation(name);
    for (const node of byName.get(name.text) ?? [])
      if (node !== name && checker.getSymbolAtLocation(node) === symbol) walk(node, type);
  }

  function takeApart(pattern: ts.ObjectBindingPattern, type: ts.Type): void {
    for (const element of pattern.elements) {
      const key = (element.propertyName ?? element.name).getText();
      const property = checker.getNonNullableType(type).getProperty(key);
      const meaning = meaningOf(property);
      if (meaning && meaning.kind !== "holder") mention(reading, element, meaning);
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
    if (parameter && file && reading.originOf(file).kind === "own" && !(parameter as { type?: ts.Node }).type) add(parameter as ts.ParameterDeclaration, type);
    else if (!parameter || (checker.getTypeAtLocation(parameter).flags & ts$.TypeFlags.Any) !== 0)
      reading.collect.unresolved(node, "The client goes on from here without a type, so that nothing tells what is called on it; write its type.");
  }

  function isHolder(type: ts.Type): boolean {
    return meaningOf(checker.getNonNullableType(type).symbol as ts.Symbol | undefined)?.kind === "holder";
  }
}

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
