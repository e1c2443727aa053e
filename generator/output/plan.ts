import { readFile, readdir, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import type { OutputFile } from "../output-file.ts";
import { isDraft } from "../drafts.ts";
import { OutputError, display } from "./error.ts";
import { isLeftBehind } from "../left-behind.ts";
import { LOCK } from "./lock.ts";
import { MANIFEST, type Manifest, hashOf, manifestOn, manifestText, readManifest } from "./manifest.ts";

/** What builds and package managers put beside generated files; it belongs to nobody. */
const BUILD_FOLDERS = new Set(["node_modules", "dist", "coverage"]);

/** A file that differs from what shall stand there. */
export interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** The difference between what stands in a folder and what shall stand there. */
export interface Plan {
  readonly out: string;
  readonly write: readonly Change[];
  readonly remove: readonly { readonly path: string; readonly before: string }[];
  readonly unchanged: number;
  /** The manifest that was compared with; undefined where none is kept. */
  readonly manifest: string | undefined;
  /** Of those to be written or removed, the ones that have been edited since they were generated. */
  readonly edited: readonly { readonly path: string; readonly before: string }[];
}

export interface PlanOptions {
  /** Generated files that stand elsewhere, by their path from the output folder: the manifest lists them too. */
  readonly elsewhere?: readonly OutputFile[];
  /** Whether a file that nobody asks for any more stays, with its line in the manifest. Default: none does. */
  readonly keep?: (path: string) => boolean;
}

/**
 * Compares; writes nothing.
 *
 * @throws {OutputError} when the folder holds files that the generator did not write, or a path would leave it.
 */
export async function plan(
  out: string,
  files: readonly OutputFile[],
  { elsewhere = [], keep = () => false }: PlanOptions = {},
): Promise<Plan> {
  for (const { path } of files) assertInside(path);
  const manifest = await manifestOn(out);
  const known = readManifest(out, manifest);
  const present = await filesBelow(out);
  const foreign = present.filter((path) => !known.has(path) && path !== MANIFEST);
  if (foreign.length > 0) throw new OutputError(foreignSentence(out, foreign));

  const there = new Set(present);
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const kept = new Map([...known].filter(([path]) => !wanted.has(path) && keep(path)));
  wanted.set(MANIFEST, manifestText([...files, ...elsewhere], kept));
  const write: Change[] = [];
  for (const [path, after] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = there.has(path) ? await textOf(out, path) : undefined;
    if (before !== after || !(await isRunnable(out, path, after))) write.push({ path, before, after });
  }
  const orphans = present.filter((path) => !wanted.has(path) && !kept.has(path));
  const remove = await Promise.all(orphans.map(async (path) => ({ path, before: await textOf(out, path) })));
  const edited = editedOf(known, [...write, ...remove]);
  return { out, write, remove, unchanged: wanted.size - write.length, manifest, edited };
}

/**
 * The same for documents that stand among files of other people, so that nothing beside them is looked at or removed.
 *
 * @param known - The manifest that lists them, below `prefix`.
 */
export async function planDocuments(
  folder: string,
  files: readonly OutputFile[],
  known: Manifest = new Map(),
  prefix = "",
): Promise<Plan> {
  const all = await Promise.all(
    files.map(async ({ path, text }) => {
      assertInside(path);
      return { path, before: await readFile(join(folder, path), "utf8").catch(() => undefined), after: text };
    }),
  );
  const write = all.filter(({ before, after }) => before !== after);
  // A document that no manifest knows may be anybody's.
  const edited = write.flatMap(({ path, before }) =>
    before === undefined || known.get(`${prefix}${path}`)?.has(hashOf(before)) ? [] : [{ path, before }],
  );
  return { out: folder, write, remove: [], unchanged: all.length - write.length, manifest: undefined, edited };
}

const editedOf = (known: Manifest, changes: readonly { path: string; before: string | undefined }[]) =>
  changes.flatMap(({ path, before }) => {
    const hashes = known.get(path);
    return before === undefined || hashes === undefined || hashes.has(hashOf(before)) ? [] : [{ path, before }];
  });

async function textOf(out: string, path: string): Promise<string> {
  try {
    return await readFile(join(out, path), "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OutputError(
      `${join(display(out), path)} cannot be read (${code ?? message}); take it away, or restore it`,
    );
  }
}

/** A script that is run by its name must be executable, where the file system knows of that. */
async function isRunnable(out: string, path: string, text: string): Promise<boolean> {
  if (!text.startsWith("#!") || process.platform === "win32") return true;
  return ((await stat(join(out, path))).mode & 0o111) !== 0;
}

async function filesBelow(folder: string, prefix = ""): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new OutputError(
      `${display(folder)} cannot be used as output folder (${error.code ?? error.message}); give a folder with --out`,
    );
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = posix.join(prefix, entry.name);
    if (entry.isDirectory()) {
      if (!BUILD_FOLDERS.has(entry.name)) found.push(...(await filesBelow(folder, path)));
    } else if (!isLeftBehind(entry.name) && !isDraft(entry.name) && path !== LOCK) found.push(path);
  }
  return found;
}

function assertInside(path: string): void {
  if (
    path.startsWith("/") ||
    path.endsWith("/") ||
    path === "." ||
    path.includes("\\") ||
    posix.normalize(path) !== path ||
    path.startsWith("..")
  )
    throw new OutputError(
      `"${path}" is not a path below the output folder; this is a fault of an emitter, please report it`,
    );
}

function foreignSentence(out: string, foreign: readonly string[]): string {
  const shown = foreign.slice(0, 3).join(", ") + (foreign.length > 3 ? ", …" : "");
  const what = foreign.length === 1 ? "a file" : `${foreign.length} files`;
  return `${display(out)} holds ${what} that braze-codegen did not write (${shown}); give an empty folder with --out, or take them away. Nothing was written.`;
}
