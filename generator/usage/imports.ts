import type { ts } from "ts-morph";
import { compiler as ts$ } from "./compiler.ts";

/** The texts that a file imports by, in any of the ways there are. */
export const specifiersIn = (file: ts.SourceFile): readonly ts.StringLiteralLike[] =>
  // The compiler has gathered them to make the program, and has no public name for it.
  (file as { imports?: readonly ts.StringLiteralLike[] }).imports ??
  file.statements.flatMap((statement) => {
    const { moduleSpecifier } = statement as { moduleSpecifier?: ts.Expression };
    return moduleSpecifier && ts$.isStringLiteral(moduleSpecifier) ? [moduleSpecifier] : [];
  });

/** The file that an import leads to; undefined where there is none, or none that is a module. */
export function importedFile(checker: ts.TypeChecker, specifier: ts.StringLiteralLike): ts.SourceFile | undefined {
  const [declaration] = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
  return declaration && ts$.isSourceFile(declaration) ? declaration : undefined;
}

/** All that can be reached from `starts`, themselves among it. */
export function reachable(
  starts: readonly string[],
  edges: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set(starts);
  for (const each of seen) for (const next of edges.get(each) ?? []) seen.add(next);
  return seen;
}
