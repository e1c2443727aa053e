import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

/** Each package as npm would publish it: publint for its manifest, attw for how its types resolve. */
// The page is no package.
const generated = readdirSync("generated", { withFileTypes: true }).filter(({ name }) =>
  existsSync(`generated/${name}/package.json`),
);
const folders = [".", ...generated.map(({ name }) => `generated/${name}`)];
/** Entry points that are data, which TypeScript cannot resolve and nobody imports. */
const NO_CODE = ["--exclude-entrypoints", "./openapi.yaml"];
/** Warnings count, but for the generator's package: publint has one for each manifest below templates/, which are manifests of other packages. */
const strictness = (folder: string) => (folder === "." ? [] : ["--strict"]);

/** Both pack the package first, which would build it again each time. */
const env = { ...process.env, npm_config_ignore_scripts: "true" };

let failed = false;
for (const cwd of folders) {
  for (const [command, ...args] of [
    ["publint", "run", ...strictness(cwd)],
    ["attw", "--pack", ".", "--profile", "esm-only", "--format", "ascii", "--no-emoji", "--quiet", ...NO_CODE],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
    if (status === 0) continue;
    failed = true;
    console.error(`${cwd}: ${command} complains\n${stdout}${stderr}`);
  }
}
process.exitCode = failed ? 1 : 0;
