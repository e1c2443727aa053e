import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isClone, root } from "../installation.ts";
import type { Call } from "./call.ts";
import { callersFolder, commandLine } from "./caller.ts";
import type { CommandName } from "./commands.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { tellFailure } from "./failure.ts";
import { readCommandLine } from "./flags.ts";

/** Each command is loaded when it is called: none waits for what another one needs. */
const RUN: Readonly<Record<CommandName, () => Promise<{ run: (call: Call) => Promise<ExitCode> }>>> = {
  init: () => import("./commands/init.ts"),
  generate: () => import("./commands/generate.ts"),
  check: () => import("./commands/check.ts"),
  list: () => import("./commands/list.ts"),
  explain: () => import("./commands/explain.ts"),
  permissions: () => import("./commands/permissions.ts"),
  diff: () => import("./commands/diff.ts"),
};

/** Does what a command line says, from what stands behind the program's name to the exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let writes = false;
  try {
    const { command, operand, operands, flags } = readCommandLine(args);
    writes = command === "generate";
    if (flags.version) {
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
      console.log(version);
      return EXIT.fine;
    }
    if (command === undefined || flags.help) {
      const { commandHelp, help } = await import("./help.ts");
      process.stdout.write(command === undefined ? help(isClone) : commandHelp(command, isClone));
      return EXIT.fine;
    }
    const cwd = callersFolder(root, process.env, process.cwd());
    if (cwd !== process.cwd()) process.chdir(cwd);
    const { run } = await RUN[command]();
    const asCaller = (name: string, words: readonly string[]) =>
      commandLine(name, words, isClone ? root : undefined, process.env, cwd);
    return await run({ args, operand, operands, flags, cwd, commandLine: asCaller });
  } catch (error) {
    return tellFailure(error, { writes });
  }
}
