import type { OutputFile } from "../output-file.ts";

/** A file of data: printed ready to read, since to parse and format long tables takes seconds. */
export const tableFile = (path: string, header: string, statements: readonly string[]): OutputFile => ({
  path,
  text: `${[header, ...spaced(statements)].join("\n")}\n`,
  format: false,
});

/** An empty line before each statement but imports and re-exports, which stand together. */
export const spaced = (statements: readonly string[]): string[] =>
  statements.map((statement) => (/^(import |export \*|export type \*)/.test(statement) ? statement : `\n${statement}`));
