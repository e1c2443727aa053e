import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { packagesFor } from "../layout/needed.ts";
import { MANIFEST, type Manifest, partOf, readManifest } from "../output/manifest.ts";
import type { Job } from "./job.ts";

/** What was generated once and nobody keeps up to date any more. */
export interface Orphan {
  /** Absolute paths of folders in one output folder. */
  readonly folders: readonly string[];
  /** The config that asked for them; absolute. */
  readonly config: string;
  /** Whether the config is gone; else it writes elsewhere now. */
  readonly isGone: boolean;
}

/**
 * What stands in the output folders, and below the folder of the config, for a config that does not exist any more, or that has given up
 * the folder: no run removes that, since nobody asks for it.
 */
export function orphansOf(jobs: readonly Job[]): readonly Orphan[] {
  const configs = new Map(jobs.flatMap(({ config }) => (config === undefined ? [] : [[config.file, config]])));
  const outs = jobs.map(({ out }) => out);
  const below = [...configs.values()].flatMap(({ file }) => outputsBelow(resolve(file, "..")));
  return [...new Set([...outs, ...below])].sort().flatMap((out) => {
    const manifest = manifestIn(out);
    if (manifest === undefined) return [];
    const asked = new Set(jobs.filter((job) => job.out === out).flatMap(partsOf));
    const byConfig = new Map<string, string[]>();
    for (const [part, makers] of manifest.makers) {
      const owners = makers.flatMap(({ owner }) => (owner === undefined ? [] : [resolve(out, owner)]));
      const [owner] = owners;
      if (owner === undefined || part === "." || asked.has(part) || !isThere(out, part, manifest)) continue;
      const isKept = (file: string) => existsSync(file) && (configs.get(file)?.outs.includes(out) ?? true);
      if (!owners.some(isKept)) byConfig.set(owner, [...(byConfig.get(owner) ?? []), join(out, part)]);
    }
    return [...byConfig].map(([config, folders]) => ({ folders: folders.sort(), config, isGone: !existsSync(config) }));
  });
}

/** One sentence, with the cure. */
export function orphanSentence({ folders, config, isGone }: Orphan, cwd: string): string {
  const names = folders.map((folder) => relative(cwd, folder) || ".");
  const are = names.length === 1 ? "was" : "were";
  const it = names.length === 1 ? "it" : "them";
  const reason = isGone ? "which does not exist any more" : "which writes elsewhere now";
  return `braze-codegen: ${names.join(" and ")} ${are} generated for ${relative(cwd, config)}, ${reason}, so that nothing keeps ${it} up to date; delete ${it}, or name ${it} in a config.`;
}

const partsOf = ({ targets }: Job): readonly string[] =>
  targets.flatMap(({ packages, layout }) => packagesFor(packages, layout).made);

const isThere = (out: string, part: string, { files }: Manifest): boolean =>
  [...files.keys()].some((path) => partOf(path) === part && existsSync(join(out, path)));

/** Undefined where there is none, and where it is none: a run that writes there says so. */
function manifestIn(out: string): Manifest | undefined {
  try {
    return readManifest(out, readFileSync(join(out, MANIFEST), "utf8"));
  } catch {
    return undefined;
  }
}

/** More folders than a person has sources in: beyond them nothing is looked for. */
const MANY = 5000;
const FOREIGN = new Set(["node_modules", "dist", "build", "coverage", "vendor"]);

/** The folders below one that have a manifest, without what is hidden, installed or built. */
function outputsBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const due = [folder];
  // It grows while it is walked.
  for (const next of due) {
    if (due.length > MANY) break;
    try {
      for (const entry of readdirSync(next, { withFileTypes: true })) {
        if (entry.name === MANIFEST) found.push(next);
        const isOwn = entry.isDirectory() && !entry.name.startsWith(".") && !FOREIGN.has(entry.name);
        if (isOwn) due.push(join(next, entry.name));
      }
    } catch {
      // What cannot be read is none of ours.
    }
  }
  return found;
}
