import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draftName } from "../drafts.ts";
import { fileState, keepFileStates, recallFileStates, sha256 } from "../file-states.ts";
import { isLeftBehind } from "../left-behind.ts";
import { filesBelow } from "../load/paths.ts";

/**
 * Something on the disk that a run depends on. The next run may be left out only while all of it is as it was.
 *
 * - `file`: its bytes, and whether a script can be executed; that it is absent is a state too.
 * - `tree`: the files below a folder, each as `file`.
 * - `names`: which files stand below the folder of a document, and not what is in them.
 * - `outputs`: which files stand below an output folder, without what builds put there.
 * - `stamps`: the files below a folder by size and time, for what a compiler wrote and checks by itself.
 */
export interface Place {
  readonly kind: "file" | "tree" | "names" | "outputs" | "stamps";
  readonly path: string;
}

/** The state of places at one time. */
export interface Snapshot {
  readonly places: readonly Place[];
  readonly digest: string;
  readonly time: number;
}

/** Taken before a run, of what it is known to read. */
export const snapshot = (places: readonly Place[]): Snapshot => ({
  places,
  digest: digestOf(places),
  time: Date.now(),
});

/** A run that has just ended. */
export interface Run<T> {
  readonly before: Snapshot;
  /** The files that it turned out to read. */
  readonly read: readonly string[];
  /** What it left. */
  readonly outputs: readonly Place[];
  /**
   * The SHA-256 of what it wrote into files among the outputs: what somebody else puts there meanwhile is not taken for
   * the run's.
   */
  readonly hashes: ReadonlyMap<string, string>;
  /** What the next run is to tell in its place, as data. */
  readonly told: T;
}

interface Entry<T> {
  /** What changes most often first: where that is not as it was, nothing else is read. */
  readonly states: readonly { readonly places: readonly Place[]; readonly digest: string }[];
  readonly told: T;
}

/**
 * What a run told, if a new one would tell and write the same; otherwise nothing.
 *
 * @param cache - Folder of the entries.
 * @param question - What is asked for, as data: options, and the output folder.
 */
export function recall<T>(cache: string, question: unknown): T | undefined {
  recallFileStates(cache);
  try {
    const text = readFileSync(entryFile(cache, question), "utf8");
    const body = text.slice(HASH_LENGTH + 1);
    if (text.slice(0, HASH_LENGTH) !== sha256(body)) return undefined;
    const { states, told } = JSON.parse(body) as Entry<T>;
    const isAsItWas = states.every(({ places, digest }) => digestOf(places) === digest);
    if (isAsItWas) keepFileStates(cache);
    return isAsItWas ? told : undefined;
  } catch {
    // No entry, or a place that cannot be read: the run itself says what there is to say.
    return undefined;
  }
}

/** Keeps a run for {@link recall}, unless what it read has changed under its hands. A cache that cannot be written is only slower. */
export function remember<T>(cache: string, question: unknown, run: Run<T>): void {
  const { before, read, outputs, hashes, told } = run;
  try {
    if (digestOf(before.places) !== before.digest || read.some((file) => isLater(file, before.time))) return;
    const inputs = read.map((path) => ({ kind: "file" as const, path }));
    const states = [
      { places: inputs, digest: digestOf(inputs) },
      { places: before.places, digest: before.digest },
      { places: outputs, digest: digestOf(outputs, hashes) },
    ];
    const entry: Entry<T> = { states, told };
    const body = JSON.stringify(entry);
    mkdirSync(cache, { recursive: true });
    const draft = join(cache, draftName("fingerprint"));
    try {
      writeFileSync(draft, `${sha256(body)}\n${body}`);
      renameSync(draft, entryFile(cache, question));
    } finally {
      rmSync(draft, { force: true });
    }
    keepFileStates(cache);
  } catch {
    // As in recall.
  }
}

const HASH_LENGTH = 64;

/** Changes with what an entry says and how it is counted. */
const FORM = 3;

/** An entry of another Node or another system is none of ours: what their compilers print may differ. */
function entryFile(cache: string, question: unknown): string {
  const [major] = process.versions.node.split(".");
  return join(cache, `fingerprint-${sha256(JSON.stringify([FORM, major, process.platform, question]))}`);
}

function digestOf(places: readonly Place[], hashes: ReadonlyMap<string, string> = new Map()): string {
  const digest = createHash("sha256");
  for (const { kind, path } of places) {
    digest.update(`${kind}\0${path}\0`);
    if (kind === "file") digest.update(`${hashes.get(path) ?? fileState(path)}\0`);
    else
      for (const file of filesOf(kind, path)) {
        digest.update(`${file}\0`);
        if (kind === "tree") digest.update(`${fileState(file)}\0`);
        if (kind === "stamps") digest.update(`${stampOf(file)}\0`);
      }
  }
  return digest.digest("hex");
}

function filesOf(kind: Place["kind"], folder: string): readonly string[] {
  if (kind === "names") return filesBelow(folder);
  return entriesBelow(folder, kind === "outputs" ? BUILD_FOLDERS : new Set());
}

/** In an output folder, what builds and package managers put there is nobody's concern. All else is, such as the lock of a run at work. */
const BUILD_FOLDERS: ReadonlySet<string> = new Set(["node_modules", "dist", "coverage"]);

function entriesBelow(folder: string, skipped: ReadonlySet<string>): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : entriesBelow(path, skipped);
    return isLeftBehind(entry.name) ? [] : [path];
  });
}

function stampOf(file: string): string {
  const { size, mtimeNs } = statSync(file, { bigint: true });
  return `${size} ${mtimeNs}`;
}

/** Disks keep times in steps: those of a timer's tick, or of up to two seconds where a time has no fraction. */
function isLater(path: string, since: number): boolean {
  const { ctimeMs = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  return ctimeMs + (ctimeMs % 1000 === 0 ? 2000 : 10) > since;
}
