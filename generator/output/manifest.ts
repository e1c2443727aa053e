import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFile } from "../output-file.ts";
import { OutputError, display } from "./error.ts";

/**
 * The list of what the generator wrote, in the output folder: how it tells its own files from other people's, and what it wrote from what
 * was edited since. A line a file, in the form of `sha256sum`, so that two branches that are merged keep the lines of both.
 */
export const MANIFEST = ".braze-codegen.sha256";

/** The hashes that a file may have, by its path. More than one after a merge, and while a run is at work. */
export type Manifest = ReadonlyMap<string, ReadonlySet<string>>;

const HEADER = "# What braze-codegen wrote here; it touches nothing else. `sha256sum -c` reads this.";

/** Of the text with the line ends that it was written with: Git may have given a clone others. */
export const hashOf = (text: string): string =>
  createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");

/** The manifest of files; `kept` are lines of an earlier one that stay. */
export function manifestText(files: readonly OutputFile[], kept: Manifest = new Map()): string {
  const lines = [
    ...files.map(({ path, text }) => `${hashOf(text)}  ${path}`),
    ...[...kept].flatMap(([path, hashes]) => [...hashes].map((hash) => `${hash}  ${path}`)),
  ];
  const byPath = (line: string) => line.slice(HASH_LENGTH);
  const sorted = [...new Set(lines)].sort((a, b) =>
    byPath(a) < byPath(b) || (byPath(a) === byPath(b) && a < b) ? -1 : 1,
  );
  return `${[HEADER, ...sorted].join("\n")}\n`;
}

const HASH_LENGTH = 64;

/** The text of the manifest; empty where there is none. */
export async function manifestOn(out: string): Promise<string> {
  try {
    return await readFile(join(out, MANIFEST), "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return "";
    throw new OutputError(
      `${join(display(out), MANIFEST)} cannot be read (${code ?? message}), so it is unknown which files are generated; restore it, or empty the folder`,
    );
  }
}

/** @throws {OutputError} when a line is none of ours: then it is unknown which files are generated. */
export function readManifest(out: string, text: string): Manifest {
  const manifest = new Map<string, Set<string>>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined)
      throw new OutputError(
        `${join(display(out), MANIFEST)}:${index + 1} is not a SHA-256 and a path, so it is unknown which files are generated; restore it, or empty the folder`,
      );
    manifest.set(path, (manifest.get(path) ?? new Set()).add(hash));
  }
  return manifest;
}
