// Copied by braze-codegen from templates/: edit it there.
import { onAbort } from "./abort.js";
import { longestTimer } from "./clock.js";

/** A signal that is aborted together with another one, or when time is up; and what takes all of that back. */
export function endOf(
  signal: AbortSignal | undefined,
  deadline: number,
): readonly [signal: AbortSignal, release: () => void] {
  const controller = new AbortController();
  const stop = () => controller.abort();
  if (signal?.aborted) stop();
  const forget = onAbort(signal, stop);
  const timer = setTimeout(stop, Math.min(deadline, longestTimer));
  return [
    controller.signal,
    () => {
      clearTimeout(timer);
      forget();
    },
  ];
}
