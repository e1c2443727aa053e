import { cacheFolder } from "../cache.ts";
import type { Call } from "../call.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { explanationOf } from "../explain/explanation.ts";
import { findOperation } from "../explain/find.ts";
import { explanationText } from "../explain/print.ts";
import { readSubject } from "../job.ts";
import { readModel } from "../read-model.ts";

/** `explain`: what is known of one operation. */
export async function run({ flags, operand = "", cwd }: Call): Promise<ExitCode> {
  const { model } = await readModel(await readSubject(flags, cwd), cacheFolder(cwd));
  const explanation = explanationOf(model, findOperation(model, operand));
  console.log(
    flags.json
      ? JSON.stringify(explanation)
      : explanationText(explanation, Math.min(process.stdout.columns ?? 120, 120)),
  );
  return EXIT.fine;
}
