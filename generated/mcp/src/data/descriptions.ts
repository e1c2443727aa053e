// Copied by braze-codegen from templates/: edit it there.
import { readFileSync } from "node:fs";

/** What `descriptions.json` holds: tools and schemas in words, line by line. */
interface DescriptionFile {
  readonly tools: Readonly<Record<string, readonly string[]>>;
  readonly schemas: Readonly<Record<string, readonly string[]>>;
  readonly [note: string]: unknown;
}

let file: DescriptionFile | undefined;

/** Read when it is needed first: a server starts without it. */
export function descriptions(): DescriptionFile {
  file ??= JSON.parse(readFileSync(new URL("../../descriptions.json", import.meta.url), "utf8")) as DescriptionFile;
  return file;
}
