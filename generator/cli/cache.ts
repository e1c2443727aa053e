import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { isClone, root } from "../installation.ts";

/**
 * Where runs keep what the next one may use: below the node_modules of the nearest package, which nobody commits. None where there is no
 * such folder; then every run works anew. A clone has its own.
 */
export function cacheFolder(from: string): string | undefined {
  if (isClone) return join(root, "node_modules/.cache/braze-codegen");
  for (let folder = from; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(join(folder, "package.json")) && existsSync(modules)) return join(modules, ".cache/braze-codegen");
    if (dirname(folder) === folder) return undefined;
  }
}
