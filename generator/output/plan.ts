import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { fileState } from "../file-states.ts";
import type { OutputFile } from "../output-file.ts";
import { OutputError, display } from "./error.ts";
import { finishInterrupted } from "./journal.ts";
import {
  MANIFEST,
  type Manifest,
  hashOf,
  hashesOf,
  manifestOn,
  manifestText,
  partOf,
  readManifest,
} from "./manifest.ts";
import { abandoned, assertOwn } from "./owner.ts";
import { filesIn, isRunnable, textOf } from "./present.ts";

/** A file that differs from what shall stand there. */
export interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** The difference between what stands in a folder and what shall stand there. */
export interface Plan {
  readonly out: string;
  readonly write: readonly Change[];
  readonly remove: readonly { readonly path: string; readonly before: string }[];
  readonly unchanged: number;
  /** What shall stand there, by path: the SHA-256 of each file, with `\n` at the end of lines. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The manifest that was compared with; undefined where none is kept. */
  readonly manifest: string | undefined;
  /** Of those to be written or removed, the ones that have been edited since they were generated. */
  readonly edited: readonly { readonly path: string; readonly before: string }[];
}

export interface PlanOptions {
  /** Generated files that stand elsewhere, by their path from the output folder: the manifest lists them too. */
  readonly elsewhere?: readonly OutputFile[];
  /** The config that asks, by its path from the output folder (see `ownerOf`); absent when flags do. */
  readonly owner?: string;
  /** What makes the files, for the manifest: description and generator with their versions. */
  readonly made?: string;
  /** Whether files of other people may stand among ours, as in the source layout. Default: not in a folder of ours, which is built and published as a whole. */
  readonly shared?: boolean;
}

/**
 * Compares; writes nothing, but ends the work of a run that was killed as it wrote.
 *
 * A folder of the output (a package) that is written is made to hold these files; so is one that the same config wrote before. What other
 * configs and other runs wrote stays, and so does all that the generator did not write. Targets that share a folder are one plan.
 *
 * @throws {OutputError} when a file of other people is in the way, another config writes the same, or a path would leave the folder.
 */
export async function plan(
  out: string,
  files: readonly OutputFile[],
  { elsewhere = [], owner, made = "braze-codegen", shared = false }: PlanOptions = {},
): Promise<Plan> {
  for (const { path } of files) assertInside(path);
  await finishInterrupted(out);
  const manifest = await manifestOn(out);
  const known = readManifest(out, manifest);
  const parts = new Set([...files, ...elsewhere].map(({ path }) => partOf(path)));
  await assertOwn(out, parts, owner, known);
  const isOurs = (part: string) =>
    parts.has(part) || (owner !== undefined && (known.makers.get(part) ?? []).some((maker) => maker.owner === owner));
  const others = partsOf(known, (part) => !isOurs(part));
  const gone = await abandoned(out, others);
  const kept = partsOf(others, (part) => !gone.has(part));
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const present = await filesIn(out, new Set([...parts, ...[...known.files.keys()].map(partOf)].filter(isOurs)));
  const foreign = present.filter((path) => !known.files.has(path) && path !== MANIFEST);
  const obstacles = inTheWay(foreign, wanted.keys(), shared ? new Set() : parts);
  if (obstacles.length > 0) throw new OutputError(foreignSentence(out, obstacles, shared));

  const there = new Set(present);
  const hashes = hashesOf([...files, ...elsewhere]);
  wanted.set(MANIFEST, manifestText(hashes, { made, owner }, kept));
  const write: Change[] = [];
  for (const [path, after] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (there.has(path) && isAsWritten(join(out, path), hashes.get(path))) continue;
    const before = there.has(path) ? textOf(out, path) : undefined;
    if (before !== after || !isRunnable(out, path, after)) write.push({ path, before, after });
  }
  const orphans = present.filter((path) => known.files.has(path) && !wanted.has(path) && isOurs(partOf(path)));
  const remove = orphans.map((path) => ({ path, before: textOf(out, path) }));
  const edited = editedOf(known, [...write, ...remove]);
  return { out, write, remove, unchanged: wanted.size - write.length, hashes, manifest, edited };
}

/** Told by hashes, which are known of files that nobody has changed; where that fails, texts are compared. */
function isAsWritten(file: string, hash: string | undefined): boolean {
  try {
    return fileState(file) === hash;
  } catch {
    return false;
  }
}

/** Files that stand where one of ours belongs, where a folder of ours belongs, or in a folder that is ours alone. */
function inTheWay(foreign: readonly string[], wanted: Iterable<string>, own: ReadonlySet<string>): string[] {
  const places = new Set<string>();
  for (const path of wanted) for (let at = path; at !== "."; at = posix.dirname(at)) places.add(at);
  return foreign.filter((path) => places.has(path) || (path.includes("/") && own.has(partOf(path))));
}

function partsOf({ files, makers }: Manifest, isKept: (part: string) => boolean): Manifest {
  return {
    files: new Map([...files].filter(([path]) => isKept(partOf(path)))),
    makers: new Map([...makers].filter(([part]) => isKept(part))),
  };
}

/**
 * The same for documents that stand among files of other people, so that nothing beside them is looked at or removed.
 *
 * @param known - The manifest that lists them, below `prefix`.
 */
export async function planDocuments(
  folder: string,
  files: readonly OutputFile[],
  known: Pick<Manifest, "files"> = { files: new Map() },
  prefix = "",
): Promise<Plan> {
  const all = await Promise.all(
    files.map(async ({ path, text }) => {
      assertInside(path);
      return { path, before: await readFile(join(folder, path), "utf8").catch(() => undefined), after: text };
    }),
  );
  const write = all.filter(({ before, after }) => before !== after);
  // A document that no manifest knows may be anybody's.
  const edited = write.flatMap(({ path, before }) =>
    before === undefined || known.files.get(`${prefix}${path}`)?.has(hashOf(before)) ? [] : [{ path, before }],
  );
  return {
    out: folder,
    write,
    remove: [],
    unchanged: all.length - write.length,
    hashes: hashesOf(files),
    manifest: undefined,
    edited,
  };
}

const editedOf = ({ files }: Manifest, changes: readonly { path: string; before: string | undefined }[]) =>
  changes.flatMap(({ path, before }) => {
    const hashes = files.get(path);
    return before === undefined || hashes === undefined || hashes.has(hashOf(before)) ? [] : [{ path, before }];
  });

function assertInside(path: string): void {
  if (
    path.startsWith("/") ||
    path.endsWith("/") ||
    path === "." ||
    path.includes("\\") ||
    posix.normalize(path) !== path ||
    path.startsWith("..")
  )
    throw new OutputError(
      `"${path}" is not a path below the output folder; this is a fault of an emitter, please report it`,
    );
}

function foreignSentence(out: string, foreign: readonly string[], shared: boolean): string {
  const shown = foreign.slice(0, 3).join(", ") + (foreign.length > 3 ? ", …" : "");
  const what = foreign.length === 1 ? "a file" : `${foreign.length} files`;
  const where = shared ? " where generated ones belong" : "";
  return `${display(out)} holds ${what} that braze-codegen did not write${where} (${shown}); give ${shared ? "another" : "an empty"} folder with --out, or take them away. Nothing was written.`;
}
