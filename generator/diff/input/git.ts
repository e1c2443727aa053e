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

/** What is in files that Git keeps, by the names of their objects: all in one process. */
export function blobs(cwd: string, objects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((done, fail) => {
    const options = { cwd, maxBuffer: 1 << 29, encoding: "buffer" } as const;
    const child = execFile("git", ["cat-file", "--batch"], options, (error, printed) => {
      if (error) fail(new DiffInputError(`git cat-file failed: ${error.message.split("\n")[0] ?? ""}`));
      else done(blobsIn(printed));
    });
    child.stdin?.end(`${objects.join("\n")}\n`);
  });
}

/** `NAME blob SIZE`, a line, and so many bytes; one after the other. */
function blobsIn(printed: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < printed.length;) {
    const end = printed.indexOf("\n", at);
    const [object = "", , size = "0"] = printed.toString("latin1", at, end).split(" ");
    const next = end + 1 + Number(size);
    found.set(object, printed.subarray(end + 1, next));
    at = next + 1;
  }
  return found;
}

/** The last tag before what is checked out. */
export const lastTag = (cwd: string): Promise<string> =>
  git(
    cwd,
    ["describe", "--tags", "--abbrev=0"],
    "there is no tag of Git here to compare with; name two descriptions",
  ).then((tag) => tag.trim());
