import { parseArgs } from "node:util";
import type { PackageName } from "../emit/package-names.ts";
import type { ImportExtension, Layout } from "../layout/layout.ts";
import type { Rules } from "../validate/profile.ts";
import { suggest } from "../suggest.ts";
import { COMMANDS, type Command, type CommandName, commandNames } from "./commands.ts";
import { OPTIONS, type Option, type OptionName } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** What the flags of a command line say; of a flag that was not given, nothing. */
export interface Flags {
  readonly spec?: string;
  readonly rules?: Rules;
  readonly out?: string;
  readonly target?: string;
  readonly package?: readonly PackageName[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly area?: readonly string[];
  readonly layout?: Layout;
  readonly "import-extension"?: ImportExtension;
  readonly config?: string;
  readonly method?: readonly string[];
  readonly effect?: readonly string[];
  readonly permission?: readonly string[];
  readonly text?: string;
  readonly granted?: readonly string[];
  readonly "per-entry"?: boolean;
  readonly "include-tests"?: boolean;
  readonly strict?: boolean;
  readonly "fix-config"?: boolean;
  readonly format?: "table" | "text" | "json" | "markdown" | "sarif";
  readonly "since-tag"?: boolean;
  readonly check?: boolean;
  readonly markdown?: boolean;
  readonly watch?: boolean;
  readonly remarks?: boolean;
  readonly full?: boolean;
  readonly json?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}

/** A command line: which command, what stands behind its name, and the flags. */
export interface CommandLine {
  /** Absent where `--help` or `--version` stands alone. */
  readonly command: CommandName | undefined;
  readonly operand: string | undefined;
  /** All that stands behind its name, for a command that takes many. */
  readonly operands: readonly string[];
  readonly flags: Flags;
}

/** @throws {UsageError} for a command, a flag or a choice that does not exist, and for what one command does not take. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { positionals, values } = parse(args);
  const [first, ...rest] = positionals;
  if (first === undefined && values["help"])
    return { command: undefined, operand: undefined, operands: [], flags: { help: true } };
  if (first === undefined && values["version"])
    return { command: undefined, operand: undefined, operands: [], flags: { version: true } };
  const name = commandNames.find((each) => each === (first ?? "generate"));
  if (name === undefined) throw new UsageError(`"${first}" is no command${suggest(first ?? "", commandNames)}`);
  const { operand, options }: Command = COMMANDS[name];
  for (const flag of Object.keys(values))
    if (!options.includes(flag as OptionName))
      throw new UsageError(`${name} knows no --${flag}; see braze-codegen ${name} --help.`);
  const operands = operand?.many ? rest.length : operand ? 1 : 0;
  if (rest.length > operands) {
    const [surplus = ""] = rest.slice(operands);
    throw new UsageError(`"${surplus}" is one word too many for ${name}${operand ? "; put words in quotes" : ""}`);
  }
  if (operand?.required && rest[0] === undefined && !values["help"])
    throw new UsageError(
      `${name} wants the name of an operation, as in \`braze-codegen ${COMMANDS[name].examples[0]}\``,
    );
  return { command: name, operand: rest[0], operands: rest, flags: values as Flags };
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function parse(args: readonly string[]): { positionals: readonly string[]; values: Values } {
  const { positionals, values } = parsed(args);
  for (const [name, value] of Object.entries(values)) {
    const { choices }: Option = OPTIONS[name as OptionName];
    for (const each of [value].flat())
      if (choices && !choices.includes(String(each)))
        throw new UsageError(`"${String(each)}" is no ${NOUNS[name] ?? name}${suggest(String(each), choices)}`);
  }
  return { positionals, values: { ...values } };
}

const NOUNS: Readonly<Record<string, string>> = { rules: "set of rules", "import-extension": "ending of imports" };

function parsed(args: readonly string[]): { positionals: string[]; values: Values } {
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
