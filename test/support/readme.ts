import { readFileSync } from "node:fs";

/** A TypeScript block of a document. */
export interface CodeBlock {
  readonly file: string;
  /** Line of the fence, counted from 1. */
  readonly line: number;
  readonly code: string;
}

/** The `ts` blocks of Markdown files. */
export function codeBlocks(files: readonly string[]): CodeBlock[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
      file,
      line: text.slice(0, match.index).split("\n").length,
      code: match[1] ?? "",
    }));
  });
}
