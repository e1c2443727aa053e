// Copied by braze-codegen from templates/: edit it there.
import type { Attempt } from "./attempt.js";
import type { BrazeError } from "./errors/braze-error.js";
import type { Operation, Retry } from "./operation.js";

const firstDelay = 500;

/**
 * Whether a failed attempt may be repeated: see {@link Retry}. The caller may forbid it, or ask for more of what is
 * safe: of what can be repeated as often as one likes, or was surely not processed.
 */
export function mayRepeat(
  { retry }: Operation,
  { response, text, isUnsent }: Attempt,
  error: BrazeError,
  shouldRetry: ((error: BrazeError) => boolean | undefined) | undefined,
): boolean | undefined {
  if (retry === "never") return false;
  const isSafe = retry === "safe";
  // Before anybody else sees the error, and could change it.
  const isHarmless = isSafe || error.outcome === "not-processed";
  let wish: unknown;
  try {
    wish = shouldRetry?.(error);
  } catch {
    wish = false;
  }
  if (wish === true) return isHarmless;
  if (wish === false) return wish;
  const status = Number(response?.status);
  return isUnsent || status === 429 || (isSafe && (text === undefined || status >= 500));
}

/**
 * Milliseconds until the next attempt. Clients that failed together should not come back together: where the answer
 * does not tell, it is a random part of a delay that doubles each time ("full jitter"); where it does, up to a tenth
 * more.
 */
export function delayOf(wait: number, attempts: number, cap: number, random: number): number {
  return wait ? wait * (1 + random / 10) : random * Math.min(cap, firstDelay * 2 ** (attempts - 1));
}
