import { statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { filesBelow } from "./paths.ts";

/** Beside a root document: one file, or a folder with a file a day. They are read by name, and nothing refers to them. */
const FILE = "changes.yaml";
const FOLDER = "changes";

/** The files that say what changed in the API, and when, from the oldest. */
export function changeFiles(entry: string): readonly string[] {
  const file = join(dirname(entry), FILE);
  const inFolder = filesBelow(join(dirname(entry), FOLDER)).filter((path) => /\.ya?ml$/.test(path));
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? [file, ...inFolder] : inFolder;
}

/** Whether a file of the spec's folder is one of them. */
export function isChangeFile(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path === FILE || (path.startsWith(FOLDER + sep) && /\.ya?ml$/.test(path));
}
