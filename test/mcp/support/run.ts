import { run as runHere } from "../../../generated/mcp/src/run.js";

/** What a command line says and returns, in this process: a process for each case would take most of the time of these tests. */
export function run(args: readonly string[], env: Record<string, string> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = runHere({
    args,
    env,
    terminal: false,
    print: (text) => void out.push(text),
    warn: (sentence) => void err.push(`braze-mcp: ${sentence}\n`),
  });
  return { status, stdout: out.join(""), stderr: err.join("") };
}
