import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { draftName, removeDrafts } from "../drafts.ts";
import { OutputError, display } from "./error.ts";
import { LOCK, locked } from "./lock.ts";
import { MANIFEST } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import { stageWholeFolders } from "./swap.ts";

/**
 * What a run that has written all its files still has to move to their places. It appears by one rename: before, the old output stands and
 * after, the new one is sure, since whoever looks next ends the work of a run that was killed in between.
 */
export const JOURNAL = ".braze-codegen.journal";

/** The folder in which new files wait, each at its path. Only who holds the lock may touch it. */
export const STAGED = ".braze-codegen.staged";

/** The folder in which folders wait that were replaced, until all is done. */
export const REPLACED = ".braze-codegen.replaced";

interface Journal {
  /** Folders that are replaced as a whole. */
  readonly swap: readonly string[];
  /** Paths of files that go. */
  readonly remove: readonly string[];
}

/**
 * Replaces the old output by the new one, under the lock of the folder.
 *
 * Killed at any moment, a run leaves the old output, or a journal from which the next run or check makes the new one. Between the first
 * move and the last, somebody else who reads the folder meets files of both: file systems have no one step for several files. So the moves
 * are few (a folder of which most files change is one of them) and follow each other at once. Against a loss of power none of this helps,
 * since nothing is flushed to the disk.
 */
export async function commit(planned: Plan): Promise<void> {
  const { out, write, remove } = planned;
  // To wait for each of a thousand small files takes a second more than to write them.
  for (const folder of new Set(write.map(({ path }) => posix.dirname(path))))
    mkdirSync(join(out, STAGED, folder), { recursive: true });
  for (const { path, after } of write)
    writeFileSync(join(out, STAGED, path), after, { mode: after.startsWith("#!") ? 0o755 : 0o644 });
  const swap = await stageWholeFolders(planned, join(out, STAGED));
  await mkdir(join(out, REPLACED), { recursive: true });
  const isSwapped = (path: string) => swap.some((folder) => path.startsWith(`${folder}/`));
  const journal: Journal = { swap, remove: remove.map(({ path }) => path).filter((path) => !isSwapped(path)) };
  const draft = join(out, draftName("journal"));
  await writeFile(draft, JSON.stringify(journal));
  await rename(draft, join(out, JOURNAL));
  finish(out, journal);
}

/** Ends what a killed run has begun, if there is such a run. */
export async function finishInterrupted(out: string): Promise<void> {
  if ((await journalIn(out)) === undefined) return;
  // It may be of a run that is at work, which ends it itself while this one waits.
  await locked(out, () => recover(out));
}

/** Takes away what killed runs left that had changed nothing yet. */
export async function removeLeftovers(out: string): Promise<void> {
  const names = await readdir(out).catch((): string[] => []);
  if ([STAGED, REPLACED, LOCK].some((name) => names.includes(name))) await locked(out, () => recover(out));
  await removeDrafts(out);
}

/** Ends what a killed run has begun, for one that holds the lock. */
export async function recover(out: string): Promise<void> {
  const journal = await journalIn(out);
  if (journal !== undefined) finish(out, journal);
  for (const name of [STAGED, REPLACED]) await rm(join(out, name), { recursive: true, force: true });
}

async function journalIn(out: string): Promise<Journal | undefined> {
  const text = await readFile(join(out, JOURNAL), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Journal;
  } catch {
    throw new OutputError(`${join(display(out), JOURNAL)} is damaged; take it away, then run again`);
  }
}

/** Moves quickly, one call after another: nothing else has its turn meanwhile. Each step may have been done already. */
function finish(out: string, { swap, remove }: Journal): void {
  const from = join(out, STAGED);
  for (const [index, folder] of swap.entries()) {
    if (!existsSync(join(from, folder))) continue;
    if (existsSync(join(out, folder))) renameSync(join(out, folder), join(out, REPLACED, String(index)));
    renameSync(join(from, folder), join(out, folder));
  }
  for (const path of remove) {
    rmSync(join(out, path), { force: true });
    removeEmptyFolders(out, posix.dirname(path));
  }
  const names = entriesOf(from);
  for (const name of names) if (name !== MANIFEST) move(join(from, name), join(out, name));
  if (names.includes(MANIFEST)) move(join(from, MANIFEST), join(out, MANIFEST));
  rmSync(join(out, JOURNAL), { force: true });
  for (const name of [STAGED, REPLACED]) rmSync(join(out, name), { recursive: true, force: true });
}

/** A folder that is new comes with all that is in it. */
function move(from: string, to: string): void {
  const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder(from) && isFolder(to)) for (const name of entriesOf(from)) move(join(from, name), join(to, name));
  else {
    // Nothing is in a folder that stands where a file belongs but what nobody put there: that was looked at before.
    if (isFolder(to)) rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeEmptyFolders(out: string, folder: string): void {
  for (let path = folder; path !== "."; path = posix.dirname(path)) {
    try {
      rmdirSync(join(out, path));
    } catch {
      return;
    }
  }
}
