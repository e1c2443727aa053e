import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { createRequire } from "node:module";
import { declarationsOf, isPlain } from "./format-plain.ts";
import { draftName, removeDrafts } from "./drafts.ts";
import type { OutputFile } from "./output-file.ts";

const PARSERS: Readonly<Record<string, string>> = {
  ts: "typescript",
  js: "babel",
  md: "markdown",
  json: "json",
  yaml: "yaml",
};
const { version: VERSION } = createRequire(import.meta.url)("prettier/package.json") as { version: string };
const OPTIONS = { printWidth: 120, proseWrap: "preserve" } as const;

/** Where formatted texts are kept, by the hash of what went in. Absent: nothing is kept. */
export interface FormatOptions {
  readonly cache?: string;
}

/** prettier over the files that want it. A text that was formatted before is not formatted again. */
export async function format(files: readonly OutputFile[], { cache }: FormatOptions = {}): Promise<OutputFile[]> {
  if (cache) await mkdir(cache, { recursive: true }).catch(() => undefined);
  if (cache) await removeDrafts(cache);
  const formatted: OutputFile[] = [];
  for (const file of files) formatted.push(await formatFile(file, cache));
  return formatted;
}

async function formatFile(file: OutputFile, cache: string | undefined): Promise<OutputFile> {
  const parser = PARSERS[file.path.split(".").pop() ?? ""];
  if (file.format === false || !parser) return file;
  const key = sha256(JSON.stringify([VERSION, OPTIONS, parser, file.text]));
  const kept = cache && join(cache, key);
  const known = kept && (await recall(kept));
  if (known !== undefined) return { path: file.path, text: known };
  const text = await formatted(file.text, parser);
  if (kept) await keep(kept, text);
  return { path: file.path, text };
}

async function formatted(text: string, parser: string): Promise<string> {
  const found = parser === "typescript" ? declarationsOf(text) : undefined;
  if (!found) return withPrettier(text, parser);
  const declarations: string[] = [];
  for (const declaration of found)
    declarations.push(isPlain(declaration) ? declaration : (await withPrettier(declaration, parser)).trimEnd());
  return `${declarations.join("\n\n")}\n`;
}

/** A hundred levels: nobody reads what is deeper, and the formatter's stack does not hold three times as many. */
const TOO_DEEP = /^ {200}/m;

/** Loaded for the first text that wants it: there may be none. */
async function withPrettier(text: string, parser: string): Promise<string> {
  if (TOO_DEEP.test(text)) return text;
  const prettier = await import("prettier");
  return prettier.format(text, { ...OPTIONS, parser });
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** An entry begins with the hash of its text, so that a damaged one is as good as none. */
async function recall(path: string): Promise<string | undefined> {
  const entry = await readFile(path, "utf8").catch(() => "");
  const text = entry.slice(65);
  return entry.slice(0, 64) === sha256(text) ? text : undefined;
}

/** Written beside and renamed, so that a run that is killed leaves no half text. A cache that cannot be written is only slower. */
async function keep(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), draftName(basename(path)));
  try {
    await writeFile(draft, `${sha256(text)}\n${text}`);
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true, recursive: true }).catch(() => undefined);
  }
}
