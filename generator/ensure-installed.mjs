// Runs before every npm script, in plain JavaScript, because on a fresh clone nothing else can run yet.
import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** @param {string} file */
const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), "utf8")).packages ?? {};

/** What the lock file asks for and `node_modules` does not hold; packages for other platforms do not count. */
function missingPackages() {
  let installed;
  try {
    installed = packagesOf("node_modules/.package-lock.json");
  } catch {
    return ["node_modules"];
  }
  return Object.entries(packagesOf("package-lock.json"))
    .filter(([path, wanted]) => path.includes("node_modules/") && !wanted.optional && !wanted.link && !wanted.peer)
    .filter(([path, wanted]) => installed[path]?.version !== wanted.version)
    .map(([path]) => path);
}

/** Commands of the workspaces that npm has not linked, or links to where they no longer stand. */
function unlinkedCommands() {
  if (process.platform === "win32") return [];
  return Object.entries(packagesOf("package-lock.json"))
    .filter(([path]) => path !== "" && !path.includes("node_modules/"))
    .flatMap(([path, { bin = {} }]) =>
      Object.entries(bin).map(([name, file]) => ({ name, file: join(root, path, file) })),
    )
    .filter(({ name, file }) => realPathOf(join(root, "node_modules/.bin", name)) !== realPathOf(file))
    .map(({ name }) => `the command ${name}`);
}

/** @param {string} path */
function realPathOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

const missing = [...missingPackages(), ...unlinkedCommands()];
if (missing.length > 0) {
  console.error(
    `braze-codegen: ${missing[0]} is not installed as package-lock.json says; running npm ci --ignore-scripts, once.`,
  );
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error(
      "braze-codegen: npm ci failed, see above. Check the registry that npm is set to, then run the command again.",
    );
    process.exit(1);
  }
}
