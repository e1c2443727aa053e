import type { ts } from "ts-morph";
import { compiler as ts$ } from "../compiler.ts";
import type { Reading } from "../reading.ts";
import { assumptionsIn } from "./assumptions.ts";
import { receivedBy } from "./callbacks.ts";
import { slotOf } from "./slots.ts";

/**
 * Follows the client and its parts to places that do not have their types: into types of the code base's own that ask only for some
 * methods, which then stand for these; into parameters of functions without types, as JavaScript has them; and into `any`, which is told of.
 */
export function followFlows(reading: Reading): void {
  const { checker, standsFor, isHolder, collect, originOf, isSuspect, isAnswer } = reading;
  const assumptions = assumptionsIn(reading);
  for (const file of reading.withClient) visit(file);
  assumptions.follow();

  function visit(node: ts.Node): void {
    if (ts$.isTypeNode(node)) return;
    // What costs least comes first, since few of all values are a client.
    if (
      isValue(node) &&
      isHeld(node) &&
      isSuspect(node) &&
      !isAnswer(node) &&
      isHolder(checker.getTypeAtLocation(node))
    ) {
      const slot = slotOf(checker, node);
      if (slot) arrive(node, slot);
    }
    for (const { given, type, parameter } of receivedBy(reading, node))
      if ((type.flags & ts$.TypeFlags.Any) === 0) link(type, checker.getNonNullableType(given), new Set());
      else collect.unresolved(parameter, GIVEN_AWAY);
    ts$.forEachChild(node, visit);
  }

  function arrive(node: ts.Expression, { type, declaration, isMember }: ReturnType<typeof slotOf> & object): void {
    const given = checker.getNonNullableType(checker.getTypeAtLocation(node));
    const file = declaration?.getSourceFile();
    const origin = file && originOf(file);
    // `function run({ users })` has the type of its names, each of them without one.
    const isTakenApart = declaration && ts$.isParameter(declaration) && ts$.isObjectBindingPattern(declaration.name);
    if (isTakenApart && origin?.kind === "own" && isUntyped(declaration) && !isHolder(type)) {
      assumptions.add(declaration, given);
      return;
    }
    if ((type.flags & ts$.TypeFlags.Any) === 0) {
      link(type, given, new Set());
      return;
    }
    // What the platform brings calls no API, and containers of libraries give back what code asks for by a type.
    if (origin?.kind === "platform" || isMember) return;
    if (declaration && origin?.kind === "own" && isUntyped(declaration)) assumptions.add(declaration, given);
    else collect.unresolved(node, GIVEN_AWAY);
  }

  /** Members of a type of the code base's own stand for the methods that they are filled with. */
  function link(type: ts.Type, given: ts.Type, seen: Set<ts.Type>): void {
    const parts = type.isUnionOrIntersection() ? type.types : [type];
    for (const part of parts) {
      if (seen.has(part) || isHolder(part)) continue;
      seen.add(part);
      for (const property of part.getProperties()) {
        const source = given.getProperty(property.name);
        if (!source) continue;
        for (const meaning of standsFor(source).filter(({ kind }) => kind !== "holder"))
          for (const declaration of property.declarations ?? [])
            if (originOf(declaration.getSourceFile()).kind === "own")
              reading.meanings.add(declaration, property.name, meaning);
        const below = checker.getTypeOfSymbol(source);
        if (isHolder(below)) link(checker.getNonNullableType(checker.getTypeOfSymbol(property)), below, seen);
      }
    }
  }
}

const GIVEN_AWAY =
  "The client is given away here as `any`, so that nothing tells what is called on it; give the place that takes it the client's type.";

const isUntyped = (declaration: ts.Declaration): boolean => !(declaration as { type?: ts.TypeNode }).type;

/** Expressions that can be a client: names, members, results. */
const isValue = (node: ts.Node): node is ts.Expression =>
  ts$.isIdentifier(node) ||
  ts$.isPropertyAccessExpression(node) ||
  ts$.isCallExpression(node) ||
  ts$.isNewExpression(node) ||
  ts$.isAwaitExpression(node) ||
  node.kind === ts$.SyntaxKind.ThisKeyword ||
  ts$.isElementAccessExpression(node);

/** Whether the expression itself is put somewhere, and is not a part of a longer one. */
function isHeld(node: ts.Expression): boolean {
  const { parent } = node;
  if ((parent as { name?: ts.Node }).name === node && !ts$.isShorthandPropertyAssignment(parent)) return false;
  if (ts$.isPropertyAccessExpression(parent) || ts$.isElementAccessExpression(parent)) return false;
  if (ts$.isCallExpression(parent) || ts$.isNewExpression(parent)) return parent.expression !== node;
  return !ts$.isStatement(parent) || ts$.isReturnStatement(parent);
}
