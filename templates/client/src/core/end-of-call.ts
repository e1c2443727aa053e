// Copied by braze-codegen from templates/: edit it there.
import { onAbort } from "./abort.js";
import { longestTimer } from "./within.js";

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
  const forget = signal && onAbort(signal, stop);
  const timer = milliseconds < Infinity ? setTimeout(stop, Math.min(milliseconds, longestTimer)) : undefined;
  return [
    controller.signal,
    () => {
      clearTimeout(timer);
      forget?.();
    },
  ];
}
