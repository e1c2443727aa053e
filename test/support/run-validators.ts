import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Files, folderOf } from "./folder.ts";

/** A validator, as ajv writes it. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly { keyword: string; instancePath: string; message?: string }[] | null;
}

/** Runs modules as their users would: from files, beside the ajv whose helpers they import. */
export async function runValidators(files: Files): Promise<Record<string, Validate>> {
  const folder = await folderOf({ ...files, "package.json": { type: "module" } });
  await symlink(join(import.meta.dirname, "../../node_modules"), join(folder, "node_modules"));
  return (await import(pathToFileURL(join(folder, "index.js")).href)) as Record<string, Validate>;
}
