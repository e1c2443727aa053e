import { readFileSync } from "node:fs";

/** A fenced block of a document. */
export interface CodeBlock {
  readonly file: string;
  /** Line of the fence, counted from 1. */
  readonly line: number;
  /** The first word behind the fence: `ts`, `sh`. */
  readonly language: string;
  /** The file that the block is, where the fence says `title=…`. */
  readonly title: string | undefined;
  readonly code: string;
}

/** The blocks of Markdown files in these languages, in their order. */
export function codeBlocks(files: readonly string[], languages: readonly string[] = ["ts"]): CodeBlock[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/^```(\w+)(?: title=(\S+))?\n([\s\S]*?)^```$/gm)].flatMap((match) => {
      const [, language = "", title, code = ""] = match;
      const line = text.slice(0, match.index).split("\n").length;
      return languages.includes(language) ? [{ file, line, language, title, code }] : [];
    });
  });
}

/** Blocks of code that stand alone; one with a title is a file of a session, which is walked as a whole (test/walk, test/downstream). */
export const aloneOf = (files: readonly string[]): CodeBlock[] =>
  codeBlocks(files).filter(({ title }) => title === undefined);
