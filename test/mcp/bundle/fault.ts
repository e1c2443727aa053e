import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const command = join(import.meta.dirname, "node_modules/@anthropic-ai/mcpb/dist/cli/cli.js");

/** What the program that hosts' bundles are made with has against a manifest, where it has something. */
export function faultInManifest(path: string): string | undefined {
  if (!existsSync(command))
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: import.meta.dirname,
      stdio: "inherit",
    });
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "validate", path], { encoding: "utf8" });
  return status === 0 ? undefined : `${path}: ${stdout}${stderr}`.trim();
}
