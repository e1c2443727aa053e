import type { ts } from "ts-morph";
import { compiler as ts$ } from "../compiler.ts";
import type { Reading } from "../reading.ts";

/** A client that a function gets from the one who calls it, in a parameter that has another type. */
export interface Received {
  readonly given: ts.Type;
  readonly type: ts.Type;
  readonly parameter: ts.ParameterDeclaration;
}

/** What a function gets that is itself an argument: `[braze.canvas].map((each: Lists) => …)`. */
export function receivedBy({ checker, isHolder, isSuspect }: Reading, node: ts.Node): readonly Received[] {
  const { parent } = node;
  if (!isFunction(node) || !ts$.isCallExpression(parent) || parent.expression === node) return [];
  if (!isSuspect(parent)) return [];
  const [own] = checker.getTypeAtLocation(node).getCallSignatures();
  if (!own?.parameters.some((each) => typeOf(each) !== undefined)) return [];
  const [expected] = checker.getContextualType(node)?.getCallSignatures() ?? [];
  return own.parameters.flatMap((each, index) => {
    const [parameter, source] = [each.valueDeclaration, expected?.parameters[index]];
    const type = typeOf(each);
    if (!type || !source || !parameter || !ts$.isParameter(parameter)) return [];
    const given = checker.getTypeOfSymbolAtLocation(source, node);
    return isHolder(given) && !isHolder(type) ? [{ given, type, parameter }] : [];
  });

  /** As it is written; a parameter without a type has that of what calls it. */
  function typeOf({ valueDeclaration }: ts.Symbol): ts.Type | undefined {
    const { type } = (valueDeclaration ?? {}) as { type?: ts.TypeNode };
    return type && checker.getTypeFromTypeNode(type);
  }
}

const isFunction = (node: ts.Node): node is ts.Expression =>
  ts$.isArrowFunction(node) ||
  ts$.isFunctionExpression(node) ||
  ts$.isIdentifier(node) ||
  ts$.isPropertyAccessExpression(node);
