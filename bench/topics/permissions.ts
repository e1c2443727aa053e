import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Installation } from "../installation.ts";
import { writeCodeBase } from "../permissions/code-base.ts";
import { type Program, costs } from "../processes.ts";
import { type Row, mb, ms, times } from "../rows.ts";

const ROUNDS = 3;
const FILES = 1000;

/** The permissions of a code base, beside a compiler that checks the types of the same files: whole processes. */
export async function permissions(ours: Installation): Promise<Row[]> {
  const folder = join(ours.project, "code-base");
  const lines = writeCodeBase(folder, FILES);
  const modules = join(process.cwd(), "node_modules");
  mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
  for (const name of ["@braze-codegen", "@types/node"])
    symlinkSync(join(modules, name), join(folder, "node_modules", name), "junction");
  const own = ours.run("ours", ["permissions", join(folder, "src")]);
  const peer: Program = { name: "tsc --noEmit", args: [join(modules, "typescript/bin/tsc"), "-p", "."], folder };
  const [mine, theirs] = await costs([own, peer], ROUNDS);
  if (!mine || !theirs) return [];
  const cell = ({ milliseconds, peak }: typeof mine) => `${ms(milliseconds)}, ${mb(peak)}`;
  return [
    [
      `${FILES.toLocaleString("en-US")} files, ${lines.toLocaleString("en-US")} lines`,
      cell(mine),
      `${peer.name} ${cell(theirs)}`,
      `${times(mine.milliseconds, theirs.milliseconds)}, memory ${times(mine.peak, theirs.peak)}`,
    ],
  ];
}
