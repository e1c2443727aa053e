import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { findConfig } from "../../config/find.ts";
import { root } from "../../installation.ts";
import { grantedIn } from "../../usage/granted.ts";
import type { UsageResult } from "../../usage/usage.ts";
import { cacheFolder } from "../cache.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { readSubject } from "../job.ts";
import { readModel } from "../read-model.ts";
import { UsageError } from "../usage-error.ts";

/** `permissions`: what a key has to have for the code below some folders, and where that is needed. */
export async function run({ flags, operands, cwd }: Call): Promise<ExitCode> {
  const [first = "."] = operands;
  const config = configOf(flags, cwd);
  const { model } = await readModel(await readSubject(flags, cwd), cacheFolder(cwd));
  const granted = flags.granted === undefined ? undefined : grantedIn(model, textOf(flags.granted, cwd));
  const { usageOf } = await import("../../usage/usage.ts");
  const result = usageOf(model, {
    paths: operands.length > 0 ? operands : ["."],
    cwd,
    includeTests: flags["include-tests"] ?? false,
    perEntry: flags["per-entry"] ?? false,
    granted,
  });
  const isFile = flags.granted !== undefined && existsSync(resolve(cwd, flags.granted));
  await print(result, flags, isFile ? (flags.granted ?? first) : first);
  if (config !== undefined) {
    const { fixConfig } = await import("../../usage/fix-config.ts");
    const name = relative(cwd, config) || config;
    const isChanged = fixConfig(config, name, result.operations);
    const { unresolved } = result.usage;
    console.error(
      `${name}: include ${isChanged ? "is written" : "was up to date"}${unresolved.length > 0 ? "; what could not be resolved is not in it" : ""}`,
    );
  }
  const { missing, excess } = result.usage;
  return missing.length + excess.length > 0 ? EXIT.drift : EXIT.fine;
}

/** The config that is to be written. */
function configOf(flags: Flags, cwd: string): string | undefined {
  if (!flags["fix-config"]) return undefined;
  const file = flags.config === undefined ? findConfig(cwd) : resolve(cwd, flags.config);
  if (file === undefined)
    throw new UsageError(
      "there is no braze.config.ts here or above; write one with `npx --no-install braze-codegen init`",
    );
  return file;
}

/** What the key has: from a file, from standard input, or as it is written. */
function textOf(given: string, cwd: string): string {
  if (given === "-") return readFileSync(0, "utf8");
  const file = resolve(cwd, given);
  if (existsSync(file)) return readFileSync(file, "utf8");
  if (/[/\\]|\.(txt|json|md|csv|ya?ml)$/.test(given))
    throw new UsageError(
      `--granted ${given}: no such file; name a file, or write the permissions with commas between them`,
    );
  return given;
}

async function print(result: UsageResult, flags: Flags, subject: string): Promise<void> {
  const { usage } = result;
  const format = flags.json ? "json" : (flags.format ?? "table");
  if (format === "text")
    throw new UsageError("permissions prints no text; --format is table, json, markdown or sarif.");
  if (format === "json") console.log(JSON.stringify(usage));
  else if (format === "markdown") {
    const { usageMarkdown } = await import("../../usage/print/markdown.ts");
    console.log(usageMarkdown(usage));
  } else if (format === "sarif") {
    const { usageSarif } = await import("../../usage/print/sarif.ts");
    const { version, homepage } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      "version" | "homepage",
      string
    >;
    console.log(JSON.stringify(usageSarif(usage, { generator: version, homepage, subject }), null, 2));
  } else {
    const { usageTable } = await import("../../usage/print/table.ts");
    console.log(usageTable(result, flags.granted !== undefined));
  }
}
