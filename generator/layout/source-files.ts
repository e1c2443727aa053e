import type { OutputFile } from "../output-file.ts";
import { convert, sourcePath } from "./convert.ts";
import { withData } from "./data-module.ts";
import type { LayoutOptions } from "./layout.ts";
import { packagesOf } from "./packages.ts";
import { prune } from "./prune/prune.ts";
import { PRETTIER_CONFIG, sourceHeader, withoutHeader } from "./source-header.ts";
import { typed } from "./validators.ts";

/** A module for users of another package would not compile in a code base that does not use it. */
const needsOneOf = (packages: readonly string[], text: string): boolean =>
  packages.some((name) => text.includes(` from "${name}`));

/** Plain TypeScript for a folder of a code base, of what its users use. */
export function sourceFiles(
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
