import type ts from "typescript";
import { compiler } from "../../typescript/compiler.ts";
import type { OutputFile } from "../../output-file.ts";
import { type Edit, edited } from "../edit.ts";
import type { Packages } from "../packages.ts";
import type { Module } from "./module.ts";
import { type Entry, type Reached, reachedFrom } from "./reachable.ts";

/** A module of which something stays, and how it was parsed where all of it does. */
export interface Pruned extends OutputFile {
  readonly source?: ts.SourceFile;
}

/** The modules without what nobody needs who imports the entries: declarations, imports, and whole files. */
export function prune(packages: Packages, entries: readonly Entry[]): Pruned[] {
  const reached = reachedFrom(packages, entries);
  return [...packages.modules.values()].flatMap((file) => {
    const module = reached.modules.get(file.path);
    if (!module || !reached.files.has(file.path)) return [];
    const text = edited(file.text, editsOf(file.path, module, reached));
    return [
      text === file.text ? { ...file, source: module.source } : { ...file, text: text.replace(/\n{3,}/g, "\n\n") },
    ];
  });
}

function editsOf(path: string, module: Module, { units, reExports, exports }: Reached): Edit[] {
  const used = new Set<string>();
  for (const unit of module.units)
    if (units.has(unit)) for (const name of [...unit.uses, ...unit.members.keys()]) used.add(name);
  for (const [name, local] of module.exports) if (exports.has(`${path} ${name}`)) used.add(local);
  const gone = new Set(module.units.filter((unit) => !units.has(unit)).map(({ statement }) => statement));
  const kept = new Set([...reExports].map(({ statement }) => statement));
  const isHandedOn = (here: string) => module.reExports.some((each) => each.name?.here === here && reExports.has(each));
  return module.source.statements.flatMap((statement): Edit[] => {
    if (compiler.isImportDeclaration(statement)) return importEdit(module, statement, used);
    if (!compiler.isExportDeclaration(statement)) return gone.has(statement) ? [without(module, statement)] : [];
    const clause = statement.exportClause;
    if (!clause || !compiler.isNamedExports(clause)) return kept.has(statement) ? [] : [without(module, statement)];
    if (clause.elements.length === 0) return [];
    const isKept = ({ name }: ts.ExportSpecifier) =>
      statement.moduleSpecifier ? isHandedOn(name.text) : exports.has(`${path} ${name.text}`);
    return listEdit(module, statement, clause, isKept);
  });
}

function importEdit(module: Module, statement: ts.ImportDeclaration, used: ReadonlySet<string>): Edit[] {
  const clause = statement.importClause;
  if (!clause) return [];
  const bindings = clause.namedBindings;
  const names = [clause.name, bindings && compiler.isNamespaceImport(bindings) ? bindings.name : undefined].filter(
    (name) => name !== undefined,
  );
  if (names.length > 0) return names.some(({ text }) => used.has(text)) ? [] : [without(module, statement)];
  return bindings && compiler.isNamedImports(bindings)
    ? listEdit(module, statement, bindings, ({ name }) => used.has(name.text))
    : [];
}

/** The list without those that go; the whole statement goes when all do. */
function listEdit<T extends ts.ImportSpecifier | ts.ExportSpecifier>(
  module: Module,
  statement: ts.Statement,
  list: { readonly elements: readonly T[] } & ts.Node,
  isKept: (element: T) => boolean,
): Edit[] {
  const kept = list.elements.filter(isKept);
  if (kept.length === list.elements.length) return [];
  if (kept.length === 0) return [without(module, statement)];
  const parts = kept.map((element) => element.getText(module.source));
  const line = `{ ${parts.join(", ")} }`;
  const text = line.length < 90 ? line : `{\n${parts.map((part) => `  ${part},\n`).join("")}}`;
  return [{ start: list.getStart(module.source), end: list.end, text }];
}

/** With the comments before it, but for the first line of the file, which says where it comes from. */
function without({ source }: Module, statement: ts.Statement): Edit {
  const isFirst = statement === source.statements[0];
  const header = isFirst ? (/^\/\/ .*(?=\n)/.exec(source.text)?.[0].length ?? 0) : 0;
  return { start: Math.max(statement.getFullStart(), header), end: statement.end, text: "" };
}
