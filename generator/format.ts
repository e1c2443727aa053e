import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as prettier from "prettier";
import type { OutputFile } from "./emit/output-file.ts";

const PARSERS: Readonly<Record<string, string>> = {
  ts: "typescript",
  js: "babel",
  md: "markdown",
  json: "json",
  yaml: "yaml",
};
const OPTIONS = { printWidth: 120, proseWrap: "preserve" } as const;

/** Where formatted texts are kept, by the hash of what went in. Absent: nothing is kept. */
export interface FormatOptions {
  readonly cache?: string;
}

/** prettier over the files that want it. A text that was formatted before is not formatted again. */
export async function format(files: readonly OutputFile[], { cache }: FormatOptions = {}): Promise<OutputFile[]> {
  if (cache) await mkdir(cache, { recursive: true });
  const formatted: OutputFile[] = [];
  for (const file of files) formatted.push(await formatFile(file, cache));
  return formatted;
}

async function formatFile(file: OutputFile, cache: string | undefined): Promise<OutputFile> {
  const parser = PARSERS[file.path.split(".").pop() ?? ""];
  if (file.format === false || !parser) return file;
  const key = createHash("sha256")
    .update(JSON.stringify([prettier.version, OPTIONS, parser, file.text]))
    .digest("hex");
  const kept = cache && join(cache, key);
  const known = kept && (await readFile(kept, "utf8").catch(() => undefined));
  if (known !== undefined && known !== "") return { path: file.path, text: known };
  const text = await prettier.format(file.text, { ...OPTIONS, parser });
  if (kept) await keep(kept, text);
  return { path: file.path, text };
}

/** Written beside and renamed, so that a run that is killed leaves no half text in the cache. */
async function keep(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}
