import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
export async function run(_: Call): Promise<ExitCode> {
  return EXIT.fine;
}
