import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../file-states.ts";
import type { OutputFile } from "../output-file.ts";
import { OutputError, display } from "./error.ts";

/**
 * The list of what the generator wrote, in the output folder: how it tells its own files from other people's, and what it wrote from what
 * was edited since. A line a file, in the form of `sha256sum`, so that two branches that are merged keep the lines of both.
 */
export const MANIFEST = ".braze-codegen.sha256";

/** What a manifest says. */
export interface Manifest {
  /** The hashes that a file may have, by its path. More than one after a merge. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who made what stands in a folder of the output, by the folder. */
  readonly makers: ReadonlyMap<string, readonly Maker[]>;
}

/** From what a folder of the output was made, and for whom. */
export interface Maker {
  /** Description and generator, with their versions. */
  readonly made: string;
  /** The config that asked for it; undefined when flags did. */
  readonly owner: string | undefined;
}

/** The folder of the output in which a file stands: a package. Files beside the packages are in `"."`. */
export const partOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : ".");

const HEADER = "# What braze-codegen wrote here; it touches nothing else. `sha256sum -c` reads this.";

/** Of the text with the line ends that it was written with: Git may have given a clone others. */
export const hashOf = (text: string): string => sha256(text.includes("\r") ? text.replaceAll("\r\n", "\n") : text);

/** The hashes of files, by their paths. */
export const hashesOf = (files: readonly OutputFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, text }) => [path, hashOf(text)]));

/** The manifest of files of these hashes, all by one maker; `kept` are the parts of an earlier one that stay. */
export function manifestText(
  hashes: ReadonlyMap<string, string>,
  maker: Maker = BY_FLAGS,
  kept: Manifest = NOTHING,
): string {
  const lines = [
    ...[...hashes].map(([path, hash]) => `${hash}  ${path}`),
    ...[...kept.files].flatMap(([path, hashes]) => [...hashes].map((hash) => `${hash}  ${path}`)),
  ];
  const parts = new Set([...hashes.keys()].map(partOf).filter((part) => part !== ".."));
  const makers = [
    ...[...parts].map((part) => makerLine(part, maker)),
    ...[...kept.makers].flatMap(([part, all]) => all.map((each) => makerLine(part, each))),
  ];
  const byPath = (line: string) => line.slice(HASH_LENGTH);
  const sorted = [...new Set(lines)].sort((a, b) =>
    byPath(a) < byPath(b) || (byPath(a) === byPath(b) && a < b) ? -1 : 1,
  );
  return `${[HEADER, ...[...new Set(makers)].sort(), ...sorted].join("\n")}\n`;
}

const HASH_LENGTH = 64;
const BY_FLAGS: Maker = { made: "braze-codegen", owner: undefined };
const NOTHING: Manifest = { files: new Map(), makers: new Map() };

const makerLine = (part: string, { made, owner }: Maker): string =>
  `# ${part}/ made by ${oneLine(made)}${owner === undefined ? "" : `, asked for by ${oneLine(owner)}`}`;

/** `/` ends the folder's name, since no name can hold one. */
const MAKER = /^# ([^/]+)\/ made by (.*?)(?:, asked for by (.*))?$/;

const oneLine = (text: string): string => text.replace(/[\s\p{C}]+/gu, " ").trim();

/** The text of the manifest; empty where there is none. */
export async function manifestOn(out: string): Promise<string> {
  try {
    return await readFile(join(out, MANIFEST), "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return "";
    throw new OutputError(
      `${join(display(out), MANIFEST)} cannot be read (${code ?? message}), so it is unknown which files are generated; restore it, or empty the folder`,
    );
  }
}

/** @throws {OutputError} when a line is none of ours: then it is unknown which files are generated. */
export function readManifest(out: string, text: string): Manifest {
  const files = new Map<string, Set<string>>();
  const makers = new Map<string, Maker[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, part, made, owner] = MAKER.exec(line) ?? [];
    if (part !== undefined && made !== undefined) makers.set(part, [...(makers.get(part) ?? []), { made, owner }]);
    if (line === "" || line.startsWith("#")) continue;
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined)
      throw new OutputError(
        `${join(display(out), MANIFEST)}:${index + 1} is not a SHA-256 and a path, so it is unknown which files are generated; restore it, or empty the folder`,
      );
    files.set(path, (files.get(path) ?? new Set()).add(hash));
  }
  return { files, makers };
}

/** Whether two manifests list the same files, whatever their hashes and makers: a merge keeps the lines of both sides. */
export function listSameFiles(one: string, other: string): boolean {
  const paths = (text: string) =>
    new Set(text.split(/\r?\n/).flatMap((line) => (line.startsWith("#") ? [] : [line.slice(HASH_LENGTH + 2)])));
  const [a, b] = [paths(one), paths(other)];
  return a.size === b.size && [...a].every((path) => b.has(path));
}
