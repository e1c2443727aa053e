import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** What runs keep: `kept-…` and `fingerprint-…`, and formatted files by their hash alone. */
const ENTRY = /^(?:kept-|fingerprint-)?[0-9a-f]{64}$/;

/** Whoever comes back after that has one slow run. */
const DAYS = 90;

/** Takes away entries of a cache that were written long ago: documents and outputs may be gone, and nobody asks for their entries again. */
export function dropOldEntries(folder: string, now = Date.now()): void {
  for (const name of readdirSync(folder)) {
    if (!ENTRY.test(name)) continue;
    const file = join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: now };
    if (now - mtimeMs > DAYS * 86_400_000) rmSync(file, { force: true });
  }
}
