import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package: the repository in a clone, below node_modules where it is installed. This file stands one folder below it, compiled or not. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Whether this is a clone of the repository, which installs what is missing; the published package does without. */
export const isClone = existsSync(join(root, "generator/ensure-installed.mjs"));

/** The description that comes with the generator: its source in a clone, or else the bundle. */
export function ownSpec(): string {
  const source = join(root, "spec/openapi.yaml");
  return existsSync(source) ? source : join(root, "generated/spec/openapi.json");
}
