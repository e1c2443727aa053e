import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

/** A program that Node runs, as a whole process. */
export interface Program {
  readonly name: string;
  /** Of node: its options, the script, and the script's arguments. */
  readonly args: readonly string[];
  readonly folder: string;
  /** Called before each run, outside of its time. */
  readonly before?: () => void;
  /** Why it ends with an error, where it is known to: then its time is that of a failing run. */
  readonly fails?: string;
}

/** What a run took. */
export interface Cost {
  readonly milliseconds: number;
  /** The most memory that the process had, in bytes. */
  readonly peak: number;
}

const PEAK = new URL("peers/peak-memory.mjs", import.meta.url).href;

/**
 * Runs a program to its end.
 *
 * @throws {Error} with what it printed, where it fails.
 */
export async function cost({ name, args, folder, before, fails }: Program): Promise<Cost> {
  before?.();
  const notes = mkdtempSync(join(tmpdir(), "bench-peak-"));
  const file = join(notes, "bytes");
  const start = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PEAK_MEMORY_FILE: file, NODE_OPTIONS: `--import ${PEAK}`, CI: "1" },
  });
  let printed = "";
  const keep = (text: unknown): void => {
    printed += String(text);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const status = await new Promise<number | null>((done, fail) => child.once("error", fail).once("close", done));
  const milliseconds = performance.now() - start;
  if (status !== 0 && fails === undefined) throw new Error(`${name} ended with ${status}: ${printed.slice(-1000)}`);
  const peak = Number(readFileSync(file, "utf8"));
  rmSync(notes, { recursive: true });
  return { milliseconds, peak };
}

/** The medians of several runs of each, which take turns: absolute times are noisy on shared machines. */
export async function costs(programs: readonly Program[], rounds: number): Promise<Cost[]> {
  const all: Cost[][] = programs.map(() => []);
  for (let round = 1; round <= rounds; round++)
    for (const [index, program] of programs.entries()) {
      progress(`round ${round} of ${rounds}: ${program.name}`);
      all[index]?.push(await cost(program));
    }
  progress("");
  return all.map((runs) => ({
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    peak: median(runs.map(({ peak }) => peak)),
  }));
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What is going on, on a terminal; nothing in a file. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
