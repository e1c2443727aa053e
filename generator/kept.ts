import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { codeFolder, root } from "./installation.ts";
import { keepBytes, keptBytes } from "./kept-bytes.ts";
import { snapshot } from "./output/fingerprint.ts";

/** Parts of a run's work that the next one may use, by what they were made from: what goes in decides what comes out. */
export interface Kept {
  /** What was made of these texts before; undefined for nothing. */
  recall(from: readonly string[]): unknown;
  /** @param made - Data that JSON can say. */
  keep(from: readonly string[], made: unknown): void;
  /** Leaves for the next run what this one has made or used. */
  close(): void;
}

/** Where nothing is kept. */
export const nothingKept: Kept = { recall: () => undefined, keep: () => undefined, close: () => undefined };

/**
 * @param folder - Of the cache; undefined for nowhere.
 * @param name - What is kept, and of which document: each has a file of its own.
 */
export function keptIn(folder: string | undefined, ...name: readonly string[]): Kept {
  if (folder === undefined) return nothingKept;
  const file = fileOf(folder, name);
  const maker = makerOf();
  const { before, text } = readEntries(file, maker);
  const used: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let hasMore = text === "";
  return {
    recall(from) {
      const key = sha256(from);
      if (Object.hasOwn(before, key)) used[key] = before[key];
      return used[key];
    },
    keep(from, made) {
      used[sha256(from)] = made;
      hasMore = true;
    },
    close() {
      if (!hasMore && Object.keys(used).length === Object.keys(before).length) return;
      const now = `${maker}\n${JSON.stringify(used)}`;
      if (now !== text) keepBytes(folder, file, Buffer.from(now));
    },
  };
}

/** Whether an earlier run left something of this name. */
export const isKept = (folder: string | undefined, ...name: readonly string[]): boolean =>
  folder !== undefined && existsSync(fileOf(folder, name));

const fileOf = (folder: string, name: readonly string[]): string => join(folder, `kept-${sha256(name)}`);

const sha256 = (texts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}\0${text}`);
  return hash.digest("hex");
};

/** Who makes something of what goes in: this generator, with its libraries and this Node. */
export function makerOf(): string {
  if (maker !== undefined) return maker;
  const { digest } = snapshot([
    { kind: "file", path: join(root, "package.json") },
    { kind: "tree", path: codeFolder },
  ]);
  maker = `${digest} ${process.versions.node.split(".")[0]}`;
  return maker;
}

/** Takes the word of the thread that began this one: to find out takes reading all of the generator. */
export const assumeMaker = (told: string): void => {
  maker = told;
};

let maker: string | undefined;

interface Entries {
  readonly before: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** None, where the file is another maker's or damaged. */
function readEntries(file: string, maker: string): Entries {
  try {
    const text = keptBytes(file)?.toString() ?? "";
    const [by, entries] = split(text);
    if (by === maker) return { before: JSON.parse(entries) as Readonly<Record<string, unknown>>, text };
  } catch {
    // Not as this generator writes it.
  }
  return { before: {}, text: "" };
}

/** The first line, and the others. */
function split(text: string): readonly [string, string] {
  const end = text.indexOf("\n");
  return [text.slice(0, end), text.slice(end + 1)];
}
