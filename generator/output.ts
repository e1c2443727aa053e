import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, posix, relative, resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import type { OutputFile } from "./output-file.ts";

/** The list of what the generator wrote, in the output folder: how it tells its own files from other people's. */
export const MANIFEST = ".braze-codegen.json";

/** What builds and package managers put beside generated files; it belongs to nobody. */
const BUILD_FOLDERS = new Set(["node_modules", "dist", "coverage"]);

/** An output folder that cannot be written into, and why. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** The difference between what stands in the output folder and what shall stand there. */
export interface Plan {
  readonly out: string;
  readonly write: readonly { readonly path: string; readonly before: string | undefined; readonly after: string }[];
  readonly remove: readonly { readonly path: string; readonly before: string }[];
  readonly unchanged: number;
}

/**
 * Compares; writes nothing.
 *
 * @throws {OutputError} when the folder holds files that the generator did not write, or a path would leave it.
 */
export async function plan(out: string, files: readonly OutputFile[]): Promise<Plan> {
  const all = [...files, manifestOf(files)];
  for (const { path } of all) assertInside(path);
  const wanted = new Map(all.map(({ path, text }) => [path, text]));
  const owned = await ownedFiles(out);
  const present = await filesBelow(out);
  const foreign = present.filter((path) => !owned.has(path) && path !== MANIFEST);
  if (foreign.length > 0) throw new OutputError(foreignSentence(out, foreign));

  const write: { path: string; before: string | undefined; after: string }[] = [];
  for (const [path, after] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = present.includes(path) ? await readFile(join(out, path), "utf8") : undefined;
    if (before !== after) write.push({ path, before, after });
  }
  const orphans = present.filter((path) => !wanted.has(path));
  const remove = await Promise.all(
    orphans.map(async (path) => ({ path, before: await readFile(join(out, path), "utf8") })),
  );
  return { out, write, remove, unchanged: wanted.size - write.length };
}

/** The same for documents that stand among files of other people, so that nothing beside them is looked at or removed. */
export async function planDocuments(folder: string, files: readonly OutputFile[]): Promise<Plan> {
  const all = await Promise.all(
    files.map(async ({ path, text }) => {
      assertInside(path);
      return { path, before: await readFile(join(folder, path), "utf8").catch(() => undefined), after: text };
    }),
  );
  const write = all.filter(({ before, after }) => before !== after);
  return { out: folder, write, remove: [], unchanged: all.length - write.length };
}

/**
 * Carries a plan out. All new texts are on the disk before the first file is touched, each replacement is one rename, and a manifest of
 * old and new files together stands from the first change to the last: a run that is cut off leaves whole files, and the next one
 * finishes the work.
 */
export async function apply({ out, write, remove }: Plan): Promise<void> {
  const draft = (path: string) => join(out, `${path}.${process.pid}.new`);
  const [manifest] = write.filter(({ path }) => path === MANIFEST);
  const files = write.filter(({ path }) => path !== MANIFEST);
  try {
    await mkdir(out, { recursive: true });
    if (manifest)
      await writeFile(draft(MANIFEST), manifestText([...listed(manifest.before), ...listed(manifest.after)]));
    // A file may take the place of a folder and the other way round, so drafts of the one wait beside the other.
    const drafts = await Promise.all(
      files.map(async (file, index) => ({ ...file, draft: join(out, `.braze-codegen.${index}.${process.pid}.new`) })),
    );
    for (const { draft: path, after } of drafts) await writeFile(path, after);
    if (manifest) await rename(draft(MANIFEST), join(out, MANIFEST));
    for (const { path } of remove) {
      await rm(join(out, path), { force: true });
      await removeEmptyFolders(out, posix.dirname(path));
    }
    for (const { draft: from, path } of drafts) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await rename(from, join(out, path));
    }
    if (manifest) {
      await writeFile(draft(MANIFEST), manifest.after);
      await rename(draft(MANIFEST), join(out, MANIFEST));
    }
  } catch (error) {
    const left = await readdir(out).catch(() => []);
    await Promise.all(
      left.filter((name) => name.endsWith(`.${process.pid}.new`)).map((name) => rm(join(out, name), { force: true })),
    );
    throw new OutputError(`${display(out)} cannot be written: ${(error as Error).message}`);
  }
}

/** A plan as a patch, as `diff -u` would print it; empty when nothing differs. */
export function patchOf({ out, write, remove }: Plan): string {
  const base = display(out);
  const patches = [
    ...write.map(({ path, before, after }) => ({
      path,
      patch: createTwoFilesPatch(
        before === undefined ? "/dev/null" : join(base, path),
        join(base, path),
        before ?? "",
        after,
        "",
        "",
      ),
    })),
    ...remove.map(({ path, before }) => ({
      path,
      patch: createTwoFilesPatch(join(base, path), "/dev/null", before, "", "", ""),
    })),
  ];
  return patches
    .filter(({ path }) => path !== MANIFEST || patches.length === 1)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ patch }) => patch.replace(/^(Index: .*\n)?=+\n/, ""))
    .join("");
}

const manifestOf = (files: readonly OutputFile[]): OutputFile => ({
  path: MANIFEST,
  text: manifestText(
    files.map(({ path, text }) => [path, createHash("sha256").update(text).digest("hex").slice(0, 16)]),
  ),
});

function manifestText(files: readonly (readonly [path: string, hash: string])[]): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest = {
    $comment: "The files that braze-codegen wrote here; it touches no others.",
    files: Object.fromEntries(sorted),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const listed = (manifest: string | undefined): [string, string][] =>
  manifest === undefined ? [] : Object.entries((JSON.parse(manifest) as { files: Record<string, string> }).files);

async function ownedFiles(out: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(out, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) return new Set();
  try {
    return new Set(Object.keys((JSON.parse(text) as { files: object }).files));
  } catch {
    throw new OutputError(
      `${join(display(out), MANIFEST)} is not readable as JSON, so it is unknown which files are generated; restore it, or empty the folder`,
    );
  }
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
    } else if (!entry.name.endsWith(".tsbuildinfo") && !/\.\d+\.new$/.test(entry.name)) found.push(path);
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

async function removeEmptyFolders(out: string, folder: string): Promise<void> {
  for (let path = folder; path !== "."; path = posix.dirname(path)) {
    try {
      await rmdir(join(out, path));
    } catch {
      return;
    }
  }
}

/** A folder as the user would write it. */
const display = (folder: string): string => relative(process.cwd(), resolve(folder)) || ".";
