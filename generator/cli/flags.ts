import { parseArgs } from "node:util";
import { type PackageName, packageNames } from "../emit/package-names.ts";
import { suggest } from "../suggest.ts";

/** A command line that cannot be understood, and why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const COMMANDS = ["generate", "check"] as const;

/** What the command line says. */
export interface Flags {
  readonly command: (typeof COMMANDS)[number];
  readonly spec: string | undefined;
  readonly out: string | undefined;
  readonly packages: readonly PackageName[];
  readonly areas: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}

const OPTIONS = {
  spec: { type: "string" },
  out: { type: "string" },
  package: { type: "string", multiple: true },
  area: { type: "string", multiple: true },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** @throws {UsageError} for a command, a flag or a package that does not exist. */
export function readFlags(args: readonly string[]): Flags {
  const { positionals, values } = parse(args);
  const [command = "generate", ...more] = positionals;
  const known = COMMANDS.find((name) => name === command);
  if (known === undefined || more.length > 0)
    throw new UsageError(`"${positionals.join(" ")}" is no command${suggest(command, COMMANDS)}`);
  const packages = (values.package ?? []).map((name) => {
    const found = packageNames.find((each) => each === name);
    if (found === undefined) throw new UsageError(`"${name}" is no package${suggest(name, packageNames)}`);
    return found;
  });
  return {
    command: known,
    spec: values.spec,
    out: values.out,
    packages: packages.length > 0 ? packages : packageNames,
    areas: values.area ?? [],
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(flagSentence(error as Error));
  }
}

function flagSentence({ message }: Error): string {
  const [sentence = message] = message.split(". ");
  const flag = /'(--[\w-]+)/.exec(sentence)?.[1];
  const names = Object.keys(OPTIONS).map((name) => `--${name}`);
  const cure = flag && !names.includes(flag) ? suggest(flag, names) : "";
  return `${sentence}${cure}${cure.endsWith("?") ? "" : "."} See --help.`;
}
