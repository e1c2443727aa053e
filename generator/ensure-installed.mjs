// Runs before every npm script, in plain JavaScript, because on a fresh clone nothing else can run yet.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
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

const missing = missingPackages();
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
