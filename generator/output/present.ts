import { readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { isDraft } from "../drafts.ts";
import { isLeftBehind } from "../left-behind.ts";
import { OutputError, display } from "./error.ts";
import { JOURNAL, REPLACED, STAGED } from "./journal.ts";
import { LOCK } from "./lock.ts";

/** What the generator itself puts there while it works. */
const OWN = new Set([JOURNAL, STAGED, REPLACED, LOCK]);
/** What builds and package managers put beside generated files; it belongs to nobody. */
const BUILD_FOLDERS = new Set(["node_modules", "dist", "coverage"]);

/** Paths of all files of a folder that anybody put there; of its own folders only those of these names. */
export async function filesIn(out: string, parts: ReadonlySet<string>): Promise<string[]> {
  const isWanted = (path: string) => path.includes("/") || parts.has(path);
  return filesBelow(out, "", isWanted);
}

async function filesBelow(out: string, prefix: string, isWanted: (path: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (const entry of (await entriesOf(out, prefix)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = posix.join(prefix, entry.name);
    if (isDraft(entry.name) || isLeftBehind(entry.name) || OWN.has(path)) continue;
    if (entry.isDirectory()) {
      if (!BUILD_FOLDERS.has(entry.name) && isWanted(path)) found.push(...(await filesBelow(out, path, isWanted)));
    } else found.push(path);
  }
  return found;
}

const entriesOf = (out: string, prefix: string) =>
  readdir(join(out, prefix), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new OutputError(
      `${join(display(out), prefix)} cannot be used as output folder (${error.code ?? error.message}); give a folder with --out`,
    );
  });

/**
 * Read at once: to wait for each of a thousand files takes five times as long.
 *
 * @throws {OutputError} when it cannot be read.
 */
export function textOf(out: string, path: string): string {
  try {
    return readFileSync(join(out, path), "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OutputError(
      `${join(display(out), path)} cannot be read (${code ?? message}); take it away, or restore it`,
    );
  }
}

/** A script that is run by its name must be executable, where the file system knows of that. */
export function isRunnable(out: string, path: string, text: string): boolean {
  if (!text.startsWith("#!") || process.platform === "win32") return true;
  return (statSync(join(out, path)).mode & 0o111) !== 0;
}
