import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { summaryOf, type StepResult } from "./summary.ts";

/**
 * What `npm test` is: every check that CI makes. With arguments, only the tests of these files or folders.
 *
 * The walk of a stranger waits for npm more than it works, so it goes on beside the steps, which stand in the order in which a fault is
 * cheapest to find.
 */
const only = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "braze-codegen-test-"));
const reportFile = join(scratch, "vitest.json");
const cleanUp = () => rmSync(scratch, { recursive: true, force: true });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    cleanUp();
    process.exit(1);
  });

type Step = readonly [name: string, command: string, ...args: string[]];
const before: readonly Step[] = [
  ["generated files are up to date", "npm", "run", "--silent", "check"],
  ["lint", "npm", "run", "--silent", "lint"],
  ["build", "npm", "run", "--silent", "build"],
  ["types", "tsc", "--noEmit", "-p", "."],
  ["packages", "tsx", "test/packages.ts"],
];
const vitest: Step = [
  "tests",
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reportFile}`,
  ...only,
];
const walk: Step = ["a stranger's first ten minutes", "tsx", "test/walk/run.ts"];

const results: StepResult[] = [];
const beside = only.length > 0 ? undefined : run(walk, "pipe");
for (const step of only.length > 0 ? [vitest] : [...before, vitest]) results.push(await run(step, "inherit"));
if (beside) {
  const result = await beside;
  console.log(`\n— ${walk[0]}\n${result.output}`);
  results.push(result);
}
const { lines, failed } = summaryOf(results, vitestReport());
console.log(`\n${lines.join("\n")}`);
cleanUp();
process.exitCode = failed > 0 ? 1 : 0;

function run([name, command, ...args]: Step, stdio: "inherit" | "pipe"): Promise<StepResult & { output: string }> {
  const start = performance.now();
  if (stdio === "inherit") console.log(`\n— ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", stdio, stdio] });
    let output = "";
    child.stdout?.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr?.on("data", (data: Buffer) => (output += data.toString()));
    const end = (code: number | null) => {
      const seconds = (performance.now() - start) / 1000;
      const word = code === 0 ? "passed" : code === 77 ? "skipped" : "FAILED";
      if (stdio === "inherit") console.log(`— ${name}: ${word} in ${seconds.toFixed(1)} s`);
      resolve({ name, code, seconds, output });
    };
    child.on("error", (error) => {
      output += error.message;
      end(1);
    });
    child.on("close", end);
  });
}

/** vitest's own report, rather than what this script believes. */
function vitestReport(): unknown {
  try {
    return JSON.parse(readFileSync(reportFile, "utf8"));
  } catch {
    return undefined;
  }
}
