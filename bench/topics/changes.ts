import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Installation } from "../installation.ts";
import { type Program, cost, median, progress } from "../processes.ts";
import { type Row, ms, times } from "../rows.ts";

const ROUNDS = 3;

/** A run after a run: with nothing changed in between, and with one file of a path. */
export async function changes(ours: Installation): Promise<Row[]> {
  const spec = join(ours.project, "spec");
  cpSync("spec", spec, { recursive: true });
  const args = ["generate", "--spec", join(spec, "openapi.yaml"), "--out", join(ours.project, "changes")];
  const first = await cost(ours.run("the first run", args, { isCold: true }));
  const again = ours.run("the same again", args);
  await cost(again);
  const nothing = await medianOf(again);
  const file = join(spec, "paths/users/track/index.yaml");
  let changed = 0;
  const path = await medianOf({
    ...again,
    name: "one path file changed",
    before: () => {
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(/^(\s*summary: .*?)(?: \(\d+\))?$/m, `$1 (${++changed})`));
    },
  });
  const was = `the first run ${ms(first.milliseconds)}`;
  return [
    ["nothing changed", ms(nothing), was, times(nothing, first.milliseconds)],
    ["one path file changed", ms(path), was, times(path, first.milliseconds)],
  ];
}

async function medianOf(program: Program): Promise<number> {
  const runs: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    progress(`round ${round} of ${ROUNDS}: ${program.name}`);
    runs.push((await cost(program)).milliseconds);
  }
  progress("");
  return median(runs);
}
