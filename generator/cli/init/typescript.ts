import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type ts from "typescript";
import { compiler } from "../../typescript/compiler.ts";
import type { ImportExtension } from "../../layout/layout.ts";

/** What a package's tsconfig.json means for files that are generated into it. */
export interface TypeScriptProject {
  readonly importExtension: ImportExtension;
  /** Why, for a comment. */
  readonly because: string;
  /** Where its sources stand, from the package's folder; undefined where it does not say. */
  readonly sources: string | undefined;
  /** Whether it would compile this file, and write JavaScript of it. */
  emits: (file: string) => boolean;
}

/** Reads tsconfig.json as the compiler does, through all that it extends. Undefined where there is none. */
export function typeScriptProject(folder: string): TypeScriptProject | undefined {
  const file = join(folder, "tsconfig.json");
  if (!existsSync(file)) return undefined;
  const { options, raw } = parse(file, folder);
  const { importExtension, because } = importExtensionOf(options);
  return {
    importExtension,
    because,
    sources: sourcesOf(options, raw, folder),
    emits: (name) => emits(file, folder, name),
  };
}

/** @param extra - A file that shall be thought of as if it were there. */
function parse(file: string, folder: string, extra?: string): ts.ParsedCommandLine {
  const { config } = compiler.readConfigFile(file, compiler.sys.readFile) as { config?: object };
  const host: ts.ParseConfigHost = {
    ...compiler.sys,
    readDirectory: (...[root, extensions, exclude, include, depth]) => [
      ...compiler.sys.readDirectory(root, extensions, exclude, include, depth),
      ...(extra !== undefined && isIncluded(extra, include) ? [join(folder, extra)] : []),
    ],
  };
  return compiler.parseJsonConfigFileContent(config ?? {}, host, folder, undefined, file);
}

/** A file in the package's own folder is meant by patterns that begin there. */
const isIncluded = (name: string, include: readonly string[] | undefined): boolean =>
  (include ?? ["**/*"]).some((pattern) => /^(\.\/)?(\*\*\/|\*)/.test(pattern) || pattern === name);

function emits(file: string, folder: string, name: string): boolean {
  const { options, fileNames } = parse(file, folder, name);
  return options.noEmit !== true && fileNames.includes(join(folder, name));
}

function importExtensionOf(options: ts.CompilerOptions): { importExtension: ImportExtension; because: string } {
  const { Bundler, Node10 } = compiler.ModuleResolutionKind;
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions)
    return { importExtension: ".ts", because: "tsconfig.json allows imports that end in .ts" };
  const resolution = resolutionOf(options);
  if (resolution === Bundler) return { importExtension: "", because: "a bundler resolves the modules" };
  if (resolution === Node10) return { importExtension: "", because: "modules are resolved as in Node 10" };
  return { importExtension: ".js", because: "Node resolves the modules" };
}

/** What the compiler takes where moduleResolution is not said. */
function resolutionOf({ module, moduleResolution }: ts.CompilerOptions): ts.ModuleResolutionKind | undefined {
  if (moduleResolution !== undefined || module === undefined) return moduleResolution;
  if (module === compiler.ModuleKind.Preserve) return compiler.ModuleResolutionKind.Bundler;
  return module === compiler.ModuleKind.CommonJS ? compiler.ModuleResolutionKind.Node10 : undefined;
}

function sourcesOf({ rootDir }: ts.CompilerOptions, raw: unknown, folder: string): string | undefined {
  const own = rootDir && relative(folder, rootDir).replaceAll("\\", "/");
  if (own && !own.startsWith("..")) return own;
  const { include = [] } = (raw ?? {}) as { include?: readonly unknown[] };
  const first = include.map((pattern) => /^(?:\.\/)?([\w-]+)(?:\/|$)/.exec(String(pattern))?.[1]);
  return first.find((name) => name !== undefined && existsSync(join(folder, name)));
}
