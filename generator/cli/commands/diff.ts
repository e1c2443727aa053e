import { join, relative } from "node:path";
import { isClone, root } from "../../installation.ts";
import { stepOf } from "../../diff/change.ts";
import { diff } from "../../diff/diff.ts";
import { lastTag } from "../../diff/input/git.ts";
import { readDescription } from "../../diff/input/read.ts";
import { diffMarkdown, diffText } from "../../diff/print/print.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { plain } from "../style.ts";
import { UsageError } from "../usage-error.ts";

/** `diff`: what differs between two descriptions. */
export async function run({ flags, operands, cwd }: Call): Promise<ExitCode> {
  const format = formatOf(flags);
  const [old, now] = await namesOf(flags, operands, cwd);
  const before = await readDescription(old, cwd);
  const after = await readDescription(now, cwd);
  const found = diff(before.document, after.document);
  if (format === "json")
    console.log(JSON.stringify(flags["since-tag"] ? { ...found, step: stepOf(found.level) } : found));
  else console.log(plain(format === "markdown" ? diffMarkdown(found) : diffText(found)));
  return flags.check && found.level === "breaking" ? EXIT.drift : EXIT.fine;
}

function formatOf({ format, json }: Flags): "text" | "markdown" | "json" {
  if (json) return "json";
  if (format === "table" || format === "sarif")
    throw new UsageError(`diff prints no ${format}; --format is text, markdown or json.`);
  return format ?? "text";
}

async function namesOf(flags: Flags, operands: readonly string[], cwd: string): Promise<[old: string, now: string]> {
  const [first, second, surplus] = operands;
  if (flags["since-tag"]) {
    if (second !== undefined) throw new UsageError("with --since-tag one description is named, or none in a clone.");
    const now = first ?? (isClone ? relative(cwd, join(root, "spec")) || "." : undefined);
    if (now === undefined)
      throw new UsageError(
        "name the description that is compared with the last tag, as in `braze-codegen diff --since-tag spec`.",
      );
    return [`${await lastTag(cwd)}:./${now.replaceAll("\\", "/").replace(/^\.\//, "")}`, now];
  }
  if (first === undefined || second === undefined)
    throw new UsageError("diff compares two descriptions, as in `braze-codegen diff main:spec spec`.");
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one word too many for diff.`);
  return [first, second];
}
