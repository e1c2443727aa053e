import { callersFolder, commandLine } from "./cli/caller.ts";
import { EXIT, type ExitCode } from "./cli/exit.ts";
import type { CommandName } from "./cli/commands.ts";
import type { Call } from "./cli/call.ts";
import { tellFailure } from "./cli/failure.ts";
import { readCommandLine } from "./cli/flags.ts";
import { isClone, root } from "./installation.ts";

/** Each command is loaded when it is called: none waits for what another one needs. */
const RUN: Readonly<Record<CommandName, () => Promise<{ run: (call: Call) => Promise<ExitCode> }>>> = {
  init: () => import("./cli/commands/init.ts"),
  generate: () => import("./cli/commands/generate.ts"),
  check: () => import("./cli/commands/check.ts"),
  list: () => import("./cli/commands/list.ts"),
  explain: () => import("./cli/commands/explain.ts"),
};

async function main(args: readonly string[]): Promise<ExitCode> {
  const { command, operand, flags } = readCommandLine(args);
  if (command === undefined || flags.help) {
    const { commandHelp, help } = await import("./cli/help.ts");
    process.stdout.write(command === undefined ? help(isClone) : commandHelp(command, isClone));
    return EXIT.fine;
  }
  const called = process.cwd();
  const cwd = callersFolder(root, process.env, called);
  process.chdir(cwd);
  const { run } = await RUN[command]();
  return run({
    args,
    operand,
    flags,
    cwd,
    commandLine: (name, words) => commandLine(name, words, isClone ? root : undefined, process.env, cwd),
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = tellFailure(error);
}
