import type { OutputFile } from "../output-file.ts";
import { printStatement } from "./print-structure.ts";
import { KINDS, type Statement } from "./structures.ts";

/** A TypeScript file, printed ready to read: to parse and format it would take longer than to make it. */
export const sourceFile = (path: string, header: string, statements: readonly Statement[]): OutputFile => ({
  path,
  text: `${header}\n${spaced(statements)}\n`,
  format: false,
});

/** An empty line before each statement but imports and re-exports, which stand together. */
function spaced(statements: readonly Statement[]): string {
  return statements
    .map((statement, index) => {
      const before = statements[index - 1];
      const isTogether = isModule(statement) && (before === undefined || isModule(before));
      return (isTogether ? "" : "\n") + printStatement(statement);
    })
    .join("\n");
}

const isModule = (statement: Statement): boolean =>
  typeof statement === "string"
    ? /^(import |export (type )?[*{])/.test(statement)
    : statement.kind === KINDS.import || statement.kind === KINDS.export;
