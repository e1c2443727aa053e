import type { CompileError } from "./compile.ts";
import type { Fault } from "./generators.ts";

/** What is wrong with the output of a generator that was not known to be: a sentence, or nothing. */
export function verdict(errors: readonly CompileError[], faults: readonly Fault[]): string | undefined {
  const isOf = (fault: Fault) => (error: CompileError) => error.file === fault.file && error.code === fault.code;
  const unknown = errors.filter((error) => !faults.some((fault) => isOf(fault)(error)));
  if (unknown.length > 0)
    return [
      `${unknown.length} type errors. Say it otherwise in spec/, or name the fault of the generator in test/peers/generators.ts:`,
      ...unknown
        .slice(0, 10)
        .map(({ file, line, code, message }) => `${file}:${line} ${code} ${message.slice(0, 200)}`),
    ].join("\n");
  for (const fault of faults) {
    const found = errors.filter(isOf(fault)).length;
    if (found !== fault.count)
      return `${fault.file} has ${found} times ${fault.code}, not ${fault.count}: put the number that there is now into test/peers/generators.ts, or take the fault out at 0.`;
  }
  return undefined;
}
