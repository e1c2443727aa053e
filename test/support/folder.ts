import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

/** Files by their path: text, or data that is written as JSON (which is YAML too). */
export type Files = Readonly<Record<string, string | object>>;

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((path) => rm(path, { recursive: true, force: true })));
});

/** A temporary folder with these files; it is gone after the last test of the file that asked for it. */
export async function folderOf(files: Files = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "braze-codegen-")));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) await put(join(folder, path), content);
  return folder;
}

export async function put(path: string, content: string | object): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
}
