import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { draftName, removeDrafts } from "../drafts.ts";
import { OutputError, display } from "./error.ts";
import { MANIFEST } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/**
 * Carries a plan out. All new texts are on the disk before the first file is touched, each replacement is one rename, and a manifest of
 * old and new files together stands from the first change to the last: a run that is cut off leaves whole files, and the next one
 * finishes the work.
 */
export async function apply({ out, write, remove }: Plan): Promise<void> {
  const [manifest] = write.filter(({ path }) => path === MANIFEST);
  const files = write.filter(({ path }) => path !== MANIFEST);
  const replaceManifest = async (text: string) => {
    const draft = join(out, draftName("manifest"));
    await writeFile(draft, text);
    await rename(draft, join(out, MANIFEST));
  };
  try {
    await mkdir(out, { recursive: true });
    // A file may take the place of a folder and the other way round, so drafts of the one wait beside the other.
    const drafts = files.map((file, index) => ({ ...file, draft: join(out, draftName(String(index))) }));
    for (const { draft, after } of drafts)
      await writeFile(draft, after, { mode: after.startsWith("#!") ? 0o755 : 0o644 });
    if (manifest) await replaceManifest(`${manifest.before ?? ""}${manifest.after}`);
    for (const { path } of remove) {
      await rm(join(out, path), { force: true });
      await removeEmptyFolders(out, posix.dirname(path));
    }
    for (const { draft, path } of drafts) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await rename(draft, join(out, path));
    }
    if (manifest) await replaceManifest(manifest.after);
  } catch (error) {
    throw new OutputError(`${display(out)} cannot be written: ${(error as Error).message}`);
  } finally {
    await removeDrafts(out);
  }
}

/** Keeps the texts of files that were edited by hand, before a plan takes their place; the folder that holds them. */
export async function keepEdited(plans: readonly Plan[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "braze-codegen-edited-"));
  for (const { edited } of plans)
    for (const { path, before } of edited) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), before);
    }
  return folder;
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
