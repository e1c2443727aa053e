import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { callersFolder } from "../cli/caller.ts";
import { type Package, packagesOf, tarballOf } from "./packages.ts";

/**
 * `npm run release:publish`: packs all packages and publishes those whose version the registry does not have yet, what others depend on
 * first, so that a run that broke off is simply run again.
 */
const root = join(import.meta.dirname, "../..");
const OPTIONS = {
  registry: { type: "string" },
  from: { type: "string" },
  tag: { type: "string" },
  "no-provenance": { type: "boolean" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
const { values } = parseArgs({ options: OPTIONS });
if (values.help)
  console.log(`npm run release:publish [-- OPTIONS]

Packs the packages and publishes those whose version the registry does not have yet.

  --registry URL    where to (default: npm's setting)
  --from FOLDER     tarballs that npm run pack has written (default: packed anew)
  --tag TAG         the tag of Git that asks for it: v and the version, or nothing is published
  --no-provenance   without a statement of where they were built, which only CI can make
  --dry-run         say what would be published`);
else process.exitCode = await publish();

async function publish(): Promise<number> {
  const other = packagesOf(root).find(({ version }) => values.tag !== undefined && values.tag !== `v${version}`);
  if (other !== undefined)
    return failure(
      `${values.tag} is not the tag of ${other.name}@${other.version}, which is v${other.version}; nothing is published.`,
    );
  const scratch = mkdtempSync(join(tmpdir(), "braze-codegen-publish-"));
  try {
    const registry = values.registry ?? npm("config", "get", "registry").stdout.trim();
    const folder =
      values.from === undefined ? scratch : resolve(callersFolder(root, process.env, process.cwd()), values.from);
    if (values.from === undefined && npm("run", "--silent", "pack", "--", "--out", scratch).status !== 0)
      return failure("npm run pack failed; nothing is published.");
    const packages = packagesOf(root);
    const there = await Promise.all(packages.map((each) => isThere(each, registry)));
    for (const [index, each] of packages.entries()) {
      const name = `${each.name}@${each.version}`;
      if (there[index]) {
        console.log(`${name} is there already`);
        continue;
      }
      const options = [
        `--registry=${registry}`,
        "--access=public",
        `--provenance=${!values["no-provenance"]}`,
        ...(values["dry-run"] ? ["--dry-run"] : []),
      ];
      const { status, stdout, stderr } = npm("publish", join(folder, tarballOf(each)), ...options);
      if (status !== 0)
        return failure(`${name} could not be published; what is named above is. Run this again.\n${stdout}${stderr}`);
      console.log(values["dry-run"] ? `${name} would be published` : `${name} is published`);
    }
    return 0;
  } catch (error) {
    return failure((error as Error).message);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Whether the registry has this version; what is neither yes nor no ends the run before anything is published. */
async function isThere({ name, version }: Package, registry: string): Promise<boolean> {
  const address = new URL(`${name.replace("/", "%2f")}/${version}`, registry.replace(/\/?$/, "/"));
  const { status } = await fetch(address, { signal: AbortSignal.timeout(60_000) }).catch(() => ({ status: "nothing" }));
  if (status === 200 || status === 404) return status === 200;
  throw new Error(`nothing is published, since ${registry} answers ${status} when it is asked for ${name}@${version}.`);
}

function failure(sentence: string): 1 {
  console.error(`braze-codegen: ${sentence}`);
  return 1;
}

function npm(...args: string[]) {
  return spawnSync("npm", args, { cwd: root, encoding: "utf8", maxBuffer: 1e8, shell: process.platform === "win32" });
}
