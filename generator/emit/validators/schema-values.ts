import stringify from "json-stringify-pretty-compact";
import ts from "typescript";
import type { TopLevel } from "./script.ts";

/** ajv keeps each schema whole and looks its parts up, as in `schema16.properties.state.enum`. Here only the parts are kept. */
export interface SchemaPart {
  /** The part as code. */
  readonly literal: string;
  /** The name for a constant, where the part is to be made once; absent where the literal may stand for itself. */
  readonly name?: string;
}

/** The whole expression that looks up a part of a schema, from the identifier of the schema. */
export function lookUpOf(schema: ts.Identifier): ts.Expression {
  let expression: ts.Expression = schema;
  for (;;) {
    const { parent } = expression;
    const isStep =
      (ts.isPropertyAccessExpression(parent) && parent.expression === expression) ||
      (ts.isElementAccessExpression(parent) &&
        parent.expression === expression &&
        ts.isLiteralExpression(parent.argumentExpression));
    if (!isStep) return expression;
    expression = parent as ts.Expression;
  }
}

/** What a look-up finds. */
export function schemaPart(lookUp: ts.Expression, schemas: (name: string) => TopLevel | undefined): SchemaPart {
  const steps: string[] = [];
  let at: ts.Expression = lookUp;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) {
    steps.unshift(
      ts.isPropertyAccessExpression(at) ? at.name.text : (at.argumentExpression as ts.LiteralExpression).text,
    );
    at = at.expression;
  }
  const text = schemas((at as ts.Identifier).text)?.value?.getText() ?? "{}";
  const part = steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    JSON.parse(text),
  );
  if (typeof part !== "object" || part === null) return { literal: part === undefined ? "undefined" : asCode(part) };
  // Lists of words stand where they are shown; what is compared again and again is made once.
  if (ts.isPropertyAssignment(lookUp.parent)) return { literal: asCode(part) };
  const value = isAskedForNames(lookUp) ? Object.fromEntries(Object.keys(part).map((key) => [key, true])) : part;
  const words = ["schema", ...steps].map((step) => step.replace(/\W+/g, "_"));
  return { literal: asCode(value), name: words.join("_").slice(0, 80) };
}

/** `hasOwnProperty.call(schema16.properties, key0)`: the names of the members matter, and nothing below them. */
const isAskedForNames = (lookUp: ts.Expression): boolean =>
  ts.isCallExpression(lookUp.parent) &&
  lookUp.parent.arguments[0] === lookUp &&
  ts.isPropertyAccessExpression(lookUp.parent.expression) &&
  lookUp.parent.expression.name.text === "call";

/** JSON is JavaScript but for one name, which would set the prototype. */
const asCode = (value: unknown): string =>
  stringify(value, { maxLength: 120 }).replace(/(?<!\\)"__proto__":/g, '["__proto__"]:');
