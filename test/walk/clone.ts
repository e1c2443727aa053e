import { execFileSync } from "node:child_process";
import { join } from "node:path";

/**
 * A repository with the working tree as its only commit, and what makes `git clone <url>` take that one. The walk is about what will be
 * committed; it touches no index, no branch and no setting of this clone, also where a hook of it runs this.
 */
export function publishWorkingTree(root: string, folder: string, url: string): Readonly<Record<string, string>> {
  const repository = join(folder, "braze-codegen.git");
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const alone = { ...Object.fromEntries(inherited), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const git = (environment: NodeJS.ProcessEnv, ...args: string[]) =>
    execFileSync("git", args, { cwd: root, env: environment, stdio: ["ignore", "ignore", "inherit"] });
  git(alone, "-c", "init.defaultBranch=main", "init", "--quiet", "--bare", repository);
  const here = {
    ...alone,
    GIT_DIR: repository,
    GIT_WORK_TREE: root,
    GIT_INDEX_FILE: join(repository, "index"),
    GIT_AUTHOR_NAME: "walk",
    GIT_AUTHOR_EMAIL: "walk@localhost",
    GIT_COMMITTER_NAME: "walk",
    GIT_COMMITTER_EMAIL: "walk@localhost",
  };
  git(here, "-c", "core.bare=false", "add", "--all");
  git(here, "-c", "core.bare=false", "commit", "--quiet", "--message", "The working tree");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: `url.${repository}.insteadOf`,
    GIT_CONFIG_VALUE_0: url,
    GIT_CONFIG_KEY_1: "safe.directory",
    GIT_CONFIG_VALUE_1: "*",
  };
}
