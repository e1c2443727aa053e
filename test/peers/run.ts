import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPeers, peers } from "../../bench/peers.ts";
import { Report, lastLines } from "../walk/report.ts";
import { STEPS, runBrazeApi } from "./braze-api.ts";
import { compile } from "./compile.ts";
import { GENERATORS } from "./generators.ts";
import { verdict } from "./verdict.ts";

/**
 * `npm run peers`: what other generators make of our bundled document compiles, but for the faults of theirs that `generators.ts` names;
 * and another client from npm runs unchanged against the mock server.
 *
 * Exit codes: 0 it does · 1 it does not.
 */
const root = join(import.meta.dirname, "../..");
installPeers();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "braze-codegen-peers-")));
try {
  symlinkSync(join(root, "bench/node_modules"), join(folder, "node_modules"), "junction");
  const programs = peers(join(root, "generated/spec/openapi.json"), folder);
  const report = new Report();
  for (const { name, outputs, faults } of GENERATORS) {
    const program = programs.find((each) => each.name.startsWith(name));
    if (program === undefined) throw new Error(`bench/peers.ts has no program whose name begins with "${name}".`);
    const start = performance.now();
    const fault = failureOf(program.args) ?? verdict(compile(folder, outputs), faults);
    report.step(program.name, performance.now() - start, fault);
  }
  const start = performance.now();
  const wrong = await runBrazeApi(join(root, "bench"));
  const fault = wrong.length === 0 ? undefined : wrong.join("\n");
  report.step(`braze-api, ${STEPS.length} calls of the mock server`, performance.now() - start, fault);
  console.log(`\n${report.passed} passed, ${report.failed} failed`);
  process.exitCode = report.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a generator; what it said where it failed. */
function failureOf(args: readonly string[]): string | undefined {
  try {
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, CI: "1" },
    });
    return undefined;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return lastLines(`${stdout ?? ""}${stderr ?? String(error)}`);
  }
}
