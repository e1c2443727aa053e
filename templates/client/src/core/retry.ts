// Copied by braze-codegen from templates/: edit it there.
import type { Attempt } from "./attempt.js";
import type { Operation, Retry } from "./operation.js";

/** Whether a failed attempt may be repeated: see {@link Retry}. */
export function mayRepeat({ retry }: Operation, { response, text, isUnsent }: Attempt): boolean | undefined {
  const status = Number(response?.status);
  const isSafe = retry === "safe" && (text === undefined || status >= 500);
  return retry !== "never" && ((isUnsent && !response) || status === 429 || isSafe);
}

/**
 * Milliseconds until the next attempt. Clients that failed together should not come back together: where the answer
 * does not tell, it is a random part of a delay that doubles each time ("full jitter"); where it does, up to a tenth
 * more.
 */
export function delayOf(wait: number, attempts: number, cap: number, random: number): number {
  const firstDelay = 500;
  return wait ? wait * (1 + random / 10) : random * Math.min(cap, firstDelay * 2 ** (attempts - 1));
}
