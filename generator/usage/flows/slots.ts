import type { ts } from "ts-morph";
import { compiler as ts$ } from "../compiler.ts";

/** Where a value goes: the type that it has there, and the declaration of that place where it has one. */
export interface Slot {
  readonly type: ts.Type;
  readonly declaration: ts.Declaration | undefined;
  /** The member or element of a literal, rather than an argument, a variable, a result. */
  readonly isMember: boolean;
}

/** The place into which an expression is put; undefined where it is only looked at. */
export function slotOf(checker: ts.TypeChecker, expression: ts.Expression): Slot | undefined {
  const { parent } = expression;
  if (ts$.isParenthesizedExpression(parent) || ts$.isNonNullExpression(parent)) return slotOf(checker, parent);
  if (ts$.isAsExpression(parent) || ts$.isTypeAssertionExpression(parent))
    return { type: checker.getTypeFromTypeNode(parent.type), declaration: undefined, isMember: false };
  if ((ts$.isCallExpression(parent) || ts$.isNewExpression(parent)) && parent.expression !== expression)
    return parameterSlot(checker, parent, parent.arguments?.indexOf(expression) ?? -1);
  if (ts$.isVariableDeclaration(parent) && parent.type) return annotated(checker, parent.type, parent);
  if (ts$.isPropertyDeclaration(parent) && parent.type) return annotated(checker, parent.type, parent);
  if (
    ts$.isBinaryExpression(parent) &&
    parent.right === expression &&
    parent.operatorToken.kind === ts$.SyntaxKind.EqualsToken
  ) {
    const { left } = parent;
    const name = ts$.isPropertyAccessExpression(left) ? left.name : left;
    const type = checker.getTypeAtLocation(left);
    return { type, declaration: checker.getSymbolAtLocation(name)?.declarations?.[0], isMember: false };
  }
  const isMember =
    ts$.isPropertyAssignment(parent) ||
    ts$.isShorthandPropertyAssignment(parent) ||
    ts$.isArrayLiteralExpression(parent);
  const isResult = ts$.isReturnStatement(parent) || (ts$.isArrowFunction(parent) && parent.body === expression);
  if (!isMember && !isResult && !ts$.isJsxExpression(parent)) return undefined;
  const type = checker.getContextualType(expression);
  return type && { type, declaration: undefined, isMember };
}

const annotated = (checker: ts.TypeChecker, type: ts.TypeNode, declaration: ts.Declaration): Slot => ({
  type: checker.getTypeFromTypeNode(type),
  declaration,
  isMember: false,
});

/** As it is declared, so that a type parameter shows what it asks for rather than what it is given. */
function parameterSlot(
  checker: ts.TypeChecker,
  call: ts.CallExpression | ts.NewExpression,
  index: number,
): Slot | undefined {
  const parameters = checker.getResolvedSignature(call)?.declaration?.parameters as
    readonly ts.ParameterDeclaration[] | undefined;
  const parameter = parameters?.[index] ?? parameters?.find(({ dotDotDotToken }) => dotDotDotToken);
  const [argument] = call.arguments?.slice(index, index + 1) ?? [];
  if (!parameter) {
    const type = argument && checker.getContextualType(argument);
    return type && { type, declaration: undefined, isMember: false };
  }
  const declared = checker.getTypeAtLocation(parameter);
  const constraint =
    (declared.flags & ts$.TypeFlags.TypeParameter) !== 0 ? checker.getBaseConstraintOfType(declared) : undefined;
  return { type: constraint ?? declared, declaration: parameter, isMember: false };
}
