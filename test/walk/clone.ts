import { execFileSync } from "node:child_process";
import { join } from "node:path";

/**
 * A repository with the working tree as its only commit, and what makes `git clone <url>` take that one. The walk is about what will be
 * committed; it touches no index, no branch and no setting of this clone, also where a hook of it runs this.
 */
export function publishWorkingTree(root: string, folder: string, url: string): Readonly<Record<string, string>> {
  const repository = join(folder, "braze-codegen.git");
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const environment = {
    ...Object.fromEntries(inherited),
    GIT_DIR: repository,
    GIT_WORK_TREE: root,
    GIT_INDEX_FILE: join(repository, "index"),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: root, env: environment, stdio: ["ignore", "ignore", "inherit"] });
  git("-c", "init.defaultBranch=main", "init", "--quiet", "--bare", repository);
  git("config", "core.bare", "false");
  git("add", "--all");
  git("-c", "user.name=walk", "-c", "user.email=walk@localhost", "commit", "--quiet", "--message", "The working tree");
  git("config", "core.bare", "true");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: `url.${repository}.insteadOf`,
    GIT_CONFIG_VALUE_0: url,
    GIT_CONFIG_KEY_1: "safe.directory",
    GIT_CONFIG_VALUE_1: "*",
  };
}
