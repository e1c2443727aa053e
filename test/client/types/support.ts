import { resolve } from "node:path";
import ts from "typescript";

/** A piece of code that a caller may write, and what the compiler says of it: nothing where it is content. */
export interface Checked<T> {
  readonly given: T;
  readonly faults: readonly string[];
}

/** What a caller's code may use without a word of its own. */
const PRELUDE = `import { Braze } from "@braze-codegen/client";
declare const braze: Braze;
export async function calls() {
`;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Compiles all pieces in one program, each in a block of its own, and gives each its faults. */
export function checked<T>(pieces: readonly T[], codeOf: (piece: T) => string): Checked<T>[] {
  const path = resolve("test/client/types/calls.ts");
  const starts: number[] = [];
  let text = PRELUDE;
  for (const piece of pieces) {
    starts.push(text.length);
    text += `{\n${codeOf(piece)}\n}\n`;
  }
  text += "}\n";
  const host = ts.createCompilerHost(OPTIONS);
  const { readFile, fileExists } = host;
  host.readFile = (name) => (name === path ? text : readFile(name));
  host.fileExists = (name) => name === path || fileExists(name);
  const faults = pieces.map((): string[] => []);
  for (const { start = 0, messageText } of ts.getPreEmitDiagnostics(ts.createProgram([path], OPTIONS, host))) {
    const at = starts.findLastIndex((from) => from <= start);
    faults[at]?.push(ts.flattenDiagnosticMessageText(messageText, "\n"));
  }
  return pieces.map((given, at) => ({ given, faults: faults[at] ?? [] }));
}
