import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import { convert, sourcePath } from "./convert.ts";
import { withData } from "./data-module.ts";
import { packagesOf } from "./packages.ts";
import { namesOf, withoutAbsent, withoutConditions } from "./prune/conditions.ts";
import { prune } from "./prune/prune.ts";
import { PRETTIER_CONFIG, sourceHeader, withoutHeader } from "./source-header.ts";
import { typed } from "./validators.ts";

/** `package`: a folder with a package.json for each package. `source`: plain TypeScript for a folder of somebody's code base. */
export type Layout = "package" | "source";

/** How a relative import ends: `./x.js`, `./x.ts`, or `./x`. */
export type ImportExtension = ".js" | ".ts" | "";

export interface LayoutOptions {
  /** Default: `"package"`. */
  readonly layout?: Layout;
  /** Default: `".js"`. */
  readonly importExtension?: ImportExtension;
  /** The packages that were asked for; of others only what these use is taken into a code base. */
  readonly asked: readonly string[];
  /** Description and generator with their versions. */
  readonly made: string;
}

/**
 * The files of packages, in the form that was asked for, without what belongs to parts of a description that are not there: of a run time
 * that is written for a whole API a selection, or another API, needs only some.
 */
export function layOut(files: readonly OutputFile[], model: ApiModel, options: LayoutOptions): readonly OutputFile[] {
  const names = namesOf(model);
  const present = files.map((file) => {
    const text = /\.(ts|js)$/.test(file.path) ? withoutAbsent(file.path, file.text, names) : file.text;
    return text === file.text ? file : { ...file, text };
  });
  if (options.layout === "source") return sourceFiles(present, options);
  return present.every((file, index) => file === files[index]) ? files : packageFiles(present);
}

/** All that a package promises to those who import it stays. */
function packageFiles(files: readonly OutputFile[]): OutputFile[] {
  const packages = packagesOf(files);
  const entries = packages.folders.flatMap((folder) => [...packages.exported(folder), ...packages.run(folder)]);
  // Validators are types and code side by side, which follow the operations anyway; commands stand outside of what is compiled.
  const others = files.filter(({ path }) => !isSource(path));
  const kept = prune(
    packages,
    entries.map((path) => ({ path, everything: true })),
  ).filter(({ path }) => isSource(path));
  return [...others, ...kept.map(({ source: _, ...file }) => ({ ...file, text: withoutConditions(file.text) }))];
}

const isSource = (path: string): boolean => /^[^/]+\/src\/.*\.ts$/.test(path);

/** A module for users of another package would not compile in a code base that does not use it. */
const needsOneOf = (packages: readonly string[], text: string): boolean =>
  packages.some((name) => text.includes(` from "${name}`));

function sourceFiles(
  files: readonly OutputFile[],
  { importExtension = ".js", asked, made }: LayoutOptions,
): OutputFile[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const code = files.filter(({ path }) => !/^[^/]+\/bin\//.test(path)).map((file) => withData(file, texts));
  const all = packagesOf(typed(code));
  const entries = all.folders
    .filter((folder) => asked.includes(folder))
    .flatMap((folder) =>
      all.exported(folder).filter((path) => !needsOneOf(all.optional(folder), texts.get(path) ?? "")),
    );
  const kept = prune(
    all,
    entries.map((path) => ({ path, everything: false })),
  );
  const header = sourceHeader(made);
  const modules = kept.map(({ source, ...file }) => ({
    ...file,
    path: sourcePath(file.path),
    text: header + withoutHeader(convert(file, all, importExtension, source)),
  }));
  const folders = [...new Set(modules.map(({ path }) => path.slice(0, path.indexOf("/"))))];
  const configs = folders.map((folder) => ({
    path: `${folder}/${PRETTIER_CONFIG.name}`,
    text: PRETTIER_CONFIG.text,
    format: false,
  }));
  return [...modules, ...configs].sort((a, b) => (a.path < b.path ? -1 : 1));
}
