import type { ts } from "ts-morph";
import { compiler as ts$ } from "../compiler.ts";
import { importedFile, reachable, specifiersIn } from "../imports.ts";
import type { Origin } from "../origin.ts";
import type { Program } from "../projects.ts";

/**
 * The files that can have an expression of the client's types: those that import it, by however many steps; all of them where a name of every
 * file comes from one of these.
 */
export function filesWithClient(
  { files, checker }: Program,
  originOf: (file: ts.SourceFile) => Origin,
): readonly ts.SourceFile[] {
  const importers = new Map<string, string[]>();
  const clients = new Set<string>();
  for (const file of files)
    for (const specifier of specifiersIn(file)) {
      const imported = importedFile(checker, specifier);
      if (!imported) continue;
      if (/client$/.test(originOf(imported).kind)) clients.add(imported.fileName);
      importers.set(imported.fileName, [...(importers.get(imported.fileName) ?? []), file.fileName]);
    }
  const reached = reachable([...clients], importers);
  const own = files.filter((file) => originOf(file).kind === "own");
  const having = own.filter(({ fileName }) => reached.has(fileName));
  return having.some(declaresForAll) ? own : having;
}

/** `declare global`, and all that stands in a file that is no module. */
function declaresForAll(file: ts.SourceFile): boolean {
  const { commonJsModuleIndicator } = file as { commonJsModuleIndicator?: ts.Node };
  const isModule = ts$.isExternalModule(file) || commonJsModuleIndicator !== undefined;
  return !isModule || /\bdeclare\s+global\b/.test(file.text);
}
