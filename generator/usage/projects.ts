import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ts } from "ts-morph";
import { compiler, Project } from "./compiler.ts";

/** Files that resolve their imports alike, and the types of all that they reach. */
export interface Program {
  readonly checker: ts.TypeChecker;
  /** The files that were asked for. */
  readonly files: readonly ts.SourceFile[];
  /** These, and all that they import. */
  readonly reached: readonly ts.SourceFile[];
}

/** What decides how imports resolve and what types are; settings of strictness and of output would only make more programs. */
const KEPT = [
  "allowImportingTsExtensions",
  "allowSyntheticDefaultImports",
  "baseUrl",
  "customConditions",
  "esModuleInterop",
  "experimentalDecorators",
  "jsx",
  "jsxImportSource",
  "lib",
  "module",
  "moduleResolution",
  "moduleSuffixes",
  "paths",
  "pathsBasePath",
  "preserveSymlinks",
  "rootDirs",
  "target",
  "typeRoots",
  "types",
] as const;

/** The programs of files, each by the tsconfig.json that is nearest to it. */
export function programsOf(files: readonly string[]): Program[] {
  const groups = new Map<string, { options: ts.CompilerOptions; files: string[] }>();
  const known = new Map<string, ts.CompilerOptions>();
  for (const file of files) {
    const options = optionsFor(dirname(file), known);
    const key = JSON.stringify(options);
    const group = groups.get(key) ?? { options, files: [] };
    group.files.push(file);
    groups.set(key, group);
  }
  return [...groups.values()].map(programOf);
}

function programOf({ options, files }: { options: ts.CompilerOptions; files: readonly string[] }): Program {
  const project = new Project({ compilerOptions: options, skipFileDependencyResolution: true });
  for (const file of files) project.addSourceFileAtPath(file);
  const program = project.getProgram().compilerObject;
  return {
    checker: project.getTypeChecker().compilerObject,
    files: files.flatMap((file) => program.getSourceFile(file) ?? []),
    reached: program.getSourceFiles(),
  };
}

const FIXED: ts.CompilerOptions = {
  allowJs: true,
  checkJs: false,
  noEmit: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  strict: true,
  // TypeScript 5 took all of @types unless a config named some.
  types: ["*"],
};

/** Takes imports with and without endings, of packages old and new. */
const WITHOUT_CONFIG: ts.CompilerOptions = {
  ...FIXED,
  target: compiler.ScriptTarget.ESNext,
  module: compiler.ModuleKind.ESNext,
  moduleResolution: compiler.ModuleResolutionKind.Bundler,
  jsx: compiler.JsxEmit.Preserve,
  esModuleInterop: true,
};

/** How the imports of a file resolve. */
export const optionsOf = (file: string): ts.CompilerOptions => optionsFor(dirname(file), new Map());

function optionsFor(folder: string, known: Map<string, ts.CompilerOptions>): ts.CompilerOptions {
  const found = known.get(folder);
  if (found) return found;
  const config = ["tsconfig.json", "jsconfig.json"].map((name) => join(folder, name)).find((file) => existsSync(file));
  const above = dirname(folder);
  const options = config ? optionsIn(config) : above === folder ? WITHOUT_CONFIG : optionsFor(above, known);
  known.set(folder, options);
  return options;
}

function optionsIn(file: string): ts.CompilerOptions {
  const host = { ...compiler.sys, readDirectory: () => [] };
  const { config } = compiler.readConfigFile(file, compiler.sys.readFile) as { config?: Record<string, unknown> };
  const [first] = (config?.["references"] ?? []) as { path?: string }[];
  // A config that only leads to others.
  if (first?.path !== undefined && Array.isArray(config?.["files"]) && config["files"].length === 0) {
    const other = resolve(dirname(file), first.path);
    const led = [other, join(other, "tsconfig.json")].find((path) => path.endsWith(".json") && existsSync(path));
    if (led !== undefined && led !== file) return optionsIn(led);
  }
  const { options } = compiler.parseJsonConfigFileContent(config ?? {}, host, dirname(file), {}, file);
  const kept = KEPT.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]] as const]));
  const given = Object.fromEntries(kept) as ts.CompilerOptions;
  const { module, moduleResolution } = given;
  if (module === undefined && moduleResolution === undefined) return { ...WITHOUT_CONFIG, ...given };
  const isNode = (module ?? 0) >= compiler.ModuleKind.Node16 && (module ?? 0) <= compiler.ModuleKind.NodeNext;
  // The older ways find no `exports` of packages, where builds with bundlers do.
  const isOld = moduleResolution === undefined ? !isNode : moduleResolution < compiler.ModuleResolutionKind.Node16;
  return {
    ...FIXED,
    ...given,
    ...(isOld ? { moduleResolution: compiler.ModuleResolutionKind.Bundler, esModuleInterop: true } : {}),
  };
}
