import type { Clock } from "@braze-codegen/client/core";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that jumps to the next one who sleeps as soon as nobody else has anything to do. */
export function virtualClock(start = Date.parse("2026-03-01T12:00:00Z")): Clock {
  let now = start;
  let isTurning = false;
  const sleepers: Sleeper[] = [];

  // Some rounds of the event loop let everybody come to rest.
  const turn = (rounds = 5): void => {
    if (rounds) {
      setImmediate(() => turn(rounds - 1));
      return;
    }
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    isTurning = next !== undefined;
    if (!next) return;
    now = Math.max(now, next.at);
    next.wake();
    turn();
  };

  return {
    now: () => now,
    random: () => 0.5,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: now + milliseconds, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener("abort", () => {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          reject(signal.reason);
        });
        if (!isTurning) {
          isTurning = true;
          turn();
        }
      }),
  };
}
