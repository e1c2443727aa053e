import { MANIFEST, listSameFiles } from "../../output/manifest.ts";
import type { Change } from "../../output/plan.ts";
import { display } from "../../output/error.ts";
import { cacheFolder } from "../cache.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { readJobs } from "../job.ts";
import { orphanSentence, orphansOf } from "../orphans.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { tellRemarks } from "../remarks.ts";

/** `check`: silence, or a diff. */
export async function run({ args, flags, cwd, commandLine }: Call): Promise<ExitCode> {
  const cache = cacheFolder(cwd);
  const prepared: Prepared[] = [];
  const jobs = await readJobs(flags, cwd);
  for (const job of jobs) prepared.push(await prepare(job, cache, () => undefined));
  for (const { plans, keep } of prepared)
    if (plans.every(({ write, remove }) => write.length + remove.length === 0)) keep();

  const remarks = prepared.flatMap(({ told }) => told.remarks);
  const plans = prepared.flatMap((each) => each.plans);
  const changed = plans.flatMap(({ write }) =>
    write.filter((change) => !isStaleManifest(change)).map(({ path }) => path),
  );
  const removed = plans.flatMap(({ remove }) => remove.map(({ path }) => path));
  const orphans = orphansOf(jobs);
  const number = changed.length + removed.length;
  const cure = commandLine(
    "generate",
    args.filter((word) => !["check", "--remarks", "--full", "--json"].includes(word)),
  );
  if (flags.json) console.log(JSON.stringify({ changed, removed, orphans, remarks, ...(number > 0 ? { cure } : {}) }));
  else if (number > 0) {
    const untouched = plans.find(({ write }) =>
      write.some(({ path, before }) => path === MANIFEST && before === undefined),
    );
    if (untouched)
      console.error(`${display(untouched.out)} holds nothing that braze-codegen wrote; run \`${cure}\` first.`);
    else {
      const { patchesOf, shortened } = await import("../../output/patch.ts");
      const patches = plans.flatMap(patchesOf);
      process.stdout.write(flags.full ? patches.map(({ text }) => text).join("") : shortened(patches));
      const differs = number === 1 ? "1 generated file differs" : `${number} generated files differ`;
      console.error(
        `${differs} from what ${jobs[0]?.config ? "the config and the document ask for" : "the document asks for"}; run \`${cure}\` and commit what it writes.`,
      );
    }
  }
  if (!flags.json) {
    for (const orphan of orphans) console.error(orphanSentence(orphan, cwd));
    tellRemarks(remarks, flags.remarks ?? false);
  }
  return number + orphans.length > 0 ? EXIT.drift : EXIT.fine;
}

/** A merge keeps the lines of both sides: other hashes of the very same files. What is generated is as it should be, and the next run tidies up. */
const isStaleManifest = ({ path, before, after }: Change): boolean =>
  path === MANIFEST && before !== undefined && listSameFiles(before, after);
