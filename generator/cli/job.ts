import { dirname, join, relative, resolve } from "node:path";
import type { Target } from "../config/config.ts";
import { CONFIG_FILES, findConfig } from "../config/find.ts";
import { loadConfig } from "../config/load.ts";
import { packageNames } from "../emit/package-names.ts";
import type { GenerateOptions } from "../generate.ts";
import { isClone, ownSpec, root } from "../installation.ts";
import { cacheFolder } from "./cache.ts";
import { suggest } from "../suggest.ts";
import type { Flags } from "./flags.ts";
import { UsageError } from "./usage-error.ts";

/** A folder to fill, for one or several targets of a config or for what the flags say. Paths are absolute. */
export interface Job {
  readonly out: string;
  /** What `generate()` takes, for each target that goes into the folder. */
  readonly targets: readonly TargetOptions[];
  /** The config that asks, absent where flags alone do. */
  readonly config: JobConfig | undefined;
  /** The clone's own packages, of the whole of its own spec, with its documents and its build. */
  readonly isOwn: boolean;
}

export interface JobConfig {
  /** Absolute path. */
  readonly file: string;
  /** As sentences call it. */
  readonly name: string;
  /** The folders of all its targets, whatever the flags say. */
  readonly outs: readonly string[];
  /** Whether it says which operations are taken, and no flag in its place. */
  readonly selects: boolean;
}

export type TargetOptions = GenerateOptions & { readonly spec: string };

/**
 * Everything that one call asks for.
 *
 * @throws {UsageError} when nothing says where to write, or a flag would hold for several targets at once.
 * @throws {ConfigError} for a config at fault.
 */
export async function readJobs(flags: Flags, cwd: string): Promise<readonly Job[]> {
  const config = await configOf(flags, cwd);
  if (config) {
    const outOf = ({ out }: Target) => resolve(config.folder, portable(out));
    const chosen = chosenTargets(config.targets, outOf, flags, cwd, config.name);
    const targets = chosen.map((target) => overridden(target, config.folder, flags, cwd));
    const selects = [flags.include, flags.exclude, flags.area].every((flag) => flag === undefined);
    const outs = [...new Set(config.targets.map(outOf))];
    return [...new Set(targets.map(({ out }) => out))].map((out) => ({
      out,
      targets: targets.filter((target) => target.out === out).map(optionsOf),
      config: { file: config.file, name: config.name, outs, selects },
      isOwn: false,
    }));
  }
  if (flags.target !== undefined)
    throw new UsageError(`--target names a target of a config, and there is no ${CONFIG_FILES[0]} here or above.`);
  const isOwn = isClone && isWholeOfOwnSpec(flags);
  const out = isOwn ? join(root, "generated") : flags.out;
  if (out === undefined)
    throw new UsageError(
      isClone
        ? "generated/ of the clone holds the whole of its own spec; give another folder with --out."
        : `there is no ${CONFIG_FILES[0]} here or above; write one with \`npx --no-install braze-codegen init\`, or give a folder with --out.`,
    );
  const target = overridden({ out }, cwd, flags, cwd);
  return [{ out: target.out, targets: [optionsOf(target)], config: undefined, isOwn }];
}

/** What a flag says instead of a target cannot be meant for several of them: each would be written anew as a copy of the others. */
const OF_ONE_TARGET = ["spec", "out", "package", "include", "exclude", "area", "layout", "import-extension"] as const;

function chosenTargets(
  all: readonly Target[],
  outOf: (target: Target) => string,
  flags: Flags,
  cwd: string,
  config: string,
): readonly Target[] {
  const { target: name } = flags;
  const isNamed = (target: Target) =>
    name === undefined || target.out === name || outOf(target) === resolve(cwd, portable(name));
  const chosen = all.filter(isNamed);
  const outs = [...new Set(all.map(({ out }) => out))];
  if (chosen.length === 0)
    throw new UsageError(`no target of ${config} writes into "${name}"${suggest(name ?? "", outs)}`);
  const flag = OF_ONE_TARGET.find((each) => flags[each] !== undefined);
  if (chosen.length > 1 && flag !== undefined) {
    const cure =
      outs.length > 1 && name === undefined
        ? `choose the one that is meant with --target FOLDER (${outs.join(", ")}), or write it into the config`
        : "write it into the config";
    throw new UsageError(`--${flag} would hold for all ${chosen.length} targets of ${config}; ${cure}.`);
  }
  const own = new Set(chosen.map(outOf));
  const out = flags.out === undefined ? undefined : resolve(cwd, flags.out);
  if (all.some((target) => outOf(target) === out && !own.has(out)))
    throw new UsageError(
      `--out ${flags.out} is the folder of another target of ${config}; give one that no target has.`,
    );
  return chosen;
}

const isWholeOfOwnSpec = ({ out, spec, area, include, exclude, layout }: Flags): boolean =>
  [out, spec, area, include, exclude].every((flag) => flag === undefined) && layout !== "source";

/** The document and the rules that a call is about, for commands that write nothing: the flags', or those of the config's first target. */
export async function readSubject(flags: Flags, cwd: string): Promise<Pick<TargetOptions, "spec" | "rules">> {
  const config = await configOf(flags, cwd);
  const target = config?.targets[0] ?? { out: "." };
  const { include: _, exclude: __, ...flagsOfDocument } = flags;
  const { spec, rules } = optionsOf(overridden(target, config?.folder ?? cwd, flagsOfDocument, cwd));
  return { spec, ...(rules ? { rules } : {}) };
}

async function configOf({ config }: Flags, cwd: string) {
  const file = config === undefined ? findConfig(cwd) : resolve(cwd, config);
  if (file === undefined) return undefined;
  const name = relative(cwd, file) || file;
  const cache = cacheFolder(dirname(file));
  return { ...(await loadConfig(file, name, cache && join(cache, "config"))), name };
}

/** A target with the flags over it; its paths absolute. */
function overridden(target: Target, folder: string, flags: Flags, cwd: string): Target {
  const spec =
    flags.spec === undefined ? target.spec && fileAt(folder, portable(target.spec)) : fileAt(cwd, flags.spec);
  const include = [...(flags.include ?? []), ...(flags.area ?? []).map((area) => ({ area }))];
  const {
    rules = target.rules,
    package: packages = target.packages,
    exclude = target.exclude,
    layout = target.layout,
  } = flags;
  const importExtension = flags["import-extension"] ?? target.importExtension;
  return {
    out: flags.out === undefined ? resolve(folder, portable(target.out)) : resolve(cwd, flags.out),
    ...(spec === undefined ? {} : { spec }),
    ...(rules === undefined ? {} : { rules }),
    ...(packages === undefined ? {} : { packages }),
    ...(include.length > 0 ? { include } : target.include === undefined ? {} : { include: target.include }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(layout === undefined ? {} : { layout }),
    ...(importExtension === undefined ? {} : { importExtension }),
  };
}

/** A config that was written on Windows says the same elsewhere. */
const portable = (path: string): string => path.replaceAll("\\", "/");

function fileAt(folder: string, path: string): string {
  if (/^https?:/i.test(path))
    throw new UsageError(
      `${path} is an address, and nothing is read from the net; download the document, and name the file.`,
    );
  return resolve(folder, path);
}

function optionsOf({ out: _, packages, spec = ownSpec(), ...rest }: Target): TargetOptions {
  if (packages === undefined) return { ...rest, spec };
  // In one order, and each once: what is said twice is the same output.
  return { ...rest, spec, packages: packageNames.filter((name) => packages.includes(name)) };
}
