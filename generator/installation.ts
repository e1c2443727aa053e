import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the code that runs: generator/ of a clone, or what is compiled of it. */
export const codeFolder = dirname(fileURLToPath(import.meta.url));

/** The folder of this package: the repository in a clone, below node_modules where it is installed. */
export const root = join(codeFolder, "..");

/** Whether this is a clone of the repository, which installs what is missing; the published package does without. */
export const isClone = existsSync(join(root, "generator/ensure-installed.mjs"));

/** The description that comes with the generator: its source in a clone, or else the bundle. */
export function ownSpec(): string {
  const source = join(root, "spec/openapi.yaml");
  return existsSync(source) ? source : join(root, "generated/spec/openapi.json");
}
