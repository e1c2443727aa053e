import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { startRuntime } from "./execute.ts";
import { fateNames } from "./fates.ts";
import { faultsOf, type Probes, probe } from "./probe.ts";
import { type Row, tableOf } from "./report.ts";
import { nameOf, pinnedRuntimes, type Runtime, runtimes } from "./runtimes.ts";
import { rawServer } from "./server.ts";
import { isClean, verdictOf } from "./verdict.ts";

/**
 * `npm run test:runtimes`: the client, as built, in every runtime that its README names, against a server that breaks connections in all
 * ways and counts what it acted on. `RUNTIMES_SENDS=10000` makes the long form; arguments choose runtimes, as in `-- Deno "Bun 1.4.5"`.
 *
 * Exit codes: 0 nothing was processed twice, lost or told wrongly · 1 something was, or a runtime did not run.
 */
const sends = Number(process.env["RUNTIMES_SENDS"] ?? 2000);
const asked = process.argv.slice(2);
const chosen = runtimes().filter((each) => asked.length === 0 || asked.some((name) => nameOf(each).startsWith(name)));
if (chosen.length === 0) {
  console.error(`There is no such runtime; there are ${runtimes().map(nameOf).join(", ")}.`);
  process.exit(1);
}
if (process.platform !== "linux" || process.arch !== "x64") {
  console.error(
    "The runtimes are pinned as binaries for Linux on x64, as CI has it: run this there, or in a container.",
  );
  process.exit(1);
}
if (!pinnedRuntimes().every(({ command }) => existsSync(command))) {
  console.error("installing runtimes into test/runtimes (1.5 GB)");
  const cwd = import.meta.dirname;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd, stdio: "inherit" });
}
execFileSync("npm", ["run", "--silent", "build", "--", "packages"], { stdio: "inherit" });

const rows: Row[] = [];
const faults: string[] = [];
for (const runtime of chosen) {
  const begin = performance.now();
  const name = nameOf(runtime);
  try {
    const { row, faults: own } = await rowOf(runtime);
    rows.push(row);
    faults.push(...own.map((fault) => `${name}: ${fault}`));
  } catch (error) {
    faults.push(`${name} did not run: ${endOf(error)}`);
  }
  console.error(`${name}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
console.log(`\n${tableOf(rows)}\n`);
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? "No fault." : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function rowOf(runtime: Runtime): Promise<{ row: Row; faults: string[] }> {
  const { run, close } = await startRuntime(runtime);
  try {
    const server = await rawServer();
    const names = Array.from({ length: sends }, (_, index) => fateNames[index % fateNames.length] ?? "ok");
    const told = await run({ baseUrl: server.url, names }).finally(() => server.close());
    const verdict = verdictOf(sends, told.ends, server.processed);
    const probes: Probes = { withoutKey: told.withoutKey, ...(await probe(run)) };
    const { fresh, reused } = server.connections;
    const row = { name: nameOf(runtime), verdict, connections: `${fresh} / ${reused}`, probes };
    return { row, faults: [...(isClean(verdict) ? [] : verdict.faults), ...faultsOf(runtime, probes)] };
  } finally {
    close();
  }
}

/** How a process ended, without its arguments, which are as long as the run. */
function endOf(error: unknown): string {
  const { signal, code, stderr, message } = error as Error & { signal?: string; code?: unknown; stderr?: string };
  return stderr === undefined ? message : `${signal ?? `exit code ${code}`} after ${stderr.slice(-500).trim()}`;
}
