import type { Call } from "./call.ts";
import { EXIT, type ExitCode } from "./exit.ts";
export async function watch(_: Call): Promise<ExitCode> {
  return EXIT.fine;
}
