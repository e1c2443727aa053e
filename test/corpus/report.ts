/** What became of one document. */
export interface Row {
  readonly name: string;
  readonly operations: number;
  readonly seconds: number;
  /** Seconds of processor time, which does not depend on what else the machine does. */
  readonly cpu: number;
  readonly result: "types check" | "types fail" | "refused" | "crashed";
  /** The sentence of a refusal, the first errors of types, the stack of a crash. */
  readonly detail: string;
}

/** More seconds than that are too many for a document, where the machine does nothing else. */
export const SLOW = 15;
/** Two cores, busy for twice as long: on a slower machine, too, that is too much. */
const MOST_CPU = 4 * SLOW;
/** Of 80, how many may end in a sentence. */
const REFUSED = 4;

/** A line a document: what came of it, how long it took, and why not more. */
export function tableOf(rows: readonly Row[]): string {
  const width = Math.max("document".length, ...rows.map(({ name }) => name.length));
  const head = `${"document".padEnd(width)}  operations  result       seconds    cpu`;
  const lines = rows.map(({ name, operations, result, seconds, cpu, detail }) => {
    const [why = ""] = detail.split("\n");
    return `${name.padEnd(width)}  ${String(operations).padStart(10)}  ${result.padEnd(11)}  ${seconds.toFixed(1).padStart(7)}  ${cpu.toFixed(1).padStart(5)}  ${why}`.trimEnd();
  });
  return [head, ...lines].join("\n");
}

/** Whether that is good enough, in a sentence. */
export function verdictOf(rows: readonly Row[]): { readonly sentence: string; readonly failed: boolean } {
  const of = (result: Row["result"]) => rows.filter((row) => row.result === result).length;
  const slow = rows.filter(({ seconds }) => seconds > SLOW);
  const good = of("types check");
  return {
    sentence:
      `${good} of ${rows.length} documents give five packages that type-check; ${of("types fail")} give packages that do not, ` +
      `${of("refused")} end in a sentence, ${of("crashed")} in an error of the generator, ${slow.length} take more than ${SLOW} s`,
    failed: good < rows.length - REFUSED || of("crashed") > 0 || rows.some(({ cpu }) => cpu > MOST_CPU),
  };
}
