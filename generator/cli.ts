import { spawnSync } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { callersFolder, commandLine } from "./cli/caller.ts";
import { type Flags, UsageError, readFlags } from "./cli/flags.ts";
import { HELP } from "./cli/help.ts";
import { SpecError, formatComplaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import type { Generated, Stage } from "./generate.ts";
import { apply, keepEdited } from "./output/apply.ts";
import { OutputError, display } from "./output/error.ts";
import { MANIFEST, listSameFiles, manifestOn, readManifest } from "./output/manifest.ts";
import { patchOf } from "./output/patch.ts";
import { type Change, type Plan, plan, planDocuments } from "./output/plan.ts";
import { SelectionError } from "./select.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Exit codes: what a script may rely on. */
const EXIT = { fine: 0, input: 1, drift: 2, internal: 3 } as const;

async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  if (flags.help) {
    process.stdout.write(HELP);
    return EXIT.fine;
  }
  if (flags.out === undefined && !isOwn(flags))
    throw new UsageError("generated/ of the clone holds the whole of its own spec; give another folder with --out.");
  process.chdir(callersFolder(root, process.env, process.cwd()));
  const start = performance.now();
  // The pipeline takes a second to load, for which --help and a mistyped flag need not wait.
  const { generate } = await import("./generate.ts");
  const stages: Stage[] = [];
  const quiet = flags.command === "check" || flags.json;
  const generated = await generate({
    ...(flags.spec === undefined ? {} : { spec: flags.spec }),
    packages: flags.packages,
    ...(flags.areas.length > 0 ? { include: flags.areas.map((area) => ({ area })) } : {}),
    cache: join(root, "node_modules/.cache/braze-codegen"),
    onStage: (stage) => {
      stages.push(stage);
      if (!quiet) console.log(`${stage.name.padEnd(9)} ${milliseconds(stage.milliseconds)}  ${stage.result}`);
    },
  });
  const plans = await plansFor(flags, generated);
  if (flags.command === "check")
    return report(
      plans,
      flags,
      commandLine(
        "generate",
        args.filter((word) => word !== "check"),
        root,
        process.env,
        process.cwd(),
      ),
    );
  const edited = plans.flatMap((each) => each.edited.map(({ path }) => path));
  // Told before anything is written: whatever happens then, nobody has to look for their own work.
  if (edited.length > 0) console.error(editedSentence(edited, await keepEdited(plans)));
  for (const each of plans) await apply(each);
  if (isOwn(flags) && !build()) return EXIT.internal;
  const sum = (count: (plan: Plan) => number) => plans.reduce((total, each) => total + count(each), 0);
  const done = {
    written: sum(({ write }) => write.length),
    unchanged: sum(({ unchanged }) => unchanged),
    removed: sum(({ remove }) => remove.length),
  };
  const operations = generated.model.operations.length;
  if (flags.json) console.log(JSON.stringify({ operations, ...done, edited, stages }));
  else
    console.log(
      `${relative(process.cwd(), plans[0]?.out ?? "") || "."}: ${counted(done.written, "file")} written, ${done.unchanged} unchanged, ${done.removed} removed; ${counted(operations, "operation")} in ${milliseconds(performance.now() - start).trim()}`,
    );
  return EXIT.fine;
}

/** The whole of the clone's own spec, into the clone's own folder. */
const isOwn = ({ spec, out, areas }: Pick<Flags, "spec" | "out" | "areas">): boolean =>
  out === undefined && spec === undefined && areas.length === 0;

/** The clone's packages are there to be used at once: their commands, and what README shows. Standard output is the caller's. */
function build(): boolean {
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) console.error("braze-codegen: the packages were written, and do not compile; see above.");
  return status === 0;
}

/** The clone's own packages come with the clone's own documents, which speak of the whole spec; any other output stands alone. */
async function plansFor({ spec, out, areas }: Flags, { files, documents, made }: Generated): Promise<Plan[]> {
  const folder = join(root, "generated");
  if (!isOwn({ spec, out, areas })) return [await plan(out ?? folder, files, { made })];
  const known = readManifest(folder, await manifestOn(folder));
  const elsewhere = documents.map(({ path, text }) => ({ path: `../${path}`, text }));
  return [await plan(folder, files, { elsewhere, made }), await planDocuments(root, documents, known, "../")];
}

/** `check`: silence, or a diff. */
function report(plans: readonly Plan[], { json }: Flags, cure: string): number {
  const changed = plans.flatMap(({ write }) =>
    write.filter((change) => !isStaleManifest(change)).map(({ path }) => path),
  );
  const removed = plans.flatMap(({ remove }) => remove.map(({ path }) => path));
  const number = changed.length + removed.length;
  if (json) console.log(JSON.stringify({ changed, removed, ...(number > 0 ? { cure } : {}) }));
  else if (plans.some(({ write }) => write.some(({ path, before }) => path === MANIFEST && before === undefined)))
    console.error(`${display(plans[0]?.out ?? "")} holds nothing that braze-codegen wrote; run \`${cure}\` first.`);
  else if (number > 0) {
    process.stdout.write(plans.map(patchOf).join(""));
    const differs = number === 1 ? "1 generated file differs" : `${number} generated files differ`;
    console.error(`${differs} from the spec; run \`${cure}\` and commit what it writes.`);
  }
  return number > 0 ? EXIT.drift : EXIT.fine;
}

/** A merge keeps the lines of both sides: other hashes of the very same files. What is generated is as it should be, and the next run tidies up. */
const isStaleManifest = ({ path, before, after }: Change): boolean =>
  path === MANIFEST && before !== undefined && listSameFiles(before, after);

function editedSentence(edited: readonly string[], kept: string): string {
  const shown = edited.slice(0, 3).join(", ") + (edited.length > 3 ? ", …" : "");
  const were = edited.length === 1 ? "1 generated file was" : `${edited.length} generated files were`;
  return `braze-codegen: ${were} changed since the last run, by hand or by a merge (${shown}), and ${edited.length === 1 ? "is" : "are"} written anew. What stood there is kept in ${kept}; change the spec or the templates instead.`;
}

const milliseconds = (time: number): string => `${Math.round(time).toLocaleString("en-US")} ms`.padStart(8);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof SpecError) {
    for (const complaint of error.complaints) console.error(formatComplaint(complaint));
    console.error(`${counted(error.complaints.length, "complaint")} about the spec. Nothing was written.`);
    process.exitCode = EXIT.input;
  } else if (error instanceof OutputError || error instanceof SelectionError || error instanceof UsageError) {
    console.error(`braze-codegen: ${error.message}`);
    process.exitCode = EXIT.input;
  } else {
    console.error("braze-codegen: this is a fault of the generator, please report it with the lines below.");
    console.error(error);
    process.exitCode = EXIT.internal;
  }
}
