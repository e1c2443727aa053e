import type { OutputFile } from "../output-file.ts";
import { sourceFile } from "./source-file.ts";

/** A file of data: whole statements as text, since to parse and format long tables takes seconds. */
export const tableFile = (path: string, header: string, statements: readonly string[]): OutputFile =>
  sourceFile(path, header, statements);
