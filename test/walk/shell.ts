import { spawn } from "node:child_process";

/** What a command did. */
export interface Ran {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

/** The environment of a stranger: no command of this repository on the path, nothing of the npm and the Git that run this. */
export function strangersEnvironment(): NodeJS.ProcessEnv {
  const own = /^(npm_|GIT_|INIT_CWD$|NODE_OPTIONS$|NODE_ENV$|VITEST|TEST$|BRAZE_|FORCE_COLOR$|NODE_PATH$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name) || name === "npm_config_registry");
  const path = (process.env["PATH"] ?? "").split(":").filter((folder) => !/node_modules|node-gyp-bin/.test(folder));
  return {
    ...Object.fromEntries(kept),
    PATH: path.join(":"),
    NO_COLOR: "1",
    npm_config_prefer_offline: "true",
    npm_config_update_notifier: "false",
    npm_config_audit: "false",
    npm_config_fund: "false",
  };
}

/** Process groups at work, each led by a bash. */
const groups = new Set<number>();

/** Ends what is at work, with all that it put into the background. */
export function endAll(signal: NodeJS.Signals): void {
  for (const group of groups) endGroup(group, signal);
}

function endGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}

/** Runs a script in bash, without standard input, and ends it after `seconds`. */
export function bash(script: string, cwd: string, env: NodeJS.ProcessEnv, seconds = 180): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", script], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const group = child.pid ?? 0;
    groups.add(group);
    let output = "";
    const add = (data: Buffer) => (output += data.toString());
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    const timers = [
      setTimeout(() => endGroup(group, "SIGTERM"), seconds * 1000),
      setTimeout(() => endGroup(group, "SIGKILL"), (seconds + 10) * 1000),
    ];
    child.on("error", reject);
    // What stays in the background holds the pipes: it has until then, and no longer.
    child.on("exit", () => setTimeout(() => endGroup(group, "SIGTERM"), 1000).unref());
    child.on("close", (code) => {
      for (const timer of timers) clearTimeout(timer);
      groups.delete(group);
      resolve({ code, output });
    });
  });
}
