import { dirname, join } from "node:path";
import type { Complaint } from "../complaint.ts";
import { ConfigError } from "../config/error.ts";
import type { Generated, Stage } from "../generate.ts";
import { codeFolder, root } from "../installation.ts";
import { type Place, type Snapshot, recall, remember, snapshot } from "../output/fingerprint.ts";
import { MANIFEST } from "../output/manifest.ts";
import type { Plan } from "../output/plan.ts";
import type { Job } from "./job.ts";

/** What a run has to say of its work, apart from what it writes. */
export interface Told {
  readonly operations: number;
  readonly files: number;
  readonly remarks: readonly Complaint[];
  /** npm packages that what is written imports, where no package.json is written that asks for them. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** The files of its documents. */
  readonly read: readonly string[];
}

/** A job, ready to be carried out or compared. */
export interface Prepared {
  readonly job: Job;
  readonly told: Told;
  /** Empty where all is as an earlier run left it. */
  readonly plans: readonly Plan[];
  /** To be called once what stands on the disk is what the plans say. */
  readonly keep: () => void;
}

/**
 * Makes what a job asks for and compares it with what is there; writes nothing. Where neither the inputs nor the output changed since an
 * earlier run, nothing is made, and none of the libraries that it takes is loaded.
 *
 * @param cache - Where earlier runs are known; undefined for nowhere.
 */
export async function prepare(job: Job, cache: string | undefined, onStage: (stage: Stage) => void): Promise<Prepared> {
  const question = questionOf(job);
  const told = cache && recall<Told>(cache, question);
  if (told) return { job, told, plans: [], keep: () => undefined };

  const before = snapshot([...generatorPlaces(cache), ...specFolders(job)]);
  const [{ generate }, { plansFor }] = await Promise.all([import("../generate.ts"), import("./plans.ts")]);
  const made: Generated[] = [];
  for (const target of job.targets)
    made.push(
      await generate({ ...target, ...(cache ? { cache } : {}), onStage }).catch((error: unknown) => {
        throw placedError(error, job);
      }),
    );
  const plans = await plansFor(job, made);
  const tell: Told = {
    operations: new Set(made.flatMap(({ model }) => model.operations.map(({ method, path }) => `${method} ${path}`)))
      .size,
    files: plans.reduce((sum, { write, unchanged }) => sum + write.length + unchanged, 0),
    remarks: unique(made.flatMap(({ remarks }) => remarks)),
    dependencies: Object.assign({}, ...made.map(({ dependencies }) => dependencies)) as Told["dependencies"],
    read: [...new Set(made.flatMap(({ read }) => read))],
  };
  return { job, told: tell, plans, keep: () => cache && keepRun(cache, question, job, plans, tell, before) };
}

const questionOf = ({ out, targets, config, isOwn }: Job) => [out, targets, config?.file ?? null, isOwn];

/** Whether what a job reads and what it wrote are as its last run left them. */
export const isAsLeft = (job: Job, cache: string): boolean => recall<Told>(cache, questionOf(job)) !== undefined;

/**
 * What a run depends on whatever the document: the generator with its templates, and the libraries that are installed.
 *
 * @param cache - Stands in the node_modules that hold them.
 */
export function generatorPlaces(cache: string | undefined): readonly Place[] {
  const installed = INSTALLED.map((name) => join(cache ?? root, "../..", name));
  return [
    ...[join(root, "package.json"), ...installed].map((path) => ({ kind: "file" as const, path })),
    ...[codeFolder, join(root, "templates")].map((path) => ({ kind: "tree" as const, path })),
  ];
}

/** What npm, pnpm and yarn write of what they have installed, each its own. */
const INSTALLED = [".package-lock.json", ".modules.yaml", ".yarn-state.yml"];

/** Files that are added beside a document may be told of. */
const specFolders = ({ targets }: Job): readonly Place[] =>
  [...new Set(targets.map(({ spec }) => dirname(spec)))].map((path) => ({ kind: "names", path }));

function keepRun(
  cache: string,
  question: unknown,
  { out }: Job,
  plans: readonly Plan[],
  told: Told,
  before: Snapshot,
): void {
  const hashes = new Map(
    plans.flatMap((plan) => [...plan.hashes].map(([path, hash]) => [join(plan.out, path), hash] as const)),
  );
  remember(cache, question, {
    before,
    read: told.read,
    outputs: [
      { kind: "outputs", path: out },
      ...[join(out, MANIFEST), ...hashes.keys()].map((path) => ({ kind: "file" as const, path })),
    ],
    hashes,
    told,
  });
}

/** What names no operation stands in the config, unless a flag says it. */
function placedError(error: unknown, { config }: Job): unknown {
  if (config?.selects !== true || !(error instanceof Error) || error.name !== "SelectionError") return error;
  return new ConfigError(
    error.message
      .split("\n")
      .map((line) => `${config.name}: ${line}`)
      .join("\n"),
  );
}

const unique = (complaints: readonly Complaint[]): readonly Complaint[] => [
  ...new Map(complaints.map((complaint) => [JSON.stringify(complaint), complaint])).values(),
];
