import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CodeBlock } from "../support/readme.ts";
import { type Report, lastLines } from "./report.ts";
import { type Ran, bash } from "./shell.ts";

/** Where a walk stands. */
export interface Place {
  cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Does what a page says, from its first block to its last: a block with a title becomes that file, a block of commands runs where the one
 * before it stood, and a block of text is what the commands before it must have printed. Stops at the first fault: what follows stands on it.
 */
export async function walkBlocks(blocks: readonly CodeBlock[], place: Place, report: Report): Promise<boolean> {
  let last: Ran = { code: 0, output: "" };
  for (const { file, line, language, title, code } of blocks) {
    const start = performance.now();
    const where = `${file}:${line}`;
    if (title !== undefined) {
      await mkdir(dirname(join(place.cwd, title)), { recursive: true });
      await writeFile(join(place.cwd, title), code);
    } else if (language === "sh") {
      last = await runAndStay(code, place);
      const fault = last.code === 0 ? undefined : `exit code ${last.code}, after\n${lastLines(last.output)}`;
      report.step(`${where} ${firstLine(code)}`, performance.now() - start, fault);
      if (fault !== undefined) return false;
    } else if (language === "text") {
      const absent = code.split("\n").filter((wanted) => wanted !== "" && !patternOf(wanted).test(last.output));
      const fault = absent.length > 0 ? `not printed: ${absent.join("; ")}\n${lastLines(last.output)}` : undefined;
      report.step(`${where} prints what the page says`, performance.now() - start, fault);
      if (fault !== undefined) return false;
    }
  }
  return true;
}

/** Runs commands, and stays in the folder in which they end. */
async function runAndStay(code: string, place: Place): Promise<Ran> {
  const pwd = join(place.cwd, ".pwd");
  const ran = await bash(`set -e\n${code}\npwd > "${pwd}"`, place.cwd, place.env);
  if (ran.code === 0) place.cwd = (await readFile(pwd, "utf8")).trim();
  await bash(`rm -f "${pwd}"`, place.cwd, place.env);
  return ran;
}

/** `…` stands for anything on the line. */
const patternOf = (line: string): RegExp =>
  new RegExp(
    line
      .split("…")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );

const firstLine = (code: string): string => code.trim().split("\n").at(-1)?.slice(0, 80) ?? "";
