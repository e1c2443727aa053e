import { Project } from "ts-morph";
import type { OutputFile } from "../emit/output-file.ts";

const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { skipLibCheck: true } });

/** One TypeScript file of whole statements, in one step: adding piece by piece to a file is six times slower. */
export function sourceFile(path: string, header: string, statements: readonly string[]): OutputFile {
  const spaced = statements.map((statement) =>
    statement.startsWith("import ") || statement.startsWith("export *") || statement.startsWith("export type *")
      ? statement
      : `\n${statement}`,
  );
  const file = project.createSourceFile(`/${path}`, { statements: [header, ...spaced] }, { overwrite: true });
  const text = file.getFullText();
  project.removeSourceFile(file);
  return { path, text };
}

/** A file of data: printed ready to read, since a formatter takes seconds for long tables. */
export const tableFile = (path: string, header: string, statements: readonly string[]): OutputFile => ({
  ...sourceFile(path, header, statements),
  format: false,
});

/** `import type { A, B } from "./x.js";`, sorted; nothing for no names. */
export function importTypes(names: Iterable<string>, from: string): string[] {
  const sorted = [...new Set(names)].sort();
  return sorted.length === 0 ? [] : [`import type { ${sorted.join(", ")} } from ${JSON.stringify(from)};`];
}
