import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dropOldEntries } from "../../generator/cache-age.ts";
import { folderOf } from "../support/folder.ts";

const HASH = "0123456789abcdef".repeat(4);
const DAY = 86_400_000;

test.each<[name: string, days: number, stays: boolean]>([
  [`kept-${HASH}`, 89, true],
  [`kept-${HASH}`, 91, false],
  [`fingerprint-${HASH}`, 91, false],
  [HASH, 91, false],
  ["notes.txt", 91, true],
])("%s, written %i days ago, stays: %s", async (name, days, stays) => {
  const folder = await folderOf();
  const now = Date.now();
  await writeFile(join(folder, name), "");
  const then = new Date(now - days * DAY);
  await utimes(join(folder, name), then, then);
  dropOldEntries(folder, now);
  expect(await readdir(folder)).toEqual(stays ? [name] : []);
});
