import { cp, lstat, mkdir, mkdtemp, readdir, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { draftName, removeDrafts } from "../drafts.ts";
import { isLeftBehind } from "../left-behind.ts";
import { OutputError, display } from "./error.ts";
import { commit, recover, removeLeftovers } from "./journal.ts";
import { locked } from "./lock.ts";
import { manifestOn } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/**
 * Carries a plan out: all of it, or nothing. Two runs at once write one after the other, and the second one only what it has planned for.
 *
 * @throws {OutputError} when the folder cannot be written, or another run has written into it since the plan was made.
 */
export async function apply(planned: Plan): Promise<void> {
  const { out, write, remove, manifest } = planned;
  if (write.length === 0 && remove.length === 0) return removeLeftovers(out);
  try {
    await mkdir(out, { recursive: true });
    if (manifest === undefined) await replaceEach(planned);
    else
      await locked(out, async () => {
        await recover(out);
        if ((await manifestOn(out)) !== manifest)
          throw new OutputError(
            `another run has written into ${display(out)} meanwhile; nothing was written, run again`,
          );
        await assertRoom(planned);
        try {
          await commit(planned);
        } catch (error) {
          // Before anything was moved, nothing has happened; after that, what is left can be finished.
          await recover(out).catch(() => undefined);
          throw error;
        }
      });
  } catch (error) {
    if (error instanceof OutputError) throw error;
    throw new OutputError(`${display(out)} cannot be written: ${(error as Error).message}`);
  } finally {
    await removeDrafts(out);
  }
}

/** Documents among files of other people: each is whole at any moment. */
async function replaceEach({ out, write }: Plan): Promise<void> {
  for (const [index, { path, after }] of write.entries()) {
    const draft = join(out, draftName(String(index)));
    await writeFile(draft, after);
    await mkdir(dirname(join(out, path)), { recursive: true });
    await rename(draft, join(out, path));
  }
}

/** A folder that stands where a file belongs goes, if nothing is in it but what nobody put there. */
async function assertRoom({ out, write, remove }: Plan): Promise<void> {
  const gone = new Set(remove.map(({ path }) => path));
  for (const { path } of write) {
    const isFolder = await lstat(join(out, path)).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) continue;
    const entries = await readdir(join(out, path), { recursive: true, withFileTypes: true });
    const file = entries.find(
      (entry) =>
        !entry.isDirectory() &&
        !isLeftBehind(entry.name) &&
        !gone.has(pathBelow(out, join(entry.parentPath, entry.name))),
    );
    if (file)
      throw new OutputError(
        `${join(display(out), path)} is a folder where a generated file belongs, and holds ${file.name}; take the folder away, then run again`,
      );
  }
}

const pathBelow = (out: string, file: string): string =>
  posix.normalize(file.slice(out.length + 1).replaceAll("\\", "/"));

/** Keeps files that were edited by hand, byte for byte, before a plan takes their place; the folder that holds them. */
export async function keepEdited(plans: readonly Plan[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "braze-codegen-edited-"));
  for (const { out, edited } of plans)
    for (const { path } of edited) await cp(join(out, path), join(folder, path), { recursive: true });
  return folder;
}
