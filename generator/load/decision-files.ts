import { statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { filesBelow } from "./paths.ts";

/** Beside a root document: one file, or a folder with a file an area. They are read by name, and nothing refers to them. */
const FILE = "decisions.yaml";
const FOLDER = "decisions";

/** The files that say where sources disagree and what was chosen, in the order in which they make one list. */
export function decisionFiles(entry: string): readonly string[] {
  const file = join(dirname(entry), FILE);
  const inFolder = filesBelow(join(dirname(entry), FOLDER)).filter((path) => /\.ya?ml$/.test(path));
  return isFile(file) ? [file, ...inFolder] : inFolder;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Whether a file of the spec's folder is one of them. */
export function isDecisionFile(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path === FILE || (path.startsWith(FOLDER + sep) && /\.ya?ml$/.test(path));
}

/** The area that the place of such a file names: `users` of decisions/users.yaml and of decisions/users/track.yaml. */
export function areaOfDecisionFile(file: string, entry: string): string | undefined {
  const [folder, area] = relative(dirname(entry), file).split(sep);
  return folder === FOLDER ? area?.replace(/\.ya?ml$/, "") : undefined;
}
