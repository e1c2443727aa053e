import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DiffInputError } from "./error.ts";

const run = promisify(execFile);

/**
 * What a command of Git prints.
 *
 * @param otherwise - What is said where it fails. Default: its own words.
 */
export async function git(cwd: string, args: readonly string[], otherwise?: string): Promise<string> {
  try {
    const { stdout } = await run("git", [...args], { cwd, maxBuffer: 1 << 29, encoding: "utf8" });
    return args[0] === "rev-parse" ? stdout.trim() : stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") throw new DiffInputError("Git is not installed, and a revision of it is asked for");
    throw new DiffInputError(otherwise ?? `git ${args[0] ?? ""} failed: ${stderr.trim().split("\n")[0] ?? ""}`);
  }
}

/** The last tag before what is checked out. */
export const lastTag = (cwd: string): Promise<string> =>
  git(
    cwd,
    ["describe", "--tags", "--abbrev=0"],
    "there is no tag of Git here to compare with; name two descriptions",
  ).then((tag) => tag.trim());
