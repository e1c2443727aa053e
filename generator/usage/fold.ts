import type { ts } from "ts-morph";
import { bare, compiler as ts$ } from "./compiler.ts";
import { UNKNOWN } from "./url.ts";

/** What parameters are, by the calls that are looked at. */
export type Bindings = ReadonlyMap<ts.Node, Bound>;
export interface Bound {
  readonly value: ts.Expression | undefined;
}

export interface Folder {
  /** Every text that an expression may be; what is not known in it is {@link UNKNOWN}. */
  readonly texts: (expression: ts.Expression | undefined, bindings?: Bindings) => readonly string[];
  /** The members of an object that is written out somewhere, or undefined. */
  readonly member: (expression: ts.Expression | undefined, name: string, bindings?: Bindings) => Bound | undefined;
  /** The parameters on which the texts of expressions depend, and that nothing binds. */
  readonly parametersIn: (
    expressions: readonly (ts.Expression | undefined)[],
    bindings: Bindings,
  ) => ReadonlySet<ts.ParameterDeclaration>;
  /** The texts that were read so far. */
  readonly seen: ReadonlySet<ts.Node>;
}

const NOTHING: Bindings = new Map();
const MOST = 64;
const DEEPEST = 12;

/** Reads texts that code puts together: constants, templates, sums, small functions. */
export function folder(checker: ts.TypeChecker): Folder {
  let free: Set<ts.ParameterDeclaration> | undefined;
  const seen = new Set<ts.Node>();
  return {
    seen,
    texts: (expression, bindings = NOTHING) => unique(fold(expression, bindings, 0)),
    member: (expression, name, bindings = NOTHING) => memberOf(expression, name, bindings, 0),
    parametersIn: (expressions, bindings) => {
      const found = new Set<ts.ParameterDeclaration>();
      free = found;
      for (const each of expressions) fold(each, bindings, 0);
      free = undefined;
      return found;
    },
  };

  function fold(given: ts.Expression | undefined, bindings: Bindings, depth: number): readonly string[] {
    if (!given || depth > DEEPEST) return [UNKNOWN];
    const node = bare(given);
    const deeper = (each: ts.Expression | undefined) => fold(each, bindings, depth + 1);
    if (ts$.isStringLiteralLike(node) || ts$.isTemplateExpression(node)) seen.add(node);
    if (ts$.isStringLiteralLike(node) || ts$.isNumericLiteral(node)) return [node.text];
    if (ts$.isTemplateExpression(node))
      return product([
        [node.head.text],
        ...node.templateSpans.flatMap(({ expression, literal }) => [deeper(expression), [literal.text]]),
      ]);
    if (ts$.isAwaitExpression(node)) return deeper(node.expression);
    if (ts$.isConditionalExpression(node)) return [...deeper(node.whenTrue), ...deeper(node.whenFalse)];
    if (ts$.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts$.SyntaxKind.PlusToken) return product([deeper(node.left), deeper(node.right)]);
      if (kind === ts$.SyntaxKind.BarBarToken || kind === ts$.SyntaxKind.QuestionQuestionToken)
        return [...deeper(node.left), ...deeper(node.right)];
    }
    if (ts$.isNewExpression(node))
      return node.expression.getText() === "URL" ? urlTexts(node.arguments ?? [], bindings, depth) : [UNKNOWN];
    if (ts$.isCallExpression(node)) return callTexts(node, bindings, depth);
    if (ts$.isPropertyAccessExpression(node) && /^(href|origin)$/.test(node.name.text)) {
      const inner = bare(node.expression);
      const target = ts$.isIdentifier(inner) ? initializerOf(inner, bindings)?.value : inner;
      if (target && ts$.isNewExpression(bare(target))) return deeper(target);
    }
    const bound = initializerOf(node, bindings);
    if (bound?.value) return fold(bound.value, bindings, depth + 1);
    return literalTypes(node);
  }

  function urlTexts(args: readonly ts.Expression[], bindings: Bindings, depth: number): readonly string[] {
    const [path, base] = args;
    const paths = fold(path, bindings, depth + 1);
    if (!base) return paths;
    return fold(base, bindings, depth + 1).flatMap((text) => paths.map((each) => resolved(text, each)));
  }

  function callTexts(node: ts.CallExpression, bindings: Bindings, depth: number): readonly string[] {
    const { expression: callee, arguments: args } = node;
    const deeper = (each: ts.Expression | undefined) => fold(each, bindings, depth + 1);
    if (ts$.isIdentifier(callee) && callee.text === "String") return deeper(args[0]);
    if (ts$.isPropertyAccessExpression(callee)) {
      const { name } = callee;
      if (name.text === "toString" && args.length === 0) return deeper(callee.expression);
      if (name.text === "toUpperCase") return deeper(callee.expression).map((text) => text.toUpperCase());
      if (name.text === "concat") return product([deeper(callee.expression), ...args.map(deeper)]);
      const list = bare(callee.expression);
      if (name.text === "join" && ts$.isArrayLiteralExpression(list)) {
        const [separator = ","] = args[0] ? deeper(args[0]) : [];
        const parts = list.elements.map(deeper);
        return product(parts.flatMap((part, index) => (index === 0 ? [part] : [[separator], part])));
      }
    }
    // A function that only puts a text together.
    const declaration = checker.getResolvedSignature(node)?.declaration;
    const result = declaration && resultOf(declaration);
    if (!declaration || !result) return [UNKNOWN];
    return fold(result, argumentsOf(declaration, args, bindings), depth + 1);
  }

  /** What a name stands for: the value of a constant, of a member of an object that is written out, or of a bound parameter. */
  function initializerOf(node: ts.Expression, bindings: Bindings): Bound | undefined {
    const name = ts$.isPropertyAccessExpression(node) ? node.name : ts$.isIdentifier(node) ? node : undefined;
    if (!name) return ts$.isElementAccessExpression(node) ? elementOf(node, bindings) : undefined;
    const declaration = declarationOf(checker, name);
    if (!declaration) return undefined;
    if (ts$.isParameter(declaration)) {
      const bound = bindings.get(declaration);
      if (!bound) free?.add(declaration);
      return bound?.value ? bound : undefined;
    }
    if (ts$.isBindingElement(declaration)) return boundElement(declaration, bindings);
    const isKnown =
      (ts$.isVariableDeclaration(declaration) && isConstant(declaration)) ||
      ts$.isPropertyDeclaration(declaration) ||
      ts$.isPropertyAssignment(declaration) ||
      ts$.isEnumMember(declaration);
    const value = isKnown && declaration.initializer ? declaration.initializer : assigned(declaration);
    if (value) return { value };
    return ts$.isPropertyAccessExpression(node) ? memberOf(node.expression, node.name.text, bindings, 1) : undefined;
  }

  function elementOf(node: ts.ElementAccessExpression, bindings: Bindings): Bound | undefined {
    const [key, other] = fold(node.argumentExpression, bindings, 1);
    return key === undefined || other !== undefined ? undefined : memberOf(node.expression, key, bindings, 1);
  }

  /** `({ path, method }) => …` takes members of what is given. */
  function boundElement(element: ts.BindingElement, bindings: Bindings): Bound | undefined {
    const holder = element.parent.parent;
    const name = (element.propertyName ?? element.name).getText();
    if (ts$.isParameter(holder)) {
      const bound = bindings.get(holder);
      if (!bound) free?.add(holder);
      const member = bound?.value && memberOf(bound.value, name, bindings, 1);
      return member ?? (bound && element.initializer ? { value: element.initializer } : undefined);
    }
    return ts$.isVariableDeclaration(holder) ? memberOf(holder.initializer, name, bindings, 1) : undefined;
  }

  function memberOf(
    given: ts.Expression | undefined,
    name: string,
    bindings: Bindings,
    depth: number,
  ): Bound | undefined {
    if (!given || depth > DEEPEST) return undefined;
    const node = bare(given);
    if (!ts$.isObjectLiteralExpression(node)) {
      const bound = initializerOf(node, bindings);
      return bound?.value ? memberOf(bound.value, name, bindings, depth + 1) : undefined;
    }
    // What stands last wins.
    for (const property of [...node.properties].reverse()) {
      if (ts$.isSpreadAssignment(property)) {
        const spread = memberOf(property.expression, name, bindings, depth + 1);
        if (spread) return spread;
      } else if (property.name.getText().replace(/^["']|["']$/g, "") === name) {
        if (ts$.isPropertyAssignment(property)) return { value: property.initializer };
        if (ts$.isShorthandPropertyAssignment(property)) return { value: property.name };
        return undefined;
      }
    }
    return undefined;
  }

  /** By its type: a literal, or one of some literals. */
  function literalTypes(node: ts.Expression): readonly string[] {
    const type = checker.getTypeAtLocation(node);
    const types = type.isUnion() ? type.types : [type];
    const texts = types.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
    return texts.length === types.length ? texts : [UNKNOWN];
  }
}

/** The declaration that a name leads to, through imports and shorthands. */
export function declarationOf(checker: ts.TypeChecker, name: ts.Node): ts.Declaration | undefined {
  let symbol =
    ts$.isShorthandPropertyAssignment(name.parent) && name.parent.name === name
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
  if (symbol && (symbol.flags & ts$.SymbolFlags.Alias) !== 0) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
}

/** What each parameter is in a call; a default where nothing is given. */
export function argumentsOf(
  declaration: ts.SignatureDeclaration | ts.JSDocSignature,
  args: readonly ts.Expression[],
  bindings: Bindings,
): Bindings {
  const bound = new Map(bindings);
  for (const [index, parameter] of (declaration.parameters as readonly ts.ParameterDeclaration[]).entries()) {
    const given = args[index];
    if (given && ts$.isSpreadElement(given)) break;
    bound.set(parameter, { value: given ?? parameter.initializer });
  }
  return bound;
}

/** In JavaScript a member is declared by giving it a value. */
export function assignmentAt(declaration: ts.Declaration): ts.BinaryExpression | undefined {
  const node: ts.Node = ts$.isPropertyAccessExpression(declaration) ? declaration.parent : declaration;
  return ts$.isBinaryExpression(node) ? node : undefined;
}

/** `this.http = …` in a constructor, where the declaration has only a type or nothing. */
export function assigned(declaration: ts.Declaration): ts.Expression | undefined {
  const assignment = assignmentAt(declaration);
  if (assignment) return assignment.right;
  if (!ts$.isPropertyDeclaration(declaration)) return undefined;
  const { name, parent } = declaration;
  const maker = parent.members.find((each): each is ts.ConstructorDeclaration => ts$.isConstructorDeclaration(each));
  for (const statement of maker?.body?.statements ?? []) {
    const expression = ts$.isExpressionStatement(statement) ? statement.expression : undefined;
    if (expression && ts$.isBinaryExpression(expression) && expression.left.getText() === `this.${name.getText()}`)
      return expression.right;
  }
  return undefined;
}

const isConstant = (declaration: ts.VariableDeclaration): boolean =>
  (ts$.getCombinedNodeFlags(declaration) & ts$.NodeFlags.Const) !== 0;

function resultOf(declaration: ts.Node): ts.Expression | undefined {
  const { body } = declaration as { body?: ts.Node };
  if (!body) return undefined;
  if (!ts$.isBlock(body)) return body as ts.Expression;
  const [only, ...others] = body.statements;
  return only && others.length === 0 && ts$.isReturnStatement(only) ? only.expression : undefined;
}

const product = (parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>(
    (texts, part) => texts.flatMap((text) => part.map((end) => text + end)).slice(0, MOST),
    [""],
  );

/** `new URL(path, base)`. */
const resolved = (base: string, path: string): string => {
  if (/^[a-z]+:\/\//i.test(path)) return path;
  const origin = /^([a-z]*:?\/\/[^/]*|\0[^/]*)/i.exec(base)?.[0] ?? base;
  return path.startsWith("/") ? origin + path : `${base.replace(/[^/]*$/, "") || `${base}/`}${path}`;
};

const unique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map((text) => text.replace(/\0+/g, UNKNOWN)))].slice(0, MOST);
