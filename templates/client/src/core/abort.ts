// Copied by braze-codegen from templates/: edit it there.
import { longestTimer } from "./within.js";

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

/**
 * A signal of one call, which is aborted together with another one, for the same reason, or when time is up; and what
 * takes all of that back.
 */
export function endOf(
  signal: AbortSignal | undefined,
  milliseconds: number,
): readonly [end: AbortSignal, release: () => void] {
  const controller = new AbortController();
  const stop = () => controller.abort(signal?.reason);
  const forget = onAbort(signal, stop);
  const timer = milliseconds < Infinity ? setTimeout(stop, Math.min(milliseconds, longestTimer)) : undefined;
  return [
    controller.signal,
    () => {
      clearTimeout(timer);
      forget();
    },
  ];
}
