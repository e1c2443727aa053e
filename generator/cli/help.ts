import { COMMANDS, type Command, type CommandName, commandNames } from "./commands.ts";
import { OPTIONS, type Option, type OptionName } from "./options.ts";

/** What runs the command: where it is not installed, npx shall fetch nothing of that name. */
const PROGRAM = "npx --no-install braze-codegen";

const EXIT_CODES = `Exit codes
  0 fine · 1 the document, the config, a flag or the output folder is at fault · 2 the output differs (check), a key has less or more than what code needs (permissions; with --strict also: something is not resolved), or a change is breaking (diff --check) · 3 a fault of braze-codegen`;

/** The page of `braze-codegen --help`. */
export const help = (
  isClone: boolean,
): string => `braze-codegen: from an OpenAPI description to a typed client, permission constants, a mock server and MCP tools.

Usage
  ${PROGRAM} COMMAND [options]${isClone ? CLONE_USAGE : ""}

Commands
${aligned(commandNames.map((name) => [title(name), COMMANDS[name].summary]))}

${PROGRAM} COMMAND --help tells of each its flags, with examples; --version prints the version. A config file, braze.config.ts, says once what the flags say.

${EXIT_CODES}
`;

const CLONE_USAGE = `
  npm run generate -- [options]    the same as the command generate
  npm run check -- [options]       the same as the command check`;

/** The page of `braze-codegen COMMAND --help`. */
export function commandHelp(name: CommandName, isClone: boolean): string {
  const { summary, options, examples }: Command = COMMANDS[name];
  return `braze-codegen ${name}: ${summary}.

Usage
  ${PROGRAM} ${title(name)} [options]

Options
${aligned(options.map((option) => [flag(option), (OPTIONS[option] as Option).text]))}
${isClone && options.includes("out") ? CLONE_DEFAULT : ""}
Examples
${examples.map((example) => `  ${PROGRAM} ${example}`).join("\n")}

${EXIT_CODES}
`;
}

const CLONE_DEFAULT = `
Without a config and without --out, a clone writes all of its own spec into its own generated/. Paths are read from
the folder that you call it in, also with npm --prefix.
`;

function title(name: CommandName): string {
  const { operand }: Command = COMMANDS[name];
  if (!operand) return name;
  return `${name} ${operand.required ? operand.name : `[${operand.name}${operand.many && !operand.name.includes(" ") ? "…" : ""}]`}`;
}

function flag(name: OptionName): string {
  const { short, value }: Option = OPTIONS[name];
  return `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;
}

function aligned(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`).join("\n");
}
