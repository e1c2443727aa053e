import type { OutputFile } from "../output-file.ts";
import { Project } from "./compiler.ts";
import { spaced } from "./table-file.ts";

const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { skipLibCheck: true } });

/** One TypeScript file of whole statements, in one step: adding piece by piece to a file is six times slower. */
export function sourceFile(path: string, header: string, statements: readonly string[]): OutputFile {
  const file = project.createSourceFile(
    `/${path}`,
    { statements: [header, ...spaced(statements)] },
    { overwrite: true },
  );
  const text = file.getFullText();
  project.removeSourceFile(file);
  return { path, text };
}

const WIDTH = 120;

/** `import type { A, B } from "./x.js";`, sorted; nothing for no names. */
export function importTypes(names: Iterable<string>, from: string): string[] {
  const sorted = [...new Set(names)].sort();
  if (sorted.length === 0) return [];
  const line = `import type { ${sorted.join(", ")} } from ${JSON.stringify(from)};`;
  const list = sorted.map((name) => `  ${name},\n`).join("");
  return [line.length <= WIDTH ? line : `import type {\n${list}} from ${JSON.stringify(from)};`];
}
