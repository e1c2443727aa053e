import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readJobs } from "../../../generator/cli/job.ts";
import { isAsLeft, prepare } from "../../../generator/cli/prepare.ts";
import { apply } from "../../../generator/output/apply.ts";
import { folderOf, put } from "../../support/folder.ts";
import { shop } from "../../support/shop.ts";

test("what a run has read and written is as it left it, until somebody changes it", async () => {
  const spec = await shop({});
  const out = join(await folderOf(), "out");
  const cache = join(await folderOf(), "node_modules/.cache/braze-codegen");
  const [job] = await readJobs({ spec, out, package: ["permissions"] }, out);
  if (!job) throw new Error("flags make a job");
  const isNow = async () => {
    const was = isAsLeft(job, cache);
    const prepared = await prepare(job, cache, () => undefined);
    for (const plan of prepared.plans) await apply(plan);
    prepared.keep();
    return was;
  };
  expect(await isNow(), "before the first run").toBe(false);
  // Disks keep times in steps; a file that was written in the same one is not trusted.
  await expect.poll(isNow, { timeout: 10_000 }).toBe(true);
  await appendFile(spec, "\n# A change.\n");
  expect(isAsLeft(job, cache), "of the spec").toBe(false);
  await expect.poll(isNow, { timeout: 10_000 }).toBe(true);
  await put(join(out, "permissions/README.md"), "By hand.\n");
  expect(isAsLeft(job, cache), "of the output").toBe(false);
});
