import type { ts } from "ts-morph";
import { bare, compiler as ts$ } from "./compiler.ts";
import { httpReader } from "./http/http.ts";
import { mention, request } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import { SENDERS } from "./http/requests.ts";
import { textReader } from "./http/texts.ts";
import { sitesOf } from "./sites.ts";
import { toolCallReader, toolTextReader } from "./tools.ts";
import { untypedChain } from "./untyped.ts";
import { UNKNOWN } from "./url.ts";

/** Looks at every name of a code base that may stand for an operation, and at every call that may send a request. */
export function visitFiles(reading: Reading): void {
  const { checker, meanings, standsFor, isHolder, aliases } = reading;
  const readHttp = httpReader(reading);
  const texts = textReader(reading);
  const readToolText = toolTextReader(reading);
  const readToolCall = toolCallReader(reading);
  const withClient = new Set(reading.withClient);
  const calls: ts.CallExpression[] = [];
  for (const file of reading.files) {
    const names = new Set([...meanings.names, ...renamedIn(file, meanings.names)]);
    visit(file, names);
  }
  // Once all other names of `request` are known.
  for (const call of calls) {
    const callee = bare(call.expression);
    if (!ts$.isIdentifier(callee) || !aliases.has(callee.text)) continue;
    const declaration = checker.getResolvedSignature(call)?.declaration;
    for (const meaning of declaration ? meanings.of(declaration) : [])
      if (meaning.kind === "request") request(reading, call, meaning.position, callee);
  }
  texts.tell();

  function visit(node: ts.Node, names: ReadonlySet<string>): void {
    // Nothing is called in a type.
    if (ts$.isTypeNode(node) && !ts$.isExpressionWithTypeArguments(node)) return;
    if (ts$.isImportDeclaration(node) || ts$.isExportDeclaration(node) || ts$.isInterfaceDeclaration(node)) return;
    if (ts$.isIdentifier(node)) {
      if (names.has(node.text)) named(node);
    } else if (ts$.isElementAccessExpression(node)) computed(node);
    else if (ts$.isPropertyAccessExpression(node)) {
      if (isClose(node) && reading.isSuspect(node.expression)) reading.unknown.access(node);
    } else if (ts$.isBindingElement(node)) taken(node, names);
    else if (ts$.isStringLiteralLike(node)) {
      readToolText(node);
      texts.text(node);
    } else if (ts$.isTemplateExpression(node)) texts.text(node);
    else if (ts$.isNewExpression(node) || ts$.isTaggedTemplateExpression(node)) texts.runner(node);
    else if (ts$.isCallExpression(node)) {
      calls.push(node);
      texts.runner(node);
      if (isSender(node)) readHttp(node);
      if (isToolCall(node)) readToolCall(node);
    }
    ts$.forEachChild(node, (child) => visit(child, names));
  }

  function named(node: ts.Identifier): void {
    const { parent } = node;
    if (ts$.isPropertyAccessExpression(parent) && parent.name === node) {
      const meant = standsFor(symbolAt(node));
      for (const meaning of meant) mention(reading, node, meaning);
      if (meant.length === 0 && !reading.settled.has(node)) untypedChain(reading, parent);
    } else if (!isDeclared(node)) {
      const isShorthand = ts$.isShorthandPropertyAssignment(parent);
      for (const meaning of standsFor(symbolAt(node)))
        // A variable, not a member, which is told of where it is taken.
        if (meaning.kind !== "operation" || meaning.isData || isShorthand) mention(reading, node, meaning);
    }
  }

  /** Whether an expression in the same file can be a client. */
  function isClose(node: ts.Node): boolean {
    return withClient.has(node.getSourceFile());
  }

  function symbolAt(node: ts.Identifier): ts.Symbol | undefined {
    const symbol = ts$.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    return symbol && (symbol.flags & ts$.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  }

  /** `const { track, delete: remove } = braze.users`. */
  function taken(node: ts.BindingElement, names: ReadonlySet<string>): void {
    if (!ts$.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return;
    const key = node.propertyName ?? node.name;
    const name = ts$.isIdentifier(key) || ts$.isStringLiteralLike(key) ? key.text : "";
    if (!names.has(name) && !isClose(node)) return;
    const type = checker.getTypeAtLocation(node.parent);
    const property = type.getProperty(name);
    if (!property && name !== "" && isClose(node)) reading.unknown.take(key, type, [name]);
    for (const meaning of standsFor(property)) mention(reading, node, meaning);
  }

  /** `braze.users[name]`. */
  function computed(node: ts.ElementAccessExpression): void {
    const { argumentExpression: key } = node;
    if (ts$.isNumericLiteral(key) || !reading.isSuspect(node.expression)) return;
    const type = checker.getApparentType(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)));
    if (!isHolder(type) && !type.getProperties().some((property) => standsFor(property).length > 0)) return;
    for (const site of sitesOf(node, [key], reading.fold, reading.callers)) {
      const place = site.node === node ? key : site.node;
      for (const text of reading.fold.texts(key, site.bindings)) {
        const property = type.getProperty(text);
        const meant = standsFor(property);
        for (const meaning of meant) mention(reading, place === key ? node : place, meaning);
        if (!property && !text.includes(UNKNOWN)) reading.unknown.take(place, type, [text]);
        else if (meant.length === 0 && text.includes(UNKNOWN))
          reading.collect.unresolved(
            place,
            `Which member of ${checker.typeToString(type)} is called is known only when it runs; give \`${key.getText()}\` a type of the names that it may be.`,
          );
      }
    }
  }
}

/** What this file calls by other names than they have. */
function renamedIn(file: ts.SourceFile, names: ReadonlySet<string>): readonly string[] {
  return file.statements.flatMap((statement) => {
    const bindings = ts$.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (!bindings || !ts$.isNamedImports(bindings)) return [];
    return bindings.elements.flatMap(({ name, propertyName }) =>
      propertyName && names.has(propertyName.text) ? [name.text] : [],
    );
  });
}

/** A name that is given here, rather than used. */
function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts$.isPropertyAssignment(parent) || ts$.isBindingElement(parent)) return parent.initializer !== node;
  if (ts$.isShorthandPropertyAssignment(parent)) return false;
  const { name } = parent as { name?: ts.Node };
  return name === node;
}

const isSender = ({ expression, arguments: args }: ts.CallExpression): boolean => {
  const callee = bare(expression);
  if (args.length === 0) return false;
  return ts$.isIdentifier(callee) || (ts$.isPropertyAccessExpression(callee) && SENDERS.test(callee.name.text));
};

const isToolCall = ({ expression }: ts.CallExpression): boolean =>
  ts$.isPropertyAccessExpression(expression) && /^(callTool(Stream)?|call)$/.test(expression.name.text);
