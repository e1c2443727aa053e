import type { OutputFile } from "../output-file.ts";
import { packagesOf } from "./packages.ts";
import { withoutConditions } from "./prune/conditions.ts";
import { prune } from "./prune/prune.ts";

/** All that a package promises to those who import it stays. */
export function packageFiles(files: readonly OutputFile[]): OutputFile[] {
  // Validators are types and code side by side, which follow the operations anyway, and lead nowhere: to parse them takes long.
  const packages = packagesOf(files.filter(({ path }) => !/^[^/]+\/validators\//.test(path)));
  const entries = packages.folders.flatMap((folder) => [...packages.exported(folder), ...packages.run(folder)]);
  // Beside validators, commands stand outside of what is compiled.
  const others = files.filter(({ path }) => !isSource(path));
  const kept = prune(
    packages,
    entries.map((path) => ({ path, everything: true })),
  ).filter(({ path }) => isSource(path));
  return [...others, ...kept.map(({ source: _, ...file }) => ({ ...file, text: withoutConditions(file.text) }))];
}

const isSource = (path: string): boolean => /^[^/]+\/src\/.*\.ts$/.test(path);
