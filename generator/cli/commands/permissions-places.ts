import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { slashes } from "../../usage/files.ts";
import type { SarifFacts, SarifPlace } from "../../usage/print/sarif.ts";
import type { PermissionUsage } from "../../usage/report.ts";

/** One `--granted`: a list, and whose key it is about. */
export interface Given {
  readonly entry: string | undefined;
  readonly list: string;
}

/** Where a log of SARIF finds things, in a repository and outside of one. */
export function placesFor(
  cwd: string,
  given: readonly Given[],
  { permissions, unresolved }: PermissionUsage,
): Pick<SarifFacts, "fileInRepository" | "subjectOf"> {
  const root = repositoryOf(cwd) ?? cwd;
  const files = given.filter(({ list }) => existsSync(resolve(cwd, list)));
  const fileOf = (name: string | undefined) => files.find(({ entry }) => entry === name)?.list;
  return {
    fileInRepository: (file) => slashes(relative(root, resolve(cwd, file))),
    subjectOf: (entry, permission) => {
      const list = fileOf(entry) ?? fileOf(undefined) ?? files[0]?.list;
      return list === undefined
        ? aFile()
        : { file: list, ...lineOf(readFileSync(resolve(cwd, list), "utf8"), permission) };
    },
  };

  /** A list that was written on the command line stands in no file, and a finding has to be about one. */
  function aFile(): SarifPlace {
    const manifest = above(cwd, root).find((folder) => existsSync(join(folder, "package.json")));
    if (manifest !== undefined) return { file: slashes(relative(cwd, join(manifest, "package.json"))), line: 1 };
    const [place] = [...permissions.flatMap(({ places }) => places), ...unresolved];
    return { file: place?.file ?? "package.json", line: place?.line ?? 1 };
  }
}

/** The folder in which Git keeps a repository or leads to it, at or above a folder. */
const repositoryOf = (cwd: string): string | undefined => above(cwd).find((folder) => existsSync(join(folder, ".git")));

/** A folder and those above it, up to the last one. */
function above(folder: string, last = ""): readonly string[] {
  const parent = dirname(folder);
  return folder === last || parent === folder ? [folder] : [folder, ...above(parent, last)];
}

function lineOf(text: string, permission: string): { readonly line?: number } {
  const index = text.split("\n").findIndex((line) => line.split(/[^\w.]+/).some((word) => word === permission));
  return index < 0 ? {} : { line: index + 1 };
}
