import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dropOldEntries } from "./cache-age.ts";
import { draftName } from "./drafts.ts";

const HASH_LENGTH = 64;
const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** What `keepBytes` wrote into a file of the cache; undefined where it is missing or damaged. */
export function keptBytes(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(HASH_LENGTH + 1);
    return bytes.toString("latin1", 0, HASH_LENGTH) === hashOf(body) ? body : undefined;
  } catch {
    // None yet.
    return undefined;
  }
}

/** A cache that cannot be written is only slower. */
export function keepBytes(folder: string, file: string, body: Buffer): void {
  const draft = join(folder, draftName(`kept.${process.hrtime.bigint()}`));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(`${hashOf(body)}\n`), body]));
    renameSync(draft, file);
    dropOldEntries(folder);
  } catch {
    if (existsSync(draft)) rmSync(draft);
  }
}
