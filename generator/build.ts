import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** `npm run build`: compiles the packages. The compiler leaves the output of sources that are gone, and npm would pack it. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const packages = readdirSync(join(root, "generated"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "generated", entry.name, "tsconfig.json")))
  .map(({ name }) => join("generated", name));

for (const folder of packages) removeOrphans(join(root, folder));
const { status } = spawnSync("tsc", ["-b", ...packages], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;

function removeOrphans(folder: string): void {
  const dist = join(folder, "dist");
  if (!existsSync(dist)) return;
  for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    const [, stem] = /^(.*?)(?:\.d)?\.[jt]s(?:\.map)?$/.exec(path) ?? [];
    if (stem !== undefined && !existsSync(join(folder, "src", `${stem}.ts`))) rmSync(join(dist, path), { force: true });
  }
}
