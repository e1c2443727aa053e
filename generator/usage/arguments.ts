import type { ts } from "ts-morph";
import type { Operation } from "../model/model.ts";
import { bare, compiler as ts$ } from "./compiler.ts";
import { declarationOf } from "./fold.ts";
import type { Reading } from "./reading.ts";

/** A member that is given somewhere in the arguments of a call, by the names that lead to it. */
interface Given {
  readonly way: readonly string[];
  readonly node: ts.Node;
  readonly value: ts.Expression;
}

/** Tells of what a call does more because of the members that it is given, as far as they are written out. */
export function openedBy(
  { checker, collect }: Reading,
  operation: Operation,
  args: readonly ts.Expression[],
  place: ts.Node,
): void {
  const { opens, egress } = operation.members;
  const wanted = [
    ...opens.map(({ path, effect }) => ({ path, effect })),
    ...egress.map(({ path }) => ({ path, effect: "egress" as const })),
  ];
  if (wanted.length === 0) return;
  const given = args.flatMap((each) => membersIn(checker, each));
  for (const { path, effect } of wanted) {
    // A list has no names, and helpers that send many take what stands in it.
    const names = path
      .split("/")
      .slice(1)
      .filter((name) => !name.startsWith("*"));
    const found = given.filter(
      ({ way }) =>
        endsWith(way, names) || (names.length > 2 && way.length === names.length - 1 && endsWith(names, way)),
    );
    // The type of a value comes last: with it the compiler checks all around it.
    for (const { node, value } of found)
      if (!isOff(checker, value))
        collect.opens(node.getSourceFile() === place.getSourceFile() ? node : place, operation, effect, path);
  }
}

const endsWith = (way: readonly string[], end: readonly string[]): boolean =>
  end.length > 0 && end.every((name, index) => way[way.length - end.length + index] === name);

const DEEPEST = 10;

function membersIn(checker: ts.TypeChecker, given: ts.Expression): readonly Given[] {
  const found: Given[] = [];
  look(given, [], 0);
  return found;

  function look(expression: ts.Expression, way: readonly string[], depth: number): void {
    if (depth > DEEPEST) return;
    const node = bare(expression);
    if (ts$.isObjectLiteralExpression(node)) for (const property of node.properties) member(property, way, depth);
    else if (ts$.isArrayLiteralExpression(node))
      for (const element of node.elements)
        look(ts$.isSpreadElement(element) ? element.expression : element, way, depth + 1);
    else if (ts$.isConditionalExpression(node))
      for (const each of [node.whenTrue, node.whenFalse]) look(each, way, depth + 1);
    else if (ts$.isBinaryExpression(node)) look(node.right, way, depth + 1);
    else if (ts$.isArrowFunction(node) && !ts$.isBlock(node.body)) look(node.body, way, depth + 1);
    // `JSON.stringify({ … })`, `users.map((user) => ({ … }))`.
    else if (ts$.isCallExpression(node)) for (const each of node.arguments) look(each, way, depth + 1);
    else if (ts$.isIdentifier(node) || ts$.isPropertyAccessExpression(node)) {
      const declaration = declarationOf(checker, ts$.isIdentifier(node) ? node : node.name);
      const { initializer } = (declaration ?? {}) as { initializer?: ts.Expression };
      if (initializer && !ts$.isBindingElement(declaration as ts.Node)) look(initializer, way, depth + 1);
    }
  }

  function member(property: ts.ObjectLiteralElementLike, way: readonly string[], depth: number): void {
    if (ts$.isSpreadAssignment(property)) {
      look(property.expression, way, depth + 1);
      return;
    }
    const { name } = property;
    const key = ts$.isIdentifier(name) || ts$.isStringLiteralLike(name) ? name.text : "";
    const there = [...way, key];
    if (ts$.isPropertyAssignment(property)) {
      found.push({ way: there, node: name, value: property.initializer });
      look(property.initializer, there, depth + 1);
    } else if (ts$.isShorthandPropertyAssignment(property)) {
      found.push({ way: there, node: name, value: property.name });
      look(property.name, there, depth + 1);
    }
  }
}

/** What is false or not there does nothing. */
function isOff(checker: ts.TypeChecker, value: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(value);
  return checker.typeToString(type) === "false" || (type.flags & (ts$.TypeFlags.Undefined | ts$.TypeFlags.Null)) !== 0;
}
