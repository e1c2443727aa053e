import ts from "typescript";

/** What a parser says about a text; empty for a text that is TypeScript, or JavaScript where the file's name says so. */
export function syntaxErrors(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === path ? source : undefined),
    getDefaultLibFileName: () => "lib.d.ts",
    writeFile: () => {},
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name === path,
    readFile: () => undefined,
  };
  const program = ts.createProgram([path], { noLib: true, noResolve: true, allowJs: true, noEmit: true }, host);
  return program.getSyntacticDiagnostics(source).map(({ messageText, start }) => {
    const line = text.slice(0, start).split("\n").length;
    return `${path}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** True where a text, read as code, calls `name`: what stands in strings and comments does not count. */
export function calls(path: string, text: string, name: string): boolean {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && node.expression.getText() === name) || (ts.forEachChild(node, visit) ?? false);
  return visit(source);
}

/** A text as one line, for looking for code however it is broken into lines. */
export const squash = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/([([{<]) /g, "$1")
    .replace(/,? ([)\]}>])/g, "$1");

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The compiler's own declarations, which take longer to read than what is tested. */
const libraries = new Map<string, ts.SourceFile>();

/** What the compiler says about files that exist only here, as strict as a package of ours is compiled, or stricter. */
export function typeErrors(files: ReadonlyMap<string, string>, stricter: ts.CompilerOptions = {}): string[] {
  const root = "/nowhere/";
  const options = { ...OPTIONS, ...stricter };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists, getSourceFile } = host;
  const textOf = (name: string) => (name.startsWith(root) ? files.get(name.slice(root.length)) : undefined);
  host.fileExists = (name) => textOf(name) !== undefined || fileExists(name);
  host.readFile = (name) => textOf(name) ?? readFile(name);
  host.directoryExists = (name) => `${name}/`.startsWith(root) || (directoryExists?.(name) ?? false);
  host.getSourceFile = (name, version, ...rest) => {
    const text = textOf(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    const library = libraries.get(name) ?? getSourceFile(name, version, ...rest);
    if (library) libraries.set(name, library);
    return library;
  };
  const sources = [...files.keys()].filter((path) => path.endsWith(".ts")).map((path) => root + path);
  const program = ts.createProgram(sources, options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${file?.fileName.replace(root, "") ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
