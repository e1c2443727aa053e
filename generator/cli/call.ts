import type { Flags } from "./flags.ts";

/** One call of a command. */
export interface Call {
  /** The words behind the program's name, as they were given. */
  readonly args: readonly string[];
  readonly operand: string | undefined;
  readonly operands: readonly string[];
  readonly flags: Flags;
  /** The folder in which the caller stands. */
  readonly cwd: string;
  /** Writes a command as the caller would: with the program, or the npm script, that was called. */
  readonly commandLine: (command: string, args: readonly string[]) => string;
}
