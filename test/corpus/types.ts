import { join } from "node:path";
import ts from "typescript";

/** Where the files would stand; their own dependencies are those of this repository. */
const ROOT = join(import.meta.dirname, "output");

// The options of the packages' own tsconfig.json, in one program.
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
  baseUrl: ROOT,
  paths: {
    "@braze-codegen/client": ["client/src/index.ts"],
    "@braze-codegen/client/core": ["client/src/core/index.ts"],
    "@braze-codegen/client/*": ["client/src/*.ts"],
    "@braze-codegen/permissions": ["permissions/src/index.ts"],
  },
};

const host = ts.createCompilerHost(options);
const parsed = new Map<string, { text: string; file: ts.SourceFile }>();
let files = new Map<string, string>();
let folders = new Set<string>();

const readFile = (path: string): string | undefined =>
  path.startsWith(ROOT) ? files.get(path) : ts.sys.readFile(path);
const ownHost: ts.CompilerHost = {
  ...host,
  readFile,
  fileExists: (path) => (path.startsWith(ROOT) ? files.has(path) : ts.sys.fileExists(path)),
  directoryExists: (path) => (path.startsWith(ROOT) ? folders.has(path) : ts.sys.directoryExists(path)),
  getSourceFile(path, languageVersion) {
    const known = parsed.get(path);
    if (known && !path.startsWith(ROOT)) return known.file;
    const text = readFile(path);
    if (text === undefined) return undefined;
    if (known?.text === text) return known.file;
    const file = ts.createSourceFile(path, text, languageVersion);
    parsed.set(path, { text, file });
    return file;
  },
};

/**
 * What `tsc --strict` says of the files of all packages, in one program: the libraries, and what is copied into each output alike, are parsed
 * once for all outputs.
 */
export function typeErrorsOf(output: Readonly<Record<string, string>>): string[] {
  files = new Map(Object.entries(output).map(([path, text]) => [join(ROOT, path), text]));
  folders = new Set([...files.keys()].flatMap((path) => foldersOf(path)));
  const roots = [...files.keys()].filter((path) => path.endsWith(".ts"));
  const program = ts.createProgram({ rootNames: roots, options, host: ownHost });
  const errors = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics()];
  if (errors.length === 0) errors.push(...program.getSemanticDiagnostics());
  return errors.map((error) => {
    const place = error.file
      ? `${error.file.fileName.slice(ROOT.length + 1)}:${error.file.getLineAndCharacterOfPosition(error.start ?? 0).line + 1} `
      : "";
    return place + ts.flattenDiagnosticMessageText(error.messageText, " ").slice(0, 300);
  });
}

function foldersOf(path: string): string[] {
  const parts = path.slice(ROOT.length).split("/");
  return parts.map((_, index) => ROOT + parts.slice(0, index).join("/"));
}
