import { copyFile, link, mkdir, readdir } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { readManifest } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/** A folder of which fewer files change is not worth it: those who watch it lose it. */
const LEAST_CHANGES = 8;

/**
 * Folders in which most files change and which hold nothing but ours: they are replaced as a whole, by two renames instead of one for each
 * file. What stays the same in them waits beside the new files, as a second name of the same file.
 *
 * @param staged - The folder in which the new files wait.
 */
export async function stageWholeFolders({ out, write, remove, manifest }: Plan, staged: string): Promise<string[]> {
  // Windows moves no folder in which a program has a file open, such as an editor.
  if (process.platform === "win32") return [];
  const known = readManifest(out, manifest ?? "").files;
  const written = new Set(write.map(({ path }) => path));
  const changed = new Set([...written, ...remove.map(({ path }) => path)]);
  const isBelow = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

  async function visit(folder: string): Promise<string[]> {
    if (![...written].some(isBelow(folder))) return [];
    const entries = await readdir(join(out, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const below = (entry: (typeof entries)[number]) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .replaceAll("\\", "/");
    const files = entries.filter((entry) => !entry.isDirectory()).map(below);
    const changes = files.filter((path) => changed.has(path)).length;
    if (changes >= LEAST_CHANGES && changes * 2 > files.length && files.every((path) => known.has(path))) {
      for (const path of files) if (!changed.has(path)) await again(join(out, path), join(staged, path));
      return [folder];
    }
    const folders = entries.filter((entry) => entry.isDirectory()).map(below);
    const found: string[] = [];
    for (const each of folders) if (posix.dirname(each) === folder) found.push(...(await visit(each)));
    return found;
  }

  const tops = [...new Set([...written].filter((path) => path.includes("/")).map((path) => path.split("/")[0] ?? ""))];
  const found: string[] = [];
  for (const folder of tops) found.push(...(await visit(folder)));
  return found;
}

/** The same file under a second name; where the file system has no such names, a copy. */
async function again(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}
