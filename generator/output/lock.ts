import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { draftName, isRunning } from "../drafts.ts";
import { OutputError, display } from "./error.ts";

/** Holds the number of the process that writes into the folder. */
export const LOCK = ".braze-codegen.lock";

/** Runs `work` while no other run writes into the folder, which must exist. Waits for the other one, up to half a minute. */
export async function locked<T>(out: string, work: () => Promise<T>, patience = 30_000): Promise<T> {
  const file = join(out, LOCK);
  const end = Date.now() + patience;
  while (!(await take(out, file))) {
    const owner = Number(await readFile(file, "utf8").catch(() => ""));
    if (owner > 0 && !isRunning(owner)) await takeAway(out, file, owner);
    else if (Date.now() > end)
      throw new OutputError(
        `another run${owner > 0 ? ` (process ${owner})` : ""} is writing into ${display(out)}; wait until it ends, or take ${join(display(out), LOCK)} away if there is none`,
      );
    else await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

let attempts = 0;

/** The lock appears with its number in it, so that one of a killed run always names it. */
async function take(out: string, file: string): Promise<boolean> {
  const draft = join(out, draftName(`lock${++attempts}`));
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // Some file systems have no links; there a run that is killed between the two steps leaves an empty lock.
    return await writeFile(file, String(process.pid), { flag: "wx" }).then(
      () => true,
      (failure: NodeJS.ErrnoException) => {
        if (failure.code === "EEXIST") return false;
        throw failure;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/** A run that was killed left its lock. Moved first: another one may have taken it away, and a lock of its own put there. */
async function takeAway(out: string, file: string, owner: number): Promise<void> {
  const moved = join(out, draftName(`lock${++attempts}`));
  await rename(file, moved).catch(() => undefined);
  const found = await readFile(moved, "utf8").catch(() => undefined);
  if (found !== undefined && found !== String(owner)) await link(moved, file).catch(() => undefined);
  await rm(moved, { force: true });
}
