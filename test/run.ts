import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filtersOf, unmatched } from "./filters.ts";
import { summaryOf, type StepResult } from "./summary.ts";

/**
 * What `npm test` is. With arguments, only the tests of these files or folders, or of `-t NAME`.
 *
 * The steps stand in the order in which a fault is cheapest to find.
 */
const only = process.argv.slice(2);
const filters = filtersOf(only);
const testFiles = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => join("test", file));
const strange = unmatched(filters, testFiles, process.cwd());
for (const filter of strange) console.error(`No test file matches ${filter}.`);
if (strange.length > 0) process.exit(1);
const scratch = mkdtempSync(join(tmpdir(), "braze-codegen-test-"));
const reportFile = join(scratch, "vitest.json");
const journal = join(scratch, "files");
/** No step takes half of it; what hangs is ended and named, so that the other steps are told of all the same. */
const LIMIT_SECONDS = 15 * 60;
const cleanUp = () => rmSync(scratch, { recursive: true, force: true });
/** Process groups at work. */
const groups = new Set<number>();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    for (const group of groups) endGroup(group, signal);
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
  "--reporter=./test/support/journal.ts",
  `--outputFile.json=${reportFile}`,
  // Of files that are named all are run, long ones too.
  ...(filters.length > 0 ? only : ["--project=generator", "--project=packages", ...only]),
];

const results: StepResult[] = [];
for (const step of only.length > 0 ? [vitest] : [...before, vitest]) results.push(await run(step));
const { lines, failed } = summaryOf(
  results,
  vitestReport(),
  only.some((arg) => /^(-t|--testNamePattern)/.test(arg)),
);
console.log(`\n${lines.join("\n")}`);
cleanUp();
process.exitCode = failed > 0 ? 1 : 0;

function run([name, command, ...args]: Step): Promise<StepResult> {
  const start = performance.now();
  console.log(`\n— ${name}`);
  return new Promise((resolve) => {
    const env = { ...process.env, TEST_JOURNAL: journal };
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], detached: true, env });
    const group = child.pid ?? 0;
    groups.add(group);
    const limit = setTimeout(() => {
      console.log([`— ${name}: ended after ${LIMIT_SECONDS} s`, ...atWork()].join("\n"));
      endGroup(group, "SIGTERM");
      setTimeout(() => endGroup(group, "SIGKILL"), 10_000).unref();
    }, LIMIT_SECONDS * 1000);
    const end = (code: number | null) => {
      clearTimeout(limit);
      groups.delete(group);
      const seconds = (performance.now() - start) / 1000;
      console.log(`— ${name}: ${code === 0 ? "passed" : "FAILED"} in ${seconds.toFixed(1)} s`);
      resolve({ name, code, seconds });
    };
    child.on("error", ({ message }) => {
      console.log(message);
      end(1);
    });
    child.on("exit", end);
  });
}

function endGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}

/** The files of tests that began and did not end. */
function atWork(): string[] {
  const begun = new Set<string>();
  for (const line of readText(journal).split("\n")) {
    const [word, file = ""] = line.split(" ");
    if (word === "begins") begun.add(file);
    if (word === "ends") begun.delete(file);
  }
  return [...begun].map((file) => `  still at work: ${file}`);
}

const readText = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** vitest's own report, rather than what this script believes. */
function vitestReport(): unknown {
  try {
    return JSON.parse(readFileSync(reportFile, "utf8"));
  } catch {
    return undefined;
  }
}
