import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ConfigError } from "./error.ts";

/** Names of a config file, the first one being the usual one. */
export const CONFIG_FILES = [
  "braze.config.ts",
  "braze.config.mts",
  "braze.config.mjs",
  "braze.config.js",
  "braze.config.json",
] as const;

/**
 * The config of a folder: in it, or above it up to the root of the repository; where there is none, up to the package's own folder.
 *
 * @throws {ConfigError} where two of them stand side by side.
 */
export function findConfig(from: string): string | undefined {
  for (const folder of foldersUp(from)) {
    const [found, other] = CONFIG_FILES.filter((name) => existsSync(join(folder, name)));
    if (found !== undefined && other !== undefined)
      throw new ConfigError(
        `${found} and ${other} stand side by side in ${folder}; keep one, or name it with --config`,
      );
    if (found !== undefined) return join(folder, found);
    const strange = namesIn(folder).find((name) => /^braze\.config\.\w+$/.test(name));
    if (strange !== undefined)
      throw new ConfigError(
        `${join(folder, strange)} is not read: a config ends in ${CONFIG_FILES.map((name) => name.slice("braze.config".length)).join(", ")}; rename it`,
      );
  }
  return undefined;
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** The folder and those above it, as far as they belong to the same repository. */
function foldersUp(from: string): readonly string[] {
  const all = [from];
  for (let folder = from; dirname(folder) !== folder; folder = dirname(folder)) all.push(dirname(folder));
  const end = (marker: string) => all.findIndex((folder) => existsSync(join(folder, marker)));
  const last = Math.max(0, end(".git") === -1 ? end("package.json") : end(".git"));
  return all.slice(0, last + 1);
}
