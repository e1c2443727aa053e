import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** The name under which a text waits for its place, known by the process that wrote it. */
export const draftName = (name: string): string => `.braze-codegen.${name}.${process.pid}.new`;

const DRAFT = /^\.braze-codegen\..*\.(\d+)\.new$/;

export const isDraft = (name: string): boolean => DRAFT.test(name);

/** Takes away the drafts of this process, and of processes that were killed before they could. */
export async function removeDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => {
    const pid = Number(DRAFT.exec(name)?.[1]);
    return pid === process.pid || (pid > 0 && !isRunning(pid));
  });
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true, recursive: true })));
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
