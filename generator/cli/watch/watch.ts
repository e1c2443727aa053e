import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { SpecError } from "../../complaint.ts";
import { findConfig } from "../../config/find.ts";
import { isClone, root } from "../../installation.ts";
import { filesBelow } from "../../load/paths.ts";
import type { Call } from "../call.ts";
import { generateOnce } from "../commands/generate.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { tellFailure } from "../failure.ts";
import { timeOfDay } from "../time-of-day.ts";
import { type Job, readJobs } from "../job.ts";
import { importsOf } from "./imports.ts";
import { type Changes, type Watched, changes } from "./changes.ts";

/**
 * `generate --watch`: generates, and again with each change of a document, of the config or, in a clone, of the templates. What is at
 * fault is told, and waited for. Ctrl+C ends it, once what is being written is written.
 */
export async function watch(call: Call): Promise<ExitCode> {
  const end = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
  const seen = changes(end.signal);
  try {
    return await rounds(call, seen, end.signal);
  } finally {
    seen.close();
  }
}

async function rounds(call: Call, seen: Changes, end: AbortSignal): Promise<ExitCode> {
  let jobs: readonly Job[] = [];
  let read: readonly string[] = [];
  for (let runs = 0; !end.aborted; runs++) {
    let code: ExitCode = EXIT.fine;
    try {
      jobs = await readJobs(call.flags, call.cwd);
      seen.look(watched(call, jobs, read));
      read = await generateOnce(call, jobs, runs === 0 ? "first" : "again");
    } catch (error) {
      code = tellFailure(error, { writes: true, before: `${timeOfDay()} ` });
      if (error instanceof SpecError) read = [...read, ...error.complaints.map(({ position }) => position.file)];
    }
    const places = watched(call, jobs, read);
    // Without a config or a document there is nothing whose change could help.
    if (places.length === 0) return code;
    seen.look(places);
    await seen.next();
  }
  return EXIT.fine;
}

/** The folders of all that a run reads. */
function watched({ flags, cwd }: Call, jobs: readonly Job[], read: readonly string[]): readonly Watched[] {
  const config =
    flags.config === undefined ? (jobs[0]?.config?.file ?? findConfigOrNone(cwd)) : resolve(cwd, flags.config);
  const specs = jobs.flatMap(({ targets }) => targets.map(({ spec }) => spec));
  const files = [...read, ...specs.flatMap(filesOfSpec), ...(isClone ? filesBelow(join(root, "templates")) : [])];
  const folders = new Set([...files, ...specs].map((file) => dirname(file)));
  const ofConfig = config === undefined ? [] : [config, ...importsOf(config)];
  const beside = new Set(ofConfig.map((file) => dirname(file)).filter((folder) => !folders.has(folder)));
  return [
    ...[...folders].map(orWhatIsLeft),
    ...[...beside].map((folder) => ({
      folder,
      isOurs: (name: string) => ofConfig.some((file) => dirname(file) === folder && basename(file) === name),
    })),
  ];
}

/** Of a folder that is not there, as while a branch is changed, the nearest one above it: that is where it comes back. */
function orWhatIsLeft(folder: string): Watched {
  if (existsSync(folder)) return { folder };
  let missing = folder;
  while (dirname(missing) !== missing && !existsSync(dirname(missing))) missing = dirname(missing);
  return { folder: dirname(missing), isOurs: (name) => name === basename(missing) };
}

/** A document in a folder of its own may come to refer to any file there; one at the root of a project to those that it has named. */
const filesOfSpec = (spec: string): readonly string[] =>
  [".git", "package.json"].some((name) => existsSync(join(dirname(spec), name))) ? [] : filesBelow(dirname(spec));

function findConfigOrNone(cwd: string): string | undefined {
  try {
    return findConfig(cwd);
  } catch {
    return undefined;
  }
}
