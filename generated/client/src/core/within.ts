// Copied by braze-codegen from templates/: edit it there.
import { onAbort } from "./abort.js";

/** The longest that a timer can wait, in milliseconds; one that is to wait longer fires at once. */
export const longestTimer: number = 2 ** 31 - 1;

/** What is promised, unless time is up or the signal is aborted before; then it rejects, whoever listens to `end`. */
export async function within<T>(
  signal: AbortSignal | undefined,
  milliseconds: number,
  run: (end: AbortSignal) => PromiseLike<T> | T,
): Promise<T> {
  const controller = new AbortController();
  let release: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = () => {
        controller.abort();
        reject();
      };
      timer = setTimeout(stop, Math.min(milliseconds, longestTimer));
      release = signal && onAbort(signal, stop);
      Promise.resolve(run(controller.signal)).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    release?.();
  }
}

/** Waits so many milliseconds, or until the signal is aborted. */
export const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<unknown> =>
  within(signal, milliseconds, () => new Promise(() => {})).catch(() => {});
