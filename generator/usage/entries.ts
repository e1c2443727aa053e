import { readFileSync } from "node:fs";
import { reachable } from "./imports.ts";
import type { CodeFiles } from "./files.ts";
import type { Findings } from "./report.ts";

/** A part of a code base that runs by itself, with a key of its own. */
export interface Entry {
  /** A package's folder, or a file. */
  readonly path: string;
  /** All that runs with it: its files, and those that these import. */
  readonly files: ReadonlySet<string>;
}

/** The packages of a monorepo; of one package the files that no other one imports. */
export function entriesOf({ packages, json }: CodeFiles, { files, imports }: Findings): readonly Entry[] {
  const owners = new Map<string, string[]>();
  for (const file of [...files, ...json]) {
    const owner = packages.filter((folder) => file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
    if (owner !== undefined) owners.set(owner, [...(owners.get(owner) ?? []), file]);
  }
  const edges = edgesOf(owners, imports);
  const withCode = [...owners].filter(([, owned]) => owned.some((file) => files.includes(file)));
  if (withCode.length > 1)
    return withCode.sort(byPath).map(([path, owned]) => ({ path, files: reachable(owned, edges) }));
  const imported = new Set([...edges].flatMap(([file, others]) => others.filter((other) => other !== file)));
  return files
    .filter((file) => !imported.has(file))
    .sort()
    .map((path) => ({ path, files: reachable([path], edges) }));
}

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** What is imported from another package of the repository may be what that was built to: then all of it counts. */
function edgesOf(
  owners: ReadonlyMap<string, readonly string[]>,
  imports: Findings["imports"],
): Map<string, readonly string[]> {
  const names = new Map([...owners.keys()].map((folder) => [nameOf(folder), folder]));
  const filesOf = (target: string): readonly string[] => {
    if (imports.has(target)) return [target];
    const folder =
      [...owners.keys()].find(
        (each) => target.startsWith(`${each}/`) && !target.slice(each.length).includes("/node_modules/"),
      ) ?? [...names].find(([name]) => name !== "" && (target === name || target.startsWith(`${name}/`)))?.[1];
    return folder === undefined ? [] : (owners.get(folder) ?? []);
  };
  return new Map([...imports].map(([file, targets]) => [file, targets.flatMap(filesOf)]));
}

function nameOf(folder: string): string {
  try {
    const { name } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { name?: unknown };
    return typeof name === "string" ? name : "";
  } catch {
    return "";
  }
}
