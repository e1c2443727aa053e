// Copied by braze-codegen from templates/: edit it there.

/** What is to stop when a signal is aborted. One listener a signal: of eleven, Node warns as of a leak. */
class Stops extends Set<() => void> {
  handleEvent(): void {
    for (const stop of this) stop();
  }
}

const stopsOf = new WeakMap<AbortSignal, Stops>();

/** Calls `stop` once the signal is aborted, however many calls share it; what comes back takes that back. */
export function onAbort(signal: AbortSignal | undefined, stop: () => void): () => void {
  if (!signal) return () => {};
  const stops = stopsOf.get(signal) ?? new Stops();
  stopsOf.set(signal, stops.add(stop));
  // The same listener is added once, as often as one adds it.
  signal.addEventListener("abort", stops);
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener("abort", stops);
  };
}

/** What is promised, unless the signal is aborted before. */
export const unlessAborted = <T>(signal: AbortSignal, promise: PromiseLike<T> | T): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal.reason));
    Promise.resolve(promise).then(resolve, reject).finally(forget);
  });
