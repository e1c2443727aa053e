import { spawn, spawnSync } from "node:child_process";

/** `script` gives a program a terminal; macOS and Windows have another one, or none. */
export const hasTerminal: boolean =
  process.platform === "linux" && spawnSync("script", ["--version"], { timeout: 10_000 }).status === 0;

/**
 * What a command prints on a terminal, until it ends, until `enough` stands there, or for 30 s.
 *
 * Standard input stays open: at its end `script` may wait for ever.
 */
export function onTerminal(command: string, { cwd, enough }: { cwd?: string; enough?: RegExp } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["-qec", command, "/dev/null"], { cwd, stdio: ["pipe", "pipe", "ignore"] });
    let output = "";
    const limit = setTimeout(() => child.kill("SIGKILL"), 30_000);
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
      // Without its terminal, the program gets SIGHUP.
      if (enough?.test(output)) child.kill("SIGKILL");
    });
    child.on("error", reject);
    child.on("exit", () => {
      clearTimeout(limit);
      child.stdin.destroy();
      child.stdout.destroy();
      resolve(output);
    });
  });
}
