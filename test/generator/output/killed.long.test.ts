import { spawn } from "node:child_process";
import { cp, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { expect, test } from "vitest";
import type { OutputFile } from "../../../generator/output-file.ts";
import { apply } from "../../../generator/output/apply.ts";
import { MANIFEST } from "../../../generator/output/manifest.ts";
import { plan } from "../../../generator/output/plan.ts";
import { folderOf } from "../../support/folder.ts";
import { VERSIONS } from "./versions.ts";

/** `BRAZE_CODEGEN_KILLS=200 npx vitest run test/generator/output/killed.long.test.ts` takes a minute. */
const RANDOM_KILLS = Number(process.env["BRAZE_CODEGEN_KILLS"] ?? 10);
const options = { owner: "../braze.config.ts" };

const folder = await folderOf();
const program = join(folder, "killed.mjs");
await build({
  entryPoints: [join(import.meta.dirname, "killed.ts")],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
});

/** All files of a folder but the manifest, as one text. */
async function contentOf(out: string): Promise<string> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.sort().map(async (path) => [path.slice(out.length), await readFile(path, "utf8")]);
  return JSON.stringify((await Promise.all(texts)).filter(([path]) => path !== `/${MANIFEST}`));
}

async function written(out: string, files: readonly OutputFile[]): Promise<string> {
  await apply(await plan(out, files, options));
  return contentOf(out);
}

/** What is there when the next run has looked, as a word; and then that run does its work, and leaves nothing behind. */
async function nextRun(out: string, versions: readonly string[], files: readonly OutputFile[]): Promise<string> {
  const planned = await plan(out, files, options);
  const package_ = JSON.stringify(
    (JSON.parse(await contentOf(out)) as [string, string][]).filter(([path]) => path.startsWith("/client/")),
  );
  expect(planned.edited).toEqual([]);
  await apply(planned);
  expect(await contentOf(out)).toBe(versions[0]);
  expect((await readdir(out)).sort()).toEqual([MANIFEST, "client"]);
  return ["old", "new"][versions.indexOf(package_)] ?? package_;
}

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const reports = new Promise((resolve) => child.stdout.once("data", resolve));
  const ends = new Promise<string | null>((resolve) => child.on("close", (_, signal) => resolve(signal)));
  return { child, reports, ends };
}

test(
  "killed before each change of the disk: there is the old output, from some moment on the new one",
  { timeout: 120_000 },
  async () => {
    const [old = [], next = []] = VERSIONS.small;
    const wanted = [await written(join(folder, "old"), old), await written(join(folder, "new"), next)];
    const found: string[] = [];
    for (let step = 0; ; step++) {
      const out = join(folder, `step-${step}`);
      await cp(join(folder, "old"), out, { recursive: true });
      if ((await start(out, String(step)).ends) === null) break;
      found.push(await nextRun(out, wanted, old));
    }
    expect(found.length).toBeGreaterThan(25);
    expect(found).toEqual([...found].sort().reverse());
    expect(new Set(found)).toEqual(new Set(["old", "new"]));
  },
);

test(`killed at ${RANDOM_KILLS} random moments`, { timeout: 300_000 }, async () => {
  const [old = [], next = []] = VERSIONS.large;
  const wanted = [await written(join(folder, "large-old"), old), await written(join(folder, "large-new"), next)];
  const out = join(folder, "out");
  for (let kill = 0; kill < RANDOM_KILLS; kill++) {
    const { child, reports, ends } = start(out);
    await reports;
    await sleep(Math.random() * 200);
    child.kill("SIGKILL");
    await ends;
    expect(["old", "new"]).toContain(await nextRun(out, wanted, old));
  }
});
