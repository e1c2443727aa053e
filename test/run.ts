import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `npm test` is: every check that CI makes, in the order in which a fault is cheapest to find. */
const scratch = mkdtempSync(join(tmpdir(), "braze-codegen-test-"));
const report = join(scratch, "vitest.json");
const steps: readonly [name: string, command: string, args: readonly string[]][] = [
  ["generated files are up to date", "npm", ["run", "--silent", "check"]],
  ["lint", "npm", ["run", "--silent", "lint"]],
  ["build", "npm", ["run", "--silent", "build"]],
  ["types", "tsc", ["--noEmit", "-p", "."]],
  ["packages", "tsx", ["test/packages.ts"]],
  [
    "tests",
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  ],
];

const failed: string[] = [];
for (const [name, command, args] of steps) {
  const start = performance.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) failed.push(name);
  console.log(
    `— ${name}: ${status === 0 ? "passed" : "FAILED"} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}.`);
console.log(`\n${summary()}`);
rmSync(scratch, { recursive: true });
process.exitCode = failed.length > 0 ? 1 : 0;

/** From vitest's own report, not from what this script believes. */
function summary(): string {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return `${numPassedTests} passed, ${numFailedTests} failed`;
  } catch {
    return "0 passed, 0 failed: vitest left no report";
  }
}
