import { createRequire } from "node:module";
import type { ts } from "ts-morph";

type Morph = typeof import("ts-morph");

// ts-morph is required rather than imported: before Node imports CommonJS, it compiles it once more. Only this folder loads it.
const require = createRequire(import.meta.url);
const morph = require("ts-morph") as Morph;

export const { Project } = morph;

/** The compiler that ts-morph works with, for its values; its types come from `import type { ts } from "ts-morph"`. */
export const compiler = morph.ts;

/** An expression without what only says something of its type: brackets, `as`, `satisfies`, `!`. */
export function bare(expression: ts.Expression): ts.Expression {
  let node = expression;
  while (
    compiler.isParenthesizedExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node) ||
    compiler.isTypeAssertionExpression(node) ||
    compiler.isNonNullExpression(node)
  )
    node = node.expression;
  return node;
}
