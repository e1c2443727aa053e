import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { callersFolder } from "./cli/caller.ts";
import { stampDescription } from "./release/stamp.ts";

/** `npm run pack`: builds the generator and the packages and puts their tarballs into one folder, for an app that takes them by path. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const caller = callersFolder(root, process.env, process.cwd());
const values = flags();

if (values.help) {
  console.log(`npm run pack [-- --out FOLDER]

Builds the generator and the packages and writes their tarballs into FOLDER (default: packed/ of the clone), which it creates; older tarballs of the same
packages go. An app takes them by path: npm install ../braze-codegen/packed/*.tgz`);
} else {
  const out = values.out === undefined ? join(root, "packed") : resolve(caller, values.out);
  const isOurs = (name: string) => /^braze-codegen-.*\.tgz$/.test(name);
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out).filter(isOurs)) rmSync(join(out, name));
  const npm = (output: 2 | "ignore", ...args: string[]) =>
    spawnSync("npm", args, { cwd: root, stdio: ["ignore", output, 2], shell: process.platform === "win32" }).status;
  const build = npm(2, "run", "--silent", "build");
  if (build === 0) stampDescription(root);
  const status =
    build ||
    // All of it has just been built, which each package would do again. npm says the names alone; the paths follow.
    npm(
      "ignore",
      "pack",
      "--ignore-scripts",
      "--workspaces",
      "--include-workspace-root",
      "--silent",
      "--pack-destination",
      out,
    );
  if (status !== 0) {
    console.error("braze-codegen: npm pack failed, see above.");
    process.exitCode = 1;
  } else {
    const folder = relative(caller, out) || ".";
    for (const name of readdirSync(out).filter(isOurs)) console.log(join(folder, name));
  }
}

function flags(): { out?: string; help?: boolean } {
  try {
    return parseArgs({ options: { out: { type: "string" }, help: { type: "boolean", short: "h" } } }).values;
  } catch (error) {
    console.error(`braze-codegen: ${(error as Error).message.split(". ")[0]}. See npm run pack -- --help.`);
    process.exit(1);
  }
}
