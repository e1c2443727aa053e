import { execFileSync } from "node:child_process";
import { join } from "node:path";

/**
 * A repository with the working tree as its last commit, and what makes `git clone <url>` take that one: the walk is about what will be
 * committed, and touches no index and no branch of this clone.
 */
export function publishWorkingTree(root: string, folder: string, url: string): Readonly<Record<string, string>> {
  const repository = join(folder, "braze-codegen.git");
  execFileSync("git", ["clone", "--quiet", "--bare", "--no-local", "--depth", "1", `file://${root}`, repository]);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "core.bare=false", "-c", "user.name=walk", "-c", "user.email=walk@localhost", ...args], {
      cwd: root,
      env: { ...process.env, GIT_DIR: repository, GIT_WORK_TREE: root },
      stdio: ["ignore", "ignore", "inherit"],
    });
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "The working tree");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: `url.file://${repository}.insteadOf`,
    GIT_CONFIG_VALUE_0: url,
    GIT_CONFIG_KEY_1: "safe.directory",
    GIT_CONFIG_VALUE_1: "*",
  };
}
