import type ts from "typescript";
import { compiler } from "../../typescript/compiler.ts";
import type { Packages } from "../packages.ts";
import { type Module, type ReExport, type Unit, readModule } from "./module.ts";

/** What of the modules somebody needs. */
export interface Reached {
  readonly modules: ReadonlyMap<string, Module>;
  readonly units: ReadonlySet<Unit>;
  readonly reExports: ReadonlySet<ReExport>;
  /** Names that an own `export { … }` of a module hands on, as `path name`. */
  readonly exports: ReadonlySet<string>;
  /** Files of which something stays. */
  readonly files: ReadonlySet<string>;
}

/** A file that users import. Of the types that it only hands on, those stay that something else uses, unless all are promised. */
export interface Entry {
  readonly path: string;
  readonly everything: boolean;
}

/** Follows names from the entries through all modules. */
export function reachedFrom(packages: Packages, entries: readonly Entry[]): Reached {
  const modules = new Map<string, Module>();
  const units = new Set<Unit>();
  const reExports = new Set<ReExport>();
  const exports = new Set<string>();
  const files = new Set<string>();

  function moduleAt(path: string): Module {
    const known = modules.get(path);
    if (known) return known;
    const module = readModule(path, packages.modules.get(path)?.text ?? "");
    modules.set(path, module);
    return module;
  }

  function enter(path: string): Module {
    const module = moduleAt(path);
    if (files.has(path)) return module;
    files.add(path);
    // What runs when the module is loaded, such as the registration of a handler.
    for (const unit of module.units) if (unit.names.length === 0 && !isAboutOwn(unit, module)) keep(path, unit);
    for (const statement of module.source.statements)
      if (compiler.isImportDeclaration(statement) && !statement.importClause) {
        const target = packages.resolve(path, (statement.moduleSpecifier as ts.StringLiteral).text);
        if (target !== undefined) enter(target);
      }
    return module;
  }

  function keep(path: string, unit: Unit): void {
    if (units.has(unit)) return;
    units.add(unit);
    const module = enter(path);
    for (const name of unit.uses) useName(path, module, name);
    for (const from of unit.loads) {
      const target = packages.resolve(path, from);
      if (target !== undefined) useAll(target);
    }
    for (const [name, members] of unit.members) {
      if (module.imports.get(name)?.name !== "*") useName(path, module, name);
      else for (const member of members) useImport(path, module, name, member);
    }
    for (const other of module.units)
      if (other.names.length === 0 && unit.names.some((name) => rootOf(other) === name)) keep(path, other);
  }

  function useName(path: string, module: Module, name: string): void {
    for (const unit of module.declarations.get(name) ?? []) keep(path, unit);
    useImport(path, module, name);
  }

  function useImport(path: string, module: Module, local: string, member?: string): void {
    const imported = module.imports.get(local);
    const target = imported && packages.resolve(path, imported.from);
    if (target === undefined) return;
    if (imported?.name !== "*") useExport(target, imported?.name ?? "");
    else if (member !== undefined) useExport(target, member);
    else useAll(target);
  }

  /** Whether the module has such an export; it stays then. */
  function useExport(path: string, name: string): boolean {
    const module = moduleAt(path);
    const local = module.exports.get(name);
    if (local !== undefined) {
      enter(path);
      exports.add(`${path} ${name}`);
      useName(path, module, local);
      return true;
    }
    for (const reExport of module.reExports) {
      const target = packages.resolve(path, reExport.from);
      if (reExport.name ? reExport.name.here !== name : target === undefined || !provides(target, name)) continue;
      enter(path);
      reExports.add(reExport);
      if (target !== undefined) useExport(target, reExport.name?.there ?? name);
      return true;
    }
    return false;
  }

  function provides(path: string, name: string, seen = new Set<string>()): boolean {
    if (seen.has(path)) return false;
    seen.add(path);
    const module = moduleAt(path);
    return (
      module.exports.has(name) ||
      module.reExports.some((each) => {
        const target = packages.resolve(path, each.from);
        return each.name ? each.name.here === name : target !== undefined && provides(target, name, seen);
      })
    );
  }

  function useAll(path: string, isPromised: (reExport: ReExport) => boolean = () => true): void {
    const module = enter(path);
    for (const name of module.exports.keys()) useExport(path, name);
    for (const reExport of module.reExports.filter(isPromised)) {
      reExports.add(reExport);
      const target = packages.resolve(path, reExport.from);
      if (target !== undefined && reExport.name) useExport(target, reExport.name.there);
      else if (target !== undefined) useAll(target);
    }
  }

  /** Whether what a module hands on stays for another reason. */
  function isUsed(path: string, name: string): boolean {
    const module = moduleAt(path);
    const local = module.exports.get(name);
    if (local !== undefined) return module.declarations.get(local)?.some((unit) => units.has(unit)) ?? false;
    return module.reExports.some((each) => {
      const target = packages.resolve(path, each.from);
      return (
        target !== undefined &&
        (each.name === undefined || each.name.here === name) &&
        isUsed(target, each.name?.there ?? name)
      );
    });
  }

  for (const { path, everything } of entries)
    useAll(path, ({ isType, name }) => everything || !isType || name === undefined);
  for (const { path } of entries)
    for (const reExport of moduleAt(path).reExports) {
      const target = packages.resolve(path, reExport.from);
      if (target !== undefined && reExport.name && isUsed(target, reExport.name.there)) {
        reExports.add(reExport);
        useExport(target, reExport.name.there);
      }
    }
  return { modules, units, reExports, exports, files };
}

/** `validate` of `validate.evaluated = …`: a statement that belongs to a declaration. */
function rootOf({ statement }: Unit): string | undefined {
  if (!compiler.isExpressionStatement(statement) || !compiler.isBinaryExpression(statement.expression))
    return undefined;
  let node: ts.Expression = statement.expression.left;
  while (compiler.isPropertyAccessExpression(node) || compiler.isElementAccessExpression(node)) node = node.expression;
  return compiler.isIdentifier(node) ? node.text : undefined;
}

function isAboutOwn(unit: Unit, module: Module): boolean {
  const root = rootOf(unit);
  return root !== undefined && module.declarations.has(root);
}
