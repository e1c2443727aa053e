import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Files, folderOf } from "./folder.ts";

/** The folder of the shop itself: a curated spec without a fault. */
export const SHOP = fileURLToPath(new URL("shop", import.meta.url));

/** What to change in a file of the shop: its whole text, one replacement, or null to take it away. */
export type Edits = Readonly<Record<string, string | readonly [from: string, to: string] | null>>;

/** The files of a small, faultless, curated spec (test/support/shop), with edits. */
export async function shopFiles(edits: Edits = {}): Promise<Files> {
  const entries = await readdir(SHOP, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Record<string, string> = {};
  for (const path of paths) files[relative(SHOP, path)] = await readFile(path, "utf8");
  for (const [path, edit] of Object.entries(edits))
    if (edit === null) delete files[path];
    else files[path] = typeof edit === "string" ? edit : replaced(path, files[path], edit);
  return files;
}

/** The same in a temporary folder; its root document. */
export const shop = async (edits: Edits = {}): Promise<string> =>
  join(await folderOf(await shopFiles(edits)), "openapi.yaml");

function replaced(path: string, text: string | undefined, [from, to]: readonly [string, string]): string {
  if (!text?.includes(from)) throw new Error(`${path} of the shop has no ${JSON.stringify(from)} to replace`);
  return text.replace(from, () => to);
}

/** A case of a rule: what is changed in the shop, and what the rule says about it. */
export type RuleCase = readonly [name: string, given: Edits, want: readonly string[]];

/** A mistake that people make, and all that they read about it: one sentence, with the place of its cause. */
export type Mistake = readonly [name: string, given: Edits, want: string];
