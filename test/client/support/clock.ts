import type { Clock } from "@braze-codegen/client/core";

export interface StillClock extends Clock {
  /** The waits that were asked for, in milliseconds. */
  readonly slept: number[];
}

/** A clock that moves only when somebody sleeps, and chance that always says the same. */
export function stillClock(start = Date.parse("2026-03-01T12:00:00Z"), random = 0.5): StillClock {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => random,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}
