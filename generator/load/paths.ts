import { readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** The path in a `$ref`, of which the characters that a URI cannot hold may be encoded. */
export const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Links resolved, also of a file that does not exist: then of the nearest folder that does. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
  }
}

export const isBelow = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** More files than any spec has: beyond them, the folder is not one of a spec. */
const MANY = 20_000;

/** Every file in a folder and in those below it, sorted; none that is hidden, and nothing installed. */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined && files.length < MANY; next = folders.pop())
    for (const entry of entriesOf(next)) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) folders.push(join(next, entry.name));
      else files.push(join(next, entry.name));
    }
  return files.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
