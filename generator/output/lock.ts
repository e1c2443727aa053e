import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "../drafts.ts";
import { OutputError, display } from "./error.ts";

/** Holds the number of the process that writes into the folder. */
export const LOCK = ".braze-codegen.lock";

/** Runs `work` while no other run writes into the folder, which must exist. Waits for the other one, up to half a minute. */
export async function locked<T>(out: string, work: () => Promise<T>, patience = 30_000): Promise<T> {
  const file = join(out, LOCK);
  const end = Date.now() + patience;
  while (!(await take(file))) {
    const owner = Number(await readFile(file, "utf8").catch(() => ""));
    // A run that was killed left its lock; one that has just made it has not written its number yet.
    if (owner > 0 && !isRunning(owner)) await rm(file, { force: true });
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

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
