// Copied by braze-codegen from templates/: edit it there.
import { onAbort } from "./abort.js";

/** Time and chance, so that a test can hold them still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the signal's reason when it is aborted meanwhile. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 up to, not including, 1. */
  random(): number;
}

/** The longest that a timer can wait, in milliseconds; one that is to wait longer fires at once. */
export const longestTimer: number = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const forget = onAbort(signal, stop);
      const timer = setTimeout(
        () => {
          forget();
          resolve();
        },
        Math.min(milliseconds, longestTimer),
      );
      if (signal?.aborted) {
        forget();
        stop();
      }
    }),
};
