import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** An error of the compiler. */
export interface CompileError {
  /** Below the folder, with slashes. */
  readonly file: string;
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/** How people compile what was generated for them: strict, for a bundler. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node"],
  skipLibCheck: true,
  noEmit: true,
};

/**
 * The type errors of these files and folders.
 *
 * @param folder - what the paths are below; its `node_modules` has what the files import.
 */
export function compile(folder: string, paths: readonly string[]): CompileError[] {
  const files = paths.flatMap((path) =>
    path.endsWith(".ts") ? [join(folder, path)] : ts.sys.readDirectory(join(folder, path), [".ts"]),
  );
  const program = ts.createProgram(files, {
    ...OPTIONS,
    typeRoots: [join(dirname(ts.getDefaultLibFilePath(OPTIONS)), "../../@types")],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, code, messageText }) => ({
    file: file ? relative(folder, file.fileName).replaceAll("\\", "/") : "",
    code: `TS${code}`,
    line: file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0,
    message: ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "",
  }));
}
