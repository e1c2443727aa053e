import type ts from "typescript";
import { compiler } from "../../typescript/compiler.ts";

/** A statement of a module that goes or stays as a whole. */
export interface Unit {
  readonly statement: ts.Statement;
  /** Names that it declares. */
  readonly names: readonly string[];
  /** Names that it uses. */
  readonly uses: ReadonlySet<string>;
  /** Members of namespaces that it uses, `operations.usersTrack`, by the namespace. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Modules that it loads when it needs them: `import("./other.js")`. */
  readonly loads: readonly string[];
}

/** A name that an import brings: `*` for all of a module. */
export interface ImportedName {
  readonly from: string;
  readonly name: string;
}

/** What a module hands on from another one. */
export interface ReExport {
  readonly statement: ts.ExportDeclaration;
  readonly from: string;
  /** Its name there and its name here; undefined for all. */
  readonly name?: { readonly there: string; readonly here: string };
  readonly isType: boolean;
}

/** A module as what its statements declare, use and hand on. */
export interface Module {
  readonly source: ts.SourceFile;
  readonly units: readonly Unit[];
  /** The statements that declare a name, by the name. */
  readonly declarations: ReadonlyMap<string, readonly Unit[]>;
  readonly imports: ReadonlyMap<string, ImportedName>;
  readonly reExports: readonly ReExport[];
  /** Names under which own declarations and imports are exported. */
  readonly exports: ReadonlyMap<string, string>;
}

export const parse = (path: string, text: string): ts.SourceFile =>
  compiler.createSourceFile(
    path,
    text,
    compiler.ScriptTarget.Latest,
    true,
    path.endsWith(".js") ? compiler.ScriptKind.JS : compiler.ScriptKind.TS,
  );

export function readModule(path: string, text: string): Module {
  const source = parse(path, text);
  const imports = new Map<string, ImportedName>();
  const reExports: ReExport[] = [];
  const exports = new Map<string, string>();
  const units: Unit[] = [];
  const declarations = new Map<string, Unit[]>();
  for (const statement of source.statements) {
    if (compiler.isImportDeclaration(statement)) readImport(statement, imports);
    else if (compiler.isExportDeclaration(statement)) readExport(statement, reExports, exports);
    else {
      const names = declaredBy(statement);
      if (
        compiler.canHaveModifiers(statement) &&
        compiler.getModifiers(statement)?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword)
      )
        for (const name of names) exports.set(name, name);
      const unit = { statement, names, ...usedBy(statement, new Set(names)) };
      units.push(unit);
      for (const name of names) declarations.set(name, [...(declarations.get(name) ?? []), unit]);
    }
  }
  return { source, units, declarations, imports, reExports, exports };
}

function readImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, imports: Map<string, ImportedName>): void {
  const from = (moduleSpecifier as ts.StringLiteral).text;
  if (importClause?.name) imports.set(importClause.name.text, { from, name: "default" });
  const bindings = importClause?.namedBindings;
  if (bindings && compiler.isNamespaceImport(bindings)) imports.set(bindings.name.text, { from, name: "*" });
  else
    for (const { name, propertyName } of bindings?.elements ?? [])
      imports.set(name.text, { from, name: (propertyName ?? name).text });
}

function readExport(statement: ts.ExportDeclaration, reExports: ReExport[], exports: Map<string, string>): void {
  const from = statement.moduleSpecifier && (statement.moduleSpecifier as ts.StringLiteral).text;
  const clause = statement.exportClause;
  if (clause && compiler.isNamedExports(clause))
    for (const { name, propertyName, isTypeOnly } of clause.elements) {
      const there = (propertyName ?? name).text;
      if (from === undefined) exports.set(name.text, there);
      else
        reExports.push({
          statement,
          from,
          name: { there, here: name.text },
          isType: statement.isTypeOnly || isTypeOnly,
        });
    }
  else if (from !== undefined) reExports.push({ statement, from, isType: statement.isTypeOnly });
}

function declaredBy(statement: ts.Statement): string[] {
  if (compiler.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesOf(name));
  const { name } = statement as { name?: ts.Node };
  return name && compiler.isIdentifier(name) ? [name.text] : [];
}

const namesOf = (name: ts.BindingName): string[] =>
  compiler.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (compiler.isBindingElement(element) ? namesOf(element.name) : []));

/** Names that a statement uses. A local name that is also one of the module counts too: then more stays than must. */
function usedBy(statement: ts.Statement, own: ReadonlySet<string>): Pick<Unit, "uses" | "members" | "loads"> {
  const uses = new Set<string>();
  const members = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (compiler.isIdentifier(node) && !isMemberName(node) && !own.has(node.text)) {
      const member = memberOf(node);
      if (member === undefined) uses.add(node.text);
      else members.set(node.text, (members.get(node.text) ?? new Set()).add(member));
    }
    compiler.forEachChild(node, visit);
  };
  visit(statement);
  return { uses, members, loads: loadedIn(statement).map(({ text }) => text) };
}

/** What stands in each `import("…")`. */
export function loadedIn(node: ts.Node): ts.StringLiteral[] {
  if (!node.getText().includes("import(")) return [];
  const own =
    compiler.isCallExpression(node) && node.expression.kind === compiler.SyntaxKind.ImportKeyword
      ? node.arguments.filter(compiler.isStringLiteral)
      : [];
  compiler.forEachChild(node, (child) => void own.push(...loadedIn(child)));
  return own;
}

/** `b` of `a.b`, of `{ b: 1 }`, of `interface X { b: string }`: names that nothing declares. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent)) return parent.name === node;
  if (compiler.isQualifiedName(parent)) return parent.right === node;
  if (compiler.isBindingElement(parent)) return parent.propertyName === node;
  return (
    (compiler.isPropertyAssignment(parent) ||
      compiler.isPropertySignature(parent) ||
      compiler.isPropertyDeclaration(parent) ||
      compiler.isMethodDeclaration(parent) ||
      compiler.isMethodSignature(parent) ||
      compiler.isGetAccessor(parent) ||
      compiler.isSetAccessor(parent)) &&
    parent.name === node
  );
}

function memberOf(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent) && parent.expression === node && compiler.isIdentifier(parent.name))
    return parent.name.text;
  return compiler.isQualifiedName(parent) && parent.left === node ? parent.right.text : undefined;
}
