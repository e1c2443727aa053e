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
export function onAbort(signal: AbortSignal, stop: () => void): () => void {
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
