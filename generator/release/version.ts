import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import readChangesets from "@changesets/read";
import { counted } from "../counted.ts";
import { type Release, apiSections, withVersion } from "./changelog.ts";
import { describedBy, isUndescribed, nextDescription, withDescriptionVersion } from "./description.ts";
import { type Package, packagesOf } from "./packages.ts";
import { type Change, asTemplate, assertSound, largest, versionAfter } from "./plan.ts";
import { askedByApi, lastPublished, noTag } from "./published.ts";

/**
 * `npm run release:version`: the next version of all packages, which have one together. Its step is the largest that a changeset or the API
 * asks for since the last tag; the sentences of the changesets go into the changelogs, and the changesets go. A second run before the tag
 * changes nothing.
 */
const root = join(import.meta.dirname, "../..");
/** The generator has no template: its changelog is that of the repository. */
const GENERATOR = "braze-codegen";
const LEDGER = join(root, "spec/changes");
const OPTIONS = {
  plan: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
const { values } = parseArgs({ options: OPTIONS });
if (values.help)
  console.log(`npm run release:version [-- --plan]

Sets the next version of all packages, and of the description, by what .changeset/ and the API ask for since the last tag, writes the
changelogs, and generates again. --plan only tells.`);
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
  const [{ version: set } = { version: "" }] = packages;
  console.log(`${counted(changes.length, "changeset")} ${changes.length === 1 ? "asks" : "ask"} for: ${ofCode}`);
  for (const { id, summary } of changes) console.log(`  ${id}: ${summary.trim().split("\n")[0]}`);

  const published = await lastPublished(root);
  if (published === undefined) throw new Error(noTag(set));
  const api = await askedByApi(root, published);
  const step = largest([ofCode, api.step]);
  const next = versionAfter(published.version, set, step);
  const entries = ledgerFiles().filter((file) => isUndescribed(readFileSync(file, "utf8")));
  const described =
    next !== published.version && (api.step !== "none" || entries.length > 0)
      ? nextDescription(api.published, api.set, new Date())
      : api.set;
  console.log(`the API asks for: ${api.step} (since ${published.tag})`);
  const smaller = step === "major" && next.startsWith("0.") ? " (before 1.0.0 what breaks is a minor step)" : "";
  console.log(`${published.version} → ${next}${smaller}`);
  if (described !== api.published) console.log(`description ${api.published} → ${described}`);
  const isSet = next === set && described === api.set && changes.length === 0 && entries.length === 0;
  if (isSet) {
    console.log(next === published.version ? "Nothing is to be published." : `${next} is set, and waits for its tag.`);
    return;
  }
  if (values.plan) return;

  write("package.json", (text) => text.replace(`"version": "${set}"`, `"version": "${next}"`));
  if (described !== api.set) write("spec/openapi.yaml", (text) => withDescriptionVersion(text, api.set, described));
  for (const file of entries) writeFileSync(file, describedBy(readFileSync(file, "utf8"), described));
  const release = {
    version: next,
    changes,
    ...(set === published.version ? {} : { instead: set }),
    ...(described === api.published ? {} : { description: described }),
  };
  for (const each of packages) writeChangelog(each, release, apiSections(api));
  for (const { id } of changes) rmSync(join(root, ".changeset", `${id}.md`));
  npm("run", "--silent", "generate");
  npm("install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund");
  console.log(`Look at the changelogs, commit, and tag v${next}; the tag publishes.`);
}

/** What is generated tells what differs in the API; the generator itself does not have it in its code. */
function writeChangelog({ name, folder }: Package, release: Release, api: string): void {
  if (name === GENERATOR) {
    write("CHANGELOG.md", (text) => withVersion(text, name, release));
    return;
  }
  const escaped = { ...release, changes: release.changes.map(asTemplate), api: api.replaceAll("{{", "\\{{") };
  write(`templates/${basename(folder)}/CHANGELOG.md.hbs`, (text) => withVersion(text, name, escaped));
}

function write(path: string, edit: (text: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, edit(readFileSync(file, "utf8")));
}

function ledgerFiles(): string[] {
  const names = existsSync(LEDGER) ? readdirSync(LEDGER) : [];
  return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => join(LEDGER, name));
}

function npm(...args: string[]): void {
  const { status } = spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0)
    throw new Error(`npm ${args.join(" ")} failed; package.json and the changelogs have the new version.`);
}
