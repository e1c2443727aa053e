import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { packageManagerOf } from "./init/package-manager.ts";

type Dependencies = Readonly<Record<string, string>>;

/** From a folder upwards. */
export function foldersFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/**
 * Source that is written into a code base brings no package.json along. This is what its own lacks, as a sentence with the command that
 * adds it; undefined where nothing is missing, or where no package.json is to be found.
 */
export function missingDependencies(out: string, needed: Dependencies, cwd: string): string | undefined {
  const folders = foldersFrom(out);
  const home = folders.find((folder) => existsSync(join(folder, "package.json")));
  if (home === undefined) return undefined;
  const declared = declaredIn(join(home, "package.json"));
  const missing = Object.entries(needed).filter(([name]) => !Object.hasOwn(declared, name));
  if (missing.length === 0) return undefined;
  const { add } = packageManagerOf(folders.slice(folders.indexOf(home)), declared["packageManager"]);
  const words = missing.map(([name, version]) => `${name}@${version}`);
  const where = relative(cwd, join(home, "package.json")) || "package.json";
  return `${relative(cwd, out) || "."} imports ${listed(missing.map(([name]) => name))}, which ${where} does not list: ${add.replace(/ (--save-dev|--dev)\b/, "")} ${words.join(" ")}`;
}

/** Everything that a package.json asks for, of any kind, and its package manager. */
function declaredIn(file: string): Record<string, unknown> {
  try {
    const parsed = JSON.parse(readFileSync(file, "utf8")) as Record<string, object | undefined>;
    const { dependencies, devDependencies, peerDependencies, optionalDependencies, packageManager } = parsed;
    return { ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies, packageManager };
  } catch {
    // Whoever has such a package.json hears of it from the package manager.
    return {};
  }
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
