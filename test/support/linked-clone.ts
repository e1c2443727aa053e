import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/** Of these the clone has its own. */
const OWN = new Set([".cache", ".vite", ".bin", "@braze-codegen"]);

/**
 * Fills a folder with what Git would take of this repository, as a repository of one commit. Its libraries are those that are installed here;
 * the packages and their commands are its own.
 *
 * @returns Runs Git there.
 */
export function linkedClone(root: string, folder: string): (...args: string[]) => string {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  for (const path of listed.split("\0").filter((each) => each !== "" && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  const [from, to] = [join(root, "node_modules"), join(folder, "node_modules")];
  for (const part of [".bin", "@braze-codegen"]) {
    mkdirSync(join(to, part), { recursive: true });
    // They lead from where they stand, so they lead into the clone.
    for (const name of readdirSync(join(from, part)))
      symlinkSync(readlinkSync(join(from, part, name)), join(to, part, name));
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (OWN.has(entry.name)) continue;
    // What npm writes of what is installed would be written here, through a link.
    if (entry.isFile()) cpSync(join(from, entry.name), join(to, entry.name));
    else symlinkSync(join(from, entry.name), join(to, entry.name));
  }
  const alone = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = { ...Object.fromEntries(alone), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
      maxBuffer: 1e8,
      stdio: ["ignore", "pipe", "pipe"],
    });
  git("-c", "init.defaultBranch=main", "init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "What is there");
  return git;
}
