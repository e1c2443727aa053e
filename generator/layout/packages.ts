import { posix } from "node:path";
import type { OutputFile } from "../output-file.ts";

/** What of a package.json says which files its users and its own modules reach. */
interface PackageJson {
  readonly name: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | { readonly default?: string; readonly types?: string }>>;
  readonly imports?: Readonly<Record<string, string | { readonly default?: string }>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** Modules of all packages by their paths, and how they are found from each other. */
export interface Packages {
  readonly folders: readonly string[];
  /** Files that hold code, by path. */
  readonly modules: ReadonlyMap<string, OutputFile>;
  /** The file to which an import leads; undefined where it leads out of the packages. */
  resolve(from: string, specifier: string): string | undefined;
  /** Files of a package that its users import. */
  exported(folder: string): readonly string[];
  /** The packages that are there only where somebody uses them, of those that a package imports. */
  optional(folder: string): readonly string[];
  /** Files of a package that its commands run. */
  run(folder: string): readonly string[];
}

const folderOf = (path: string): string => path.slice(0, path.indexOf("/"));

export function packagesOf(files: readonly OutputFile[]): Packages {
  const modules = new Map(files.filter(({ path }) => /\.(ts|js)$/.test(path)).map((file) => [file.path, file]));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const folders = [...new Set(files.map(({ path }) => folderOf(path)))].filter((folder) =>
    texts.has(`${folder}/package.json`),
  );
  const jsons = new Map(
    folders.map((folder) => [folder, JSON.parse(texts.get(`${folder}/package.json`) ?? "{}") as PackageJson]),
  );

  /** `./dist/core/index.js` → `client/src/core/index.ts`; a `*` in the target stands for any file there. */
  function sources(folder: string, target: string): string[] {
    const path = posix.join(folder, target.replace(/^\.\/dist\//, "./src/"));
    if (!path.includes("*")) return [moduleAt(path) ?? ""].filter(Boolean);
    const [before = "", after = ""] = path.replace(/\.js$/, ".ts").split("*");
    return [...modules.keys()].filter((each) => each.startsWith(before) && each.endsWith(after));
  }

  const moduleAt = (path: string): string | undefined =>
    [path, path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".d.ts")].find((each) => modules.has(each));

  const targetOf = (entry: string | { readonly default?: string } | undefined): string | undefined =>
    typeof entry === "string" ? entry : entry?.default;

  function exportOf(specifier: string): string | undefined {
    for (const [folder, { name, exports = {} }] of jsons) {
      if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
      const key = `.${specifier.slice(name.length)}`;
      const exact = targetOf(exports[key]);
      if (exact !== undefined) return sources(folder, exact)[0];
      for (const [pattern, entry] of Object.entries(exports)) {
        const [before = "", after = ""] = pattern.split("*");
        if (!pattern.includes("*") || !key.startsWith(before) || !key.endsWith(after)) continue;
        const middle = key.slice(before.length, key.length - after.length);
        return sources(folder, targetOf(entry)?.replace("*", middle) ?? "")[0];
      }
    }
    return undefined;
  }

  return {
    folders,
    modules,
    resolve(from, specifier) {
      if (specifier.startsWith(".")) return moduleAt(posix.join(posix.dirname(from), specifier));
      if (!specifier.startsWith("#")) return exportOf(specifier);
      const target = targetOf(jsons.get(folderOf(from))?.imports?.[specifier]);
      return target === undefined ? undefined : sources(folderOf(from), target)[0];
    },
    exported: (folder) =>
      Object.values(jsons.get(folder)?.exports ?? {}).flatMap((entry) => sources(folder, targetOf(entry) ?? "")),
    optional: (folder) =>
      Object.entries(jsons.get(folder)?.peerDependenciesMeta ?? {}).flatMap(([name, { optional }]) =>
        optional ? [name] : [],
      ),
    run: (folder) =>
      Object.values(jsons.get(folder)?.bin ?? {}).flatMap((bin) =>
        [...(texts.get(posix.join(folder, bin)) ?? "").matchAll(/"\.\.(\/dist\/[^"]+)"/g)].flatMap(([, target = ""]) =>
          sources(folder, `.${target}`),
        ),
      ),
  };
}
