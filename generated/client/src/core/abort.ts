// Copied by braze-codegen from templates/: edit it there.

/** What is to stop when a signal is aborted. One listener a signal: of eleven, Node warns as of a leak. */
class Stops extends Set<() => void> {
  handleEvent(): void {
    for (const stop of this) stop();
  }
}

const stopsOf = new WeakMap<AbortSignal, Stops>();

/**
 * Calls `stop` once the signal is aborted, at once where it is already, however many calls share it; what comes back
 * takes that back.
 */
export function onAbort(signal: AbortSignal | undefined, stop: () => void): () => void {
  if (!signal) return () => {};
  if (signal.aborted) stop();
  const stops = stopsOf.get(signal) ?? new Stops();
  stopsOf.set(signal, stops.add(stop));
  // The same listener is added once, as often as one adds it.
  signal.addEventListener("abort", stops);
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener("abort", stops);
  };
}

/** The longest that a timer can wait, in milliseconds; one that is to wait longer fires at once. */
export const longestTimer: number = 2 ** 31 - 1;

/** A signal that is aborted together with another one, or when time is up; and what takes all of that back. */
export function endOf(
  signal: AbortSignal | undefined,
  milliseconds: number,
): readonly [end: AbortSignal, release: () => void] {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const forget = onAbort(signal, stop);
  const timer = setTimeout(stop, Math.min(milliseconds, longestTimer));
  return [
    controller.signal,
    () => {
      clearTimeout(timer);
      forget();
    },
  ];
}

/** What is promised, unless the signal is aborted before; then it rejects, whether or not somebody listens to it. */
export async function within<T>(
  signal: AbortSignal | undefined,
  milliseconds: number,
  run: (end: AbortSignal) => PromiseLike<T> | T,
): Promise<T> {
  const [end, release] = endOf(signal, milliseconds);
  try {
    return await new Promise<T>((resolve, reject) => {
      end.addEventListener("abort", reject);
      Promise.resolve(run(end)).then(resolve, reject);
    });
  } finally {
    release();
  }
}
