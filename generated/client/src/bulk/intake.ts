// Copied by braze-codegen from templates/: edit it there.
import { type Source, type Steps, stepsOf } from "./source.js";
import type { Entry, Summary } from "./summary.js";

/**
 * The records that are still to be sent: first those that an earlier run took and did not send, then the rest of the
 * source. Ends early when the signal is aborted, also while the source keeps it waiting.
 */
export async function* intake<R>(
  source: Source<R>,
  resume: Summary<R> | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Entry<R>, void, undefined> {
  const steps = stepsOf(source);
  // A race with one promise that stays open for a million records would keep something of each of them.
  let halt = (): void => {};
  const abort = () => halt();
  signal?.addEventListener("abort", abort);
  const next = (): ReturnType<Steps<R>["next"]> => {
    const step = steps.next();
    if (!(step instanceof Promise) || !signal) return step;
    return new Promise((resolve, reject) => {
      halt = () => resolve({ done: true, value: undefined });
      step.then(resolve, reject);
    });
  };
  let isOver = false;
  try {
    for (const entry of resume?.unsent ?? []) {
      if (signal?.aborted) return;
      yield entry;
    }
    for (let index = 0; !signal?.aborted; index++) {
      const step = next();
      const { done, value } = step instanceof Promise ? await step : step;
      if (done) {
        isOver = !signal?.aborted;
        return;
      }
      if (index >= (resume?.taken ?? 0)) yield { index, record: value };
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    // Of a source that keeps everybody waiting, the end is not waited for either.
    if (!isOver) void Promise.resolve(steps.return?.()).catch(() => {});
  }
}
