import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { findConfig } from "../../config/find.ts";
import { root } from "../../installation.ts";
import type { ApiModel } from "../../model/model.ts";
import { grantedIn } from "../../usage/granted.ts";
import type { Granted } from "../../usage/keys.ts";
import type { UsageResult } from "../../usage/usage.ts";
import { cacheFolder } from "../cache.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { type Given, placesFor } from "./permissions-places.ts";
import { readSubject } from "../job.ts";
import { readModel } from "../read-model.ts";
import { UsageError } from "../usage-error.ts";

/** `permissions`: what a key has to have for the code below some folders, and where that is needed. */
export async function run({ flags, operands, cwd }: Call): Promise<ExitCode> {
  const config = configOf(flags, cwd);
  const { model } = await readModel(await readSubject(flags, cwd), cacheFolder(cwd));
  const given = (flags.granted ?? []).map((text) => givenIn(text, cwd));
  const granted = keysOf(model, given, flags, cwd);
  const { usageOf } = await import("../../usage/usage.ts");
  const result = usageOf(model, {
    paths: operands.length > 0 ? operands : ["."],
    cwd,
    includeTests: flags["include-tests"] ?? false,
    perEntry: flags["per-entry"] ?? false,
    granted,
  });
  await print(result, flags, given, cwd);
  if (config !== undefined) {
    const { fixConfig } = await import("../../usage/fix-config.ts");
    const name = relative(cwd, config) || config;
    const isChanged = fixConfig(config, name, result.operations);
    const { unresolved } = result.usage;
    console.error(
      `${name}: include ${isChanged ? "is written" : "was up to date"}${unresolved.length > 0 ? "; what could not be resolved is not in it" : ""}`,
    );
  }
  const { missing, excess, unknown, unresolved } = result.usage;
  const isHeld = missing.length + excess.length + unknown.length === 0;
  return isHeld && !(flags.strict && unresolved.length > 0) ? EXIT.fine : EXIT.drift;
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

/** `packages/api=key.txt`, where that is no file itself. */
function givenIn(text: string, cwd: string): Given {
  const [, entry = "", list = ""] = /^([^=,\n]+)=([\s\S]+)$/.exec(text) ?? [];
  return list === "" || existsSync(resolve(cwd, text)) ? { entry: undefined, list: text } : { entry, list };
}

function keysOf(model: ApiModel, given: readonly Given[], flags: Flags, cwd: string): Granted {
  const namesOf = ({ list }: Given) => grantedIn(model, textOf(list, cwd));
  const shared = given.filter(({ entry }) => entry === undefined);
  const own = given.filter(({ entry }) => entry !== undefined);
  if (own.length > 0 && !flags["per-entry"])
    throw new UsageError(`--granted ${own[0]?.entry}=… gives a key to one entry; add --per-entry`);
  return {
    all: shared.length === 0 ? undefined : shared.flatMap(namesOf),
    byEntry: new Map(
      own.map(({ entry = "" }) => {
        const name = entry.replace(/^\.\/|\/+$/g, "") || ".";
        return [name, own.filter((each) => each.entry === entry).flatMap(namesOf)];
      }),
    ),
  };
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

async function print(result: UsageResult, flags: Flags, given: readonly Given[], cwd: string): Promise<void> {
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
    const places = placesFor(cwd, given, usage);
    const facts = { generator: version, homepage, isCompared: given.length > 0, ...places };
    console.log(JSON.stringify(usageSarif(usage, facts), null, 2));
  } else {
    const { usageTable } = await import("../../usage/print/table.ts");
    console.log(usageTable(result, flags.granted !== undefined));
  }
}
