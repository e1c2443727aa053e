import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { keepBytes, keptBytes } from "./kept-bytes.ts";

/** What was found in a file, and the size and the times that it had then. */
type Known = readonly [stamp: string, state: string];

const states = new Map<string, Known>();
/** The paths that this process has asked for. */
const asked = new Set<string>();
let hasMore = false;

/** Changes with what a stamp is made of. */
const FORM = "file states 1";

/** What changed since then may change again with the same time: disks keep it in steps of up to two seconds. */
const LONG_AGO = 5000;

/** Beyond, most are of projects that are gone. */
const MOST = 20_000;

/** The SHA-256 of some bytes. */
export const sha256 = (content: string | Buffer): string => hash("sha256", content);

/**
 * The SHA-256 of a file, with a mark where it is a script that cannot be executed; "absent" where there is none. A file
 * whose size, place on the disk and times are as they were is not read again: no program can set the time of a change.
 */
export function fileState(path: string): string {
  const stats = present(() => statSync(path));
  if (!stats) return "absent";
  const { dev, ino, size, mode, mtimeMs, ctimeMs } = stats;
  const stamp = [dev, ino, size, mode, mtimeMs, ctimeMs].join(" ");
  asked.add(path);
  const known = states.get(path);
  if (known?.[0] === stamp) return known[1];
  const bytes = present(() => readFileSync(path));
  if (bytes === undefined) return "absent";
  const isScript = bytes[0] === 0x23 && bytes[1] === 0x21 && process.platform !== "win32";
  const state = `${sha256(bytes)}${isScript && (mode & 0o111) === 0 ? "-" : ""}`;
  if (Date.now() - ctimeMs > LONG_AGO) {
    states.set(path, [stamp, state]);
    hasMore = true;
  }
  return state;
}

/** What is read of a file; undefined where there is none. */
function present<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** Takes what earlier runs kept in a folder. */
export function recallFileStates(cache: string): void {
  if (recalled.has(cache)) return;
  recalled.add(cache);
  try {
    const kept = JSON.parse(keptBytes(fileIn(cache))?.toString() ?? "[]") as [string, Known][];
    for (const [path, known] of kept) if (!states.has(path)) states.set(path, known);
  } catch {
    // Not as this generator writes it.
  }
}

const recalled = new Set<string>();

/** Leaves what is known for later runs. */
export function keepFileStates(cache: string): void {
  if (!hasMore) return;
  hasMore = false;
  const all = [...states];
  const entries = all.length > MOST ? all.filter(([path]) => asked.has(path)) : all;
  keepBytes(cache, fileIn(cache), Buffer.from(JSON.stringify(entries)));
}

const fileIn = (cache: string): string => join(cache, `kept-${sha256(FORM)}`);
