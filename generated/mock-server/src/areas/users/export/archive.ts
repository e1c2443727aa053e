// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "../../../answer.js";
import { type Exports, isOpen, type UserExport } from "../../../state/exports.js";

/** Users in a file of an archive. */
const LINES = 5000;

/** The folder of archives. No operation has such a path. */
const FOLDER = "exports";

/** What the paths of archives begin with. */
export const ARCHIVES: string = `/${FOLDER}/`;

/** The path of the archive of an export. */
export const archivePath = (prefix: string): string => `${ARCHIVES}${prefix}.zip`;

/**
 * The archive of an export, as the storage behind Braze gives it to whoever has its URL: without a key. It is a 403
 * before the export is ready, and some hours after.
 */
export async function archiveAt(exports: Exports, path: string, now: Date): Promise<Answer> {
  const job = exports.values().find(({ object_prefix }) => archivePath(object_prefix) === path);
  if (job === undefined || !isOpen(job, now)) return DENIED;
  return { status: 200, headers: { "content-type": "application/zip" }, body: await archiveOf(job) };
}

async function archiveOf({ object_prefix, lines = [] }: UserExport): Promise<Uint8Array> {
  // Most mocks never need it.
  const { strToU8, zipSync } = await import("fflate");
  const files = Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES)) }, (_, index) => {
    const part = lines.slice(index * LINES, (index + 1) * LINES);
    return [`${object_prefix}/${index + 1}.json`, strToU8(part.map((line) => `${line}\n`).join(""))] as const;
  });
  // The same users are the same bytes, whenever and wherever.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

/** As Amazon's S3 words it. */
const DENIED: Answer = {
  status: 403,
  headers: { "content-type": "application/xml" },
  body: "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
};
