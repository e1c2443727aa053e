import { cp, lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { draftName, removeDrafts } from "../drafts.ts";
import { OutputError, display } from "./error.ts";
import { isLeftBehind } from "../left-behind.ts";
import { locked } from "./lock.ts";
import { MANIFEST, manifestOn } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/**
 * Carries a plan out. All new texts are on the disk before the first file is touched, each replacement is one rename, and a manifest of
 * old and new files together stands from the first change to the last: a run that is cut off leaves whole files, and the next one
 * finishes the work. Two runs at once write one after the other, and the second one only what it has planned for.
 *
 * @throws {OutputError} when the folder cannot be written, or another run has written into it since the plan was made.
 */
export async function apply(planned: Plan): Promise<void> {
  const { out, write, remove, manifest } = planned;
  try {
    if (write.length > 0 || remove.length > 0) await mkdir(out, { recursive: true });
    if (manifest === undefined) await carryOut(planned);
    else if (write.length > 0 || remove.length > 0)
      await locked(out, async () => {
        if ((await manifestOn(out)) !== manifest)
          throw new OutputError(
            `another run has written into ${display(out)} meanwhile; nothing was written, run again`,
          );
        await carryOut(planned);
      });
  } catch (error) {
    if (error instanceof OutputError) throw error;
    throw new OutputError(`${display(out)} cannot be written: ${(error as Error).message}`);
  } finally {
    await removeDrafts(out);
  }
}

async function carryOut({ out, write, remove }: Plan): Promise<void> {
  const [manifest] = write.filter(({ path }) => path === MANIFEST);
  const files = write.filter(({ path }) => path !== MANIFEST);
  const replaceManifest = async (text: string) => {
    const draft = join(out, draftName("manifest"));
    await writeFile(draft, text);
    await rename(draft, join(out, MANIFEST));
  };
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
    await makeRoom(out, path);
    await rename(draft, join(out, path));
  }
  if (manifest) await replaceManifest(manifest.after);
}

/** A folder that stands where a file belongs goes, if nothing is in it but what nobody put there. */
async function makeRoom(out: string, path: string): Promise<void> {
  const place = join(out, path);
  const isFolder = await lstat(place).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return;
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const [file] = entries.filter((entry) => !entry.isDirectory() && !isLeftBehind(entry.name));
  if (file)
    throw new OutputError(
      `${join(display(out), path)} is a folder where a generated file belongs, and holds ${file.name}; take the folder away, then run again`,
    );
  await rm(place, { recursive: true });
}

/** Keeps files that were edited by hand, byte for byte, before a plan takes their place; the folder that holds them. */
export async function keepEdited(plans: readonly Plan[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "braze-codegen-edited-"));
  for (const { out, edited } of plans)
    for (const { path } of edited) await cp(join(out, path), join(folder, path), { recursive: true });
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
