import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { precompile } from "./precompile.ts";

/**
 * `npm run build`: compiles the generator and the packages that it has generated; `npm run build -- generator` or `-- packages` only these.
 * The compiler leaves the output of sources that are gone, and npm would pack it.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [only] = process.argv.slice(2);
/** What makes a package's code of its sources, where that is not the compiler; it takes away what is gone by itself. */
const BUNDLE = "bundle.mjs";
const isBundled = (folder: string): boolean => existsSync(join(root, folder, BUNDLE));
const packages = readdirSync(join(root, "generated"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "generated", entry.name, "tsconfig.json")))
  .map(({ name }) => join("generated", name));

const projects: string[] = [];
if (only !== "generator") {
  for (const folder of packages)
    removeOrphans(join(root, folder, "dist"), join(root, folder, "src"), isBundled(folder));
  projects.push(...packages);
}
if (only !== "packages") {
  removeOrphans(join(root, "dist"), join(root, "generator"));
  cpSync(join(root, "generator/extensions"), join(root, "dist/extensions"), { recursive: true });
  projects.push("generator");
}
const { status } = spawnSync("tsc", ["-b", ...projects], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (status === 0 && only !== "packages") precompile(join(root, "dist/validate/precompiled"));
let failed = status ?? 1;
if (only !== "generator") packPage();
if (only !== "generator")
  for (const folder of packages.filter(isBundled))
    failed ||= spawnSync(process.execPath, [join(root, folder, BUNDLE)], { stdio: "inherit" }).status ?? 1;
process.exitCode = failed;

/** The mock server shows the reference page; its own copy goes with it into its tarball. */
function packPage(): void {
  const [page, dist] = [join(root, "generated/reference/index.html"), join(root, "generated/mock-server/dist")];
  if (existsSync(page) && existsSync(dist)) cpSync(page, join(dist, "reference.html"));
  else rmSync(join(dist, "reference.html"), { force: true });
}

function removeOrphans(dist: string, sources: string, onlyDeclarations = false): void {
  if (!existsSync(dist)) return;
  for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    const [, stem] = /^(.*?)(?:\.d)?\.[jt]s(?:\.map)?$/.exec(path) ?? [];
    if (onlyDeclarations && /\.js(\.map)?$/.test(path)) continue;
    if (stem !== undefined && !existsSync(join(sources, `${stem}.ts`))) rmSync(join(dist, path), { force: true });
  }
}
