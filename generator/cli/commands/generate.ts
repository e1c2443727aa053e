import { relative } from "node:path";
import { counted } from "../../counted.ts";
import type { Stage } from "../../generate.ts";
import { isClone } from "../../installation.ts";
import { apply, keepEdited } from "../../output/apply.ts";
import { buildPackages } from "../build-packages.ts";
import { cacheFolder } from "../cache.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { type Job, readJobs } from "../job.ts";
import { orphanSentence, orphansOf } from "../orphans.ts";
import { type Prepared, type Told, prepare } from "../prepare.ts";
import { missingDependencies } from "../missing-dependencies.ts";
import { timeOfDay } from "../time-of-day.ts";
import { tellRemarks } from "../remarks.ts";

/** `generate`: writes what the config or the flags ask for. */
export async function run(call: Call): Promise<ExitCode> {
  if (call.flags.watch) {
    const { watch } = await import("../watch/watch.ts");
    return watch(call);
  }
  await generateOnce(call, await readJobs(call.flags, call.cwd));
  return EXIT.fine;
}

/** Whether a run stands alone, or is the first or a later one of `--watch`. */
export type Occasion = "alone" | "first" | "again";

/**
 * All jobs are planned before anything is written.
 *
 * @returns The files that were read.
 * @throws {BuildError} when the clone's packages do not compile.
 */
export async function generateOnce(
  { flags, cwd }: Call,
  jobs: readonly Job[],
  occasion: Occasion = "alone",
): Promise<readonly string[]> {
  const stages: Stage[] = [];
  const showsStages = process.stdout.isTTY === true && !flags.json && occasion === "alone";
  const onStage = (stage: Stage) => {
    stages.push(stage);
    if (showsStages)
      console.log(`${stage.name.padEnd(9)} ${milliseconds(stage.milliseconds).padStart(8)}  ${stage.result}`);
  };
  const cache = cacheFolder(cwd);
  const prepared: (Prepared & { readonly start: number })[] = [];
  for (const job of jobs) prepared.push({ start: performance.now(), ...(await prepare(job, cache, onStage)) });
  const plans = prepared.flatMap((each) => each.plans);
  const edited = plans.flatMap((plan) => plan.edited.map(({ path }) => path));
  // Told before anything is written: whatever happens then, nobody has to look for their own work.
  if (edited.length > 0) console.error(editedSentence(edited, await keepEdited(plans)));
  const results: Result[] = [];
  for (const each of prepared) {
    for (const plan of each.plans) await apply(plan);
    each.keep();
    if (each.job.isOwn) buildPackages(each.job.out, cache);
    // What an event was about may be none of ours.
    if (occasion !== "again" || each.plans.length > 0) results.push(resultOf(each, performance.now() - each.start));
  }
  const orphans = occasion === "again" ? [] : orphansOf(jobs);
  const remarks = prepared.flatMap(({ told }) => told.remarks);
  const time = occasion === "alone" ? "" : `${timeOfDay()} `;
  if (flags.json)
    console.log(
      JSON.stringify({ ...total(results), edited, orphans, remarks, dependencies: dependenciesOf(prepared), stages }),
    );
  else if (results.length > 0) {
    for (const result of results) console.log(time + sentence(result, cwd));
    for (const orphan of orphans) console.error(orphanSentence(orphan, cwd));
    tellRemarks(remarks, flags.remarks ?? false);
    for (const { job, told } of prepared) {
      const missing = missingDependencies(job.out, told.dependencies, cwd);
      if (missing !== undefined) console.error(missing);
    }
  }
  return prepared.flatMap(({ told }) => told.read);
}

const dependenciesOf = (prepared: readonly Prepared[]): Told["dependencies"] =>
  Object.assign({}, ...prepared.map(({ told }) => told.dependencies)) as Told["dependencies"];

interface Result {
  readonly out: string;
  readonly operations: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly milliseconds: number;
}

function resultOf({ job, told, plans }: Prepared, time: number): Result {
  const written = plans.reduce((sum, { write }) => sum + write.length, 0);
  const removed = plans.reduce((sum, { remove }) => sum + remove.length, 0);
  return {
    out: job.out,
    operations: told.operations,
    written,
    unchanged: told.files - written,
    removed,
    milliseconds: time,
  };
}

function total(results: readonly Result[]): Omit<Result, "out" | "milliseconds"> {
  const sum = (count: (result: Result) => number) => results.reduce((all, result) => all + count(result), 0);
  return {
    operations: sum(({ operations }) => operations),
    written: sum(({ written }) => written),
    unchanged: sum(({ unchanged }) => unchanged),
    removed: sum(({ removed }) => removed),
  };
}

const sentence = ({ out, operations, written, unchanged, removed, milliseconds: time }: Result, cwd: string): string =>
  `${relative(cwd, out) || "."}: ${counted(written, "file")} written, ${unchanged} unchanged, ${removed} removed; ${counted(operations, "operation")} in ${milliseconds(time)}`;

function editedSentence(edited: readonly string[], kept: string): string {
  const shown = edited.slice(0, 3).join(", ") + (edited.length > 3 ? ", …" : "");
  const were = edited.length === 1 ? "1 generated file was" : `${edited.length} generated files were`;
  return `braze-codegen: ${were} changed since the last run, by hand or by a merge (${shown}), and ${edited.length === 1 ? "is" : "are"} written anew. What stood there is kept in ${kept}; change ${isClone ? "the spec or the templates" : "the document or the config"} instead.`;
}

const milliseconds = (time: number): string => `${Math.round(time).toLocaleString("en-US")} ms`;
