import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packagesOf } from "../../generator/release/packages.ts";
import { folderOf } from "../support/folder.ts";
import { linkedClone } from "../support/linked-clone.ts";

/**
 * Versions that only the API asks for, in a clone without a changeset: from the tag to the next one, once for what is new and once for what
 * breaks.
 */
const installed = "node_modules/.package-lock.json";
const installedBefore = readFileSync(installed, "utf8");
const clone = await folderOf();
const git = linkedClone(process.cwd(), clone);
const read = (path: string) => readFileSync(join(clone, path), "utf8");
const json = <T>(path: string) => JSON.parse(read(path)) as T;

function versionStep(...args: string[]): { code: number | null; out: string; err: string } {
  const tsx = join(clone, "node_modules/tsx/dist/cli.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(clone, "generator/release/version.ts"), ...args],
    { cwd: clone, encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr };
}

const SCHEMA = "spec/schemas/ProfileAttributes.yaml";
const MEMBER =
  '  nickname: { type: [string, "null"], maxLength: 255, description: What the user wants to be called. }\n';
const edit = (path: string, change: (text: string) => string) => writeFileSync(join(clone, path), change(read(path)));
const state = () => git("status", "--porcelain") + git("diff");
const month = () => new Date().toISOString().slice(0, 7).replace("-", ".");

for (const name of readdirSync(join(clone, ".changeset")))
  if (name.endsWith(".md") && name !== "README.md") git("rm", "--quiet", `.changeset/${name}`);
git("commit", "--quiet", "--allow-empty", "--message", "No changesets");

const [{ version: start } = { version: "" }] = packagesOf(clone);
const [, major = "", minor = ""] = /^(\d+)\.(\d+)\./.exec(start) ?? [];
/** Before 1.0.0 what breaks is a minor step. */
const added = `${major}.${Number(minor) + 1}.0`;
const broken = major === "0" ? `0.${Number(minor) + 2}.0` : `${Number(major) + 1}.0.0`;

test("without a tag nothing is asked for, and nothing is written", () => {
  edit(SCHEMA, (text) => text.replace(/^properties:\n/m, `properties:\n${MEMBER}`));
  const before = state();
  for (const args of [["--plan"], []]) {
    const { code, out, err } = versionStep(...args);
    expect(code).toBe(1);
    expect(out).toBe("0 changesets ask for: none\n");
    expect(err).toBe(
      `braze-codegen: there is no tag to compare the API with, so nobody knows which step it asks for. Where a version has been published, fetch its tag: git fetch --tags. Before the first one there is no step: push the tag v${start}, which publishes ${start} as it stands.\n`,
    );
  }
  expect(state()).toBe(before);
  git("checkout", "--quiet", ".");
});

/** The example of CONTRIBUTING is an entry as a contributor would write it. */
const [, example = ""] = /^ +```yaml\n( +date: [\s\S]*?)^ +```$/m.exec(read("CONTRIBUTING.md")) ?? [];
const ledger = example.replace(/^ {2}/gm, "");

describe.each([
  {
    kind: "minor",
    from: start,
    to: added,
    heading: "Added in the API",
    change: () => {
      edit(SCHEMA, (text) => text.replace(/^properties:\n/m, `properties:\n${MEMBER}`));
      expect(ledger).toContain("described: next");
      writeFileSync(join(clone, "spec/changes/2026-11-26.yaml"), ledger);
    },
  },
  {
    kind: "major",
    from: added,
    to: broken,
    heading: "Breaking in the API",
    change: () => edit(SCHEMA, (text) => text.replace(MEMBER, "")),
  },
])("an API that asks for a $kind step", ({ kind, from, to, heading, change }) => {
  let describedBefore = "";
  let first: ReturnType<typeof versionStep>;
  let written: string;

  beforeAll(() => {
    git("tag", `v${from}`);
    describedBefore = json<{ info: { version: string } }>("generated/spec/openapi.json").info.version;
    change();
    const before = state();
    const { code, out, err } = versionStep("--plan");
    expect(err).toBe("");
    expect(out).toContain(`the API asks for: ${kind} (since v${from})\n${from} → ${to}`);
    expect(code).toBe(0);
    expect(state(), "a plan writes nothing").toBe(before);
    first = versionStep();
    git("add", "--all");
    written = git("diff", "--cached");
  }, 600_000);

  test("ends with the tag to push", () => {
    expect(first.err).not.toContain("braze-codegen:");
    expect(first.err, "what takes longest says so when it begins").toContain("building the packages …");
    expect(first.out).toContain(`commit, and tag v${to}; the tag publishes.`);
    expect(first.code).toBe(0);
  });

  test("sets one version in six packages, which depend on each other in it, and in the lock file", () => {
    const packages = packagesOf(clone);
    expect(packages.map(({ version }) => version)).toEqual(Array(6).fill(to));
    const names = packages.map(({ name }) => name);
    const locked = json<{ packages: Record<string, { version: string }> }>("package-lock.json").packages;
    for (const { folder } of packages) {
      const { dependencies = {} } = json<{ dependencies?: Record<string, string> }>(`${folder}/package.json`);
      const own = Object.entries(dependencies).filter(([name]) => names.includes(name));
      expect(own, folder).toEqual(own.map(([name]) => [name, to]));
      expect(locked[folder === "." ? "" : folder]?.version, folder).toBe(to);
    }
  });

  test("tells in the changelogs what changed", () => {
    for (const { name, folder } of packagesOf(clone)) {
      const file = join(folder, "CHANGELOG.md");
      const [unreleased = "", section = ""] = read(file)
        .split(/^## \[/m)
        .slice(1);
      expect(unreleased.trim(), file).toBe("Unreleased]");
      expect(section.startsWith(`${to}]\n`), file).toBe(true);
      if (folder === ".") expect(section).toMatch(/made from description|^### /m);
      else expect(section, name).toMatch(new RegExp(`### ${heading}\n\n- .*nickname`));
    }
  });

  test("gives the description its next version, and the ledger too", () => {
    const { version } = json<{ info: { version: string } }>("generated/spec/openapi.json").info;
    expect(version).not.toBe(describedBefore);
    expect(version.startsWith(`${month()}.`) || version.slice(0, 7) === describedBefore.slice(0, 7)).toBe(true);
    expect(read("spec/openapi.yaml")).toContain(`\n  version: ${version}\n`);
    expect(read("generated/spec/changes.yaml")).not.toMatch(/described: next/);
    if (kind === "minor")
      expect(read("generated/client/CHANGELOG.md")).toMatch(
        new RegExp(
          `### Since description ${version}\n\n- 2026-11-26, added: Users and catalog items may have a .nickname`,
        ),
      );
  });

  test("does nothing a second time, before the tag and after it", () => {
    const again = versionStep();
    expect(again.out).toContain(`${to} is set, and waits for its tag.`);
    expect(again.code).toBe(0);
    git("add", "--all");
    expect(git("diff", "--cached") === written).toBe(true);
    git("commit", "--quiet", "--message", to);
    git("tag", `v${to}`);
    expect(versionStep().out).toContain(`${to} → ${to}\nNothing is to be published.`);
    expect(state()).toBe("");
    git("tag", "--delete", `v${to}`);
  });
});

test("what is installed beside this repository is as it was", () => {
  expect(readFileSync(installed, "utf8") === installedBefore).toBe(true);
});
