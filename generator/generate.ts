import { readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Complaint, SpecError } from "./complaint.ts";
import { counted } from "./counted.ts";
import { type EmitterBeside, emitterBeside } from "./emit/beside.ts";
import { madeFrom } from "./emit/header.ts";
import { keptIn } from "./kept.ts";
import type { OutputFile } from "./output-file.ts";
import type { PackageName } from "./emit/package-names.ts";
import type { KeptPlace } from "./emit/parts.ts";
import type { Project, Templates } from "./emit/templates.ts";
import type { ImportExtension, Layout } from "./layout/layout.ts";
import { packagesFor } from "./layout/needed.ts";
import { ownSpec, root } from "./installation.ts";
import { type Loaded, type LoadOptions, load } from "./load/load.ts";
import { buildModel } from "./model/build.ts";
import { changesIn } from "./model/changes.ts";
import type { ApiModel, Decision } from "./model/model.ts";
import { isLeftBehind } from "./left-behind.ts";
import { type Filter, assertKnown, select } from "./select.ts";
import type { Rules } from "./validate/profile.ts";
import type { Verdict } from "./validate/validate.ts";

/** What to generate, and from what. */
export interface GenerateOptions {
  /** Path of the root OpenAPI document. Default: the description that comes with the generator. */
  readonly spec?: string;
  /** Default: all of them. */
  readonly packages?: readonly PackageName[];
  /** Operations to take. Default: every operation. */
  readonly include?: readonly Filter[];
  /** Operations to leave out, also when `include` names them. */
  readonly exclude?: readonly Filter[];
  /** Which rules the document has to keep. Default: those that it asks for, or else `"sound"`. */
  readonly rules?: Rules;
  /** Default: `"package"`. */
  readonly layout?: Layout;
  /** How relative imports end in the source layout. Default: `".js"`. */
  readonly importExtension?: ImportExtension;
  /** Folder in which formatted files are kept between runs. Default: none. */
  readonly cache?: string;
  /** Called as each stage ends, with its duration in milliseconds and what came out. */
  readonly onStage?: (stage: Stage) => void;
}

export interface Stage {
  readonly name: "load" | "validate" | "model" | "select" | "emit" | "format";
  readonly milliseconds: number;
  readonly result: string;
}

export interface Generated {
  readonly model: ApiModel;
  readonly files: readonly OutputFile[];
  /** Documents of the repository itself, README.md above all, whose figures are counted from the spec. */
  readonly documents: readonly OutputFile[];
  /** In the source layout: the npm packages that the files import, with the versions that they were written for. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Description and generator with their versions, for the manifest of the output. */
  readonly made: string;
  /** What was noticed about the spec, and stepped round. */
  readonly remarks: readonly Complaint[];
  /** The files of the spec, and those beside it that say why: what the result depends on, apart from the generator. */
  readonly read: readonly string[];
}

/**
 * Makes all files from a spec and writes none.
 *
 * @throws {SpecError} with every complaint when the spec is at fault.
 */
export async function generate(options: GenerateOptions = {}): Promise<Generated> {
  const place = { cache: options.cache, spec: resolve(options.spec ?? ownSpec()) };
  const beside = emitterBeside(packagesFor(options.packages, options.layout).made, place);
  try {
    return await run(options, place, beside);
  } finally {
    beside?.end();
  }
}

async function run(options: GenerateOptions, place: KeptPlace, beside: EmitterBeside | undefined): Promise<Generated> {
  const stage = stopwatch(options.onStage);
  const spec = options.spec ?? ownSpec();
  const keptFiles = keptIn(place.cache, "files", place.spec);
  const packages = packagesFor(options.packages, options.layout);
  const [loaded, templates, project] = await stage(
    "load",
    () =>
      Promise.all([
        load(spec, { ...sizeOf(options), kept: keptFiles, rules: options.rules }),
        loadTemplates(),
        ownProject(),
      ]),
    ([{ sources }]) => counted(sources.size, "file"),
  );
  // Files that are still to be laid out are formatted after that.
  const request = { format: (options.layout ?? "package") === "package", kept: place, templates };
  // Who maintains a spec hardly ever has a fault in it, so that the other thread need not wait for what the rules say.
  const guess = beside && loaded.isMaintained ? earlyModel(loaded, options) : undefined;
  const begun = guess && beside?.emit(guess.model, request);
  const { validate, emit, repositoryDocuments, layOut, dependenciesOf, format } = await loadOthers();
  const { remarks, document } = await stage(
    "validate",
    () => assertSound(validate(loaded, options.rules, keptFiles)),
    (verdict) => (verdict.remarks.length === 0 ? "no complaint" : counted(verdict.remarks.length, "remark")),
  );
  const early = document === loaded.document ? guess : undefined;
  const whole = await stage(
    "model",
    () => early?.whole ?? buildModel(document, decisionsIn(loaded.decisions), changesIn(loaded.changes)),
    ({ operations, schemas }) => `${counted(operations.length, "operation")}, ${counted(schemas.length, "schema")}`,
  );
  const model = await stage(
    "select",
    () => {
      assertKnown(whole, options);
      return select(whole, options);
    },
    ({ operations }) => counted(operations.length, "operation"),
  );
  const emitted = await stage(
    "emit",
    () => {
      const shared = (early && begun) ?? beside?.emit(model, request);
      return emit(model, packages.made, { templates, project, kept: place, shared });
    },
    (files) => counted(files.length, "file"),
  );
  keptFiles.close();
  const made = madeFrom(model, project);
  const isOwn = resolve(spec) === ownSpec();
  const files = await stage(
    "format",
    async () => {
      const unformatted = await layOut(emitted, model, { ...options, asked: packages.asked, made, isOwn });
      return format(unformatted, options.cache === undefined ? {} : { cache: options.cache });
    },
    (all) => counted(all.length, "file"),
  );
  const documents = await format(repositoryDocuments(model, templates, project));
  const read = [...loaded.sources.keys(), ...[...loaded.decisions, ...loaded.changes].map(({ file }) => file)];
  const dependencies = options.layout === "source" ? dependenciesOf(files, emitted) : {};
  return { model, files, documents, dependencies, remarks, read, made };
}

/** The stages that the other thread does not wait for: to load them takes as long as to read a spec. */
async function loadOthers() {
  const [{ validate }, { emit }, { repositoryDocuments }, { layOut }, { dependenciesOf }, { format }] =
    await Promise.all([
      import("./validate/validate.ts"),
      import("./emit/emit.ts"),
      import("./emit/templates.ts"),
      import("./layout/layout.ts"),
      import("./layout/dependencies.ts"),
      import("./format.ts"),
    ]);
  return { validate, emit, repositoryDocuments, layOut, dependenciesOf, format };
}

/** Who chooses has read how many there are. */
const sizeOf = ({ include }: GenerateOptions): LoadOptions =>
  include === undefined ? { mostOperations: MOST_OPERATIONS } : {};

/** Packages of more operations take minutes to make, and a compiler more memory than it is given. */
const MOST_OPERATIONS = 2000;

/** What is no decision has been remarked upon. */
const decisionsIn = (files: Loaded["decisions"]): Decision[] =>
  files
    .flatMap(({ value }) => (Array.isArray(value) ? (value as unknown[]) : []))
    .filter((entry): entry is Decision => typeof entry === "object" && entry !== null);

async function assertSound(validated: Promise<Verdict>): Promise<Verdict> {
  const verdict = await validated;
  if (verdict.complaints.length > 0) throw new SpecError(verdict.complaints);
  return verdict;
}

/** The model of a document that no rule has seen; undefined where there is none. */
function earlyModel(
  { document, decisions, changes }: Loaded,
  options: GenerateOptions,
): { whole: ApiModel; model: ApiModel } | undefined {
  try {
    const whole = buildModel(document, decisionsIn(decisions), changesIn(changes));
    return { whole, model: select(whole, options) };
  } catch {
    return undefined;
  }
}

type StageRunner = <T>(name: Stage["name"], work: () => T | Promise<T>, result: (value: T) => string) => Promise<T>;

function stopwatch(onStage: GenerateOptions["onStage"]): StageRunner {
  return async (name, work, result) => {
    const start = performance.now();
    const value = await work();
    onStage?.({ name, milliseconds: performance.now() - start, result: result(value) });
    return value;
  };
}

/** Every template, by its path below templates/. */
export async function loadTemplates(folder = join(root, "templates")): Promise<Templates> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !isLeftBehind(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const),
  );
}

const ownProject = async (): Promise<Project> =>
  JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Project;
