import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Complaint, SpecError } from "./complaint.ts";
import { counted } from "./counted.ts";
import { type EmitterBeside, emitterBeside } from "./emit/beside.ts";
import { emit } from "./emit/emit.ts";
import type { OutputFile } from "./output-file.ts";
import { type PackageName, packageNames } from "./emit/package-names.ts";
import { type Project, type Templates, repositoryDocuments } from "./emit/templates.ts";
import { format } from "./format.ts";
import { type ImportExtension, type Layout, layOut } from "./layout/layout.ts";
import { load } from "./load/load.ts";
import { buildModel } from "./model/build.ts";
import type { ApiModel } from "./model/model.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { isLeftBehind } from "./left-behind.ts";
import { type Filter, assertKnown, select } from "./select.ts";
import type { Rules } from "./validate/profile.ts";
import { validate } from "./validate/validate.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What to generate, and from what. */
export interface GenerateOptions {
  /** Path of the root OpenAPI document. Default: this repository's spec/openapi.yaml. */
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
  /** What was noticed about the spec, and stepped round. */
  readonly remarks: readonly Complaint[];
}

/**
 * Makes all files from a spec and writes none.
 *
 * @throws {SpecError} with every complaint when the spec is at fault.
 */
export async function generate(options: GenerateOptions = {}): Promise<Generated> {
  const beside = emitterBeside(options.packages ?? packageNames);
  try {
    return await run(options, beside);
  } finally {
    beside?.end();
  }
}

async function run(options: GenerateOptions, beside: EmitterBeside | undefined): Promise<Generated> {
  const stage = stopwatch(options.onStage);
  const [loaded, templates, project] = await stage(
    "load",
    () => Promise.all([load(options.spec ?? join(root, "spec/openapi.yaml")), loadTemplates(), ownProject()]),
    ([{ sources }]) => counted(sources.size, "file"),
  );
  // Files that are still to be laid out are formatted after that.
  const request = { format: (options.layout ?? "package") === "package", cache: options.cache };
  // Hardly any spec is at fault, so that the other thread need not wait for what the rules say.
  const early = beside && earlyModel(loaded.document, options);
  const begun = early && beside.emit(early.model, request);
  const remarks = await stage(
    "validate",
    () => remarksOf(validate(loaded, options.rules)),
    (found) => (found.length === 0 ? "no complaint" : counted(found.length, "remark")),
  );
  const whole = await stage(
    "model",
    () => early?.whole ?? buildModel(loaded.document),
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
    () => emit(model, options.packages ?? packageNames, templates, project, begun ?? beside?.emit(model, request)),
    (files) => counted(files.length, "file"),
  );
  const files = await stage(
    "format",
    () => format(layOut(emitted, options), options.cache === undefined ? {} : { cache: options.cache }),
    (all) => counted(all.length, "file"),
  );
  const documents = await format(repositoryDocuments(model, templates, project));
  return { model, files, documents, remarks };
}

/** The model of a document that no rule has seen; undefined where there is none. */
function earlyModel(
  document: OpenApiDocument,
  options: GenerateOptions,
): { whole: ApiModel; model: ApiModel } | undefined {
  try {
    const whole = buildModel(document);
    return { whole, model: select(whole, options) };
  } catch {
    return undefined;
  }
}

async function remarksOf(validated: ReturnType<typeof validate>): Promise<readonly Complaint[]> {
  const { complaints, remarks } = await validated;
  if (complaints.length > 0) throw new SpecError(complaints);
  return remarks;
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
    await Promise.all(
      paths.map(
        async (path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path, "utf8")] as const,
      ),
    ),
  );
}

const ownProject = async (): Promise<Project> =>
  JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Project;
