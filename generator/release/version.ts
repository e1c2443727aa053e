import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import readChangesets from "@changesets/read";
import { withVersion } from "./changelog.ts";
import { packagesOf } from "./packages.ts";
import { asTemplate, assertSound, type Change, largest, nextVersion, type StepOfVersion } from "./plan.ts";

/**
 * `npm run release:version`: the next version of all packages, which have one together. Its step is the largest that a changeset or the API
 * asks for; the sentences of the changesets go into the changelogs, and the changesets go.
 */
const root = join(import.meta.dirname, "../..");
/** The generator has no template: its changelog stands beside its sources, where it is packed. */
const GENERATOR = "braze-codegen";
const OPTIONS = {
  plan: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
const { values } = parseArgs({ options: OPTIONS });
if (values.help)
  console.log(`npm run release:version [-- --plan]

Sets the next version of all packages by what .changeset/ and the API ask for, writes the changelogs, and generates again. --plan only tells.`);
else
  try {
    await run();
  } catch (error) {
    console.error(`braze-codegen: ${(error as Error).message}`);
    process.exitCode = 1;
  }

async function run(): Promise<void> {
  const packages = packagesOf(root);
  const changes: Change[] = await readChangesets(root);
  assertSound(
    changes,
    packages.map(({ name }) => name),
  );
  const ofCode = largest(changes.flatMap(({ releases }) => releases.map(({ type }) => type)));
  const ofApi = stepOfApi();
  const [{ version } = { version: "" }] = packages;
  const next = nextVersion(version, largest([ofCode, ofApi]));
  console.log(`${changes.length} changesets ask for: ${ofCode}\nthe API asks for: ${ofApi}\n${version} → ${next}`);
  for (const { id, summary } of changes) console.log(`  ${id}: ${summary.trim().split("\n")[0]}`);
  if (values.plan || next === version) return;

  const file = join(root, "package.json");
  writeFileSync(file, readFileSync(file, "utf8").replace(`"version": "${version}"`, `"version": "${next}"`));
  for (const { name, folder } of packages) {
    const changelog = join(
      root,
      name === GENERATOR ? "generator/CHANGELOG.md" : `templates/${basename(folder)}/CHANGELOG.md.hbs`,
    );
    const told = changelog.endsWith(".hbs") ? changes.map(asTemplate) : changes;
    writeFileSync(changelog, withVersion(readFileSync(changelog, "utf8"), next, name, told));
  }
  for (const { id } of changes) rmSync(join(root, ".changeset", `${id}.md`));
  npm("run", "--silent", "generate");
  npm("install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund");
  console.log(`Look at the changelogs, commit, and tag v${next}; the tag publishes.`);
}

/** What the description asks for since the last tag; `none` before the first one. */
function stepOfApi(): StepOfVersion {
  const tags = spawnSync("git", ["describe", "--tags", "--abbrev=0"], { cwd: root, encoding: "utf8" });
  if (tags.status !== 0) return "none";
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "generator/bin.mjs"), "diff", "--since-tag", "--json"],
    { cwd: root, encoding: "utf8", maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`the API cannot be compared with the last tag: ${stderr.trim()}`);
  return (JSON.parse(stdout) as { step: StepOfVersion }).step;
}

function npm(...args: string[]): void {
  const { status } = spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0)
    throw new Error(`npm ${args.join(" ")} failed; package.json and the changelogs have the new version.`);
}
