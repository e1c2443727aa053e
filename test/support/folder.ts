import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** Files by their path: text, or data that is written as JSON (which is YAML too). */
export type Files = Readonly<Record<string, string | object>>;

/** A temporary folder with these files, for as long as the test lasts, or all tests of the file where it is made outside of a test. */
export async function folderOf(files: Files = {}): Promise<string> {
  const made = mkdtemp(join(tmpdir(), "braze-codegen-")).then((path) => realpath(path));
  afterwards(async () => rm(await made, { recursive: true, force: true }));
  const folder = await made;
  for (const [path, content] of Object.entries(files)) await put(join(folder, path), content);
  return folder;
}

export async function put(path: string, content: string | object): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
}

/** The paths of all that is in a folder, folders too. */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

function afterwards(work: () => Promise<void>): void {
  try {
    onTestFinished(work);
  } catch {
    afterAll(work);
  }
}
