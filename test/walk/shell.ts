import { spawn } from "node:child_process";

/** What a command did. */
export interface Ran {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

/** The environment of a stranger: no command of this repository on the path, nothing of the npm that runs this. */
export function strangersEnvironment(): NodeJS.ProcessEnv {
  const own = /^(npm_|INIT_CWD$|NODE_OPTIONS$|NODE_ENV$|VITEST|TEST$|BRAZE_|FORCE_COLOR$|NODE_PATH$)/i;
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

/** Runs a script in bash, without standard input, and ends it after `seconds`. */
export function bash(script: string, cwd: string, env: NodeJS.ProcessEnv, seconds = 180): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", script], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const add = (data: Buffer) => (output += data.toString());
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    const timer = setTimeout(() => child.kill("SIGTERM"), seconds * 1000);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
