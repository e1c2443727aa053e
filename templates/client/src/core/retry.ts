// Copied by braze-codegen from templates/: edit it there.
import type { Answered, Unanswered } from "./attempt.js";
import type { BrazeError } from "./errors/braze-error.js";
import type { Retry } from "./operation.js";

const firstDelay = 500;

/** Braze surely did not process the attempt: it said so, or never heard of it. */
export function isRejected(attempt: Answered | Unanswered): boolean {
  return attempt.kind === "answered" ? attempt.response.status === 429 : attempt.kind === "refused";
}

/**
 * Whether a failed attempt may be repeated: see {@link Retry}. The caller may forbid it, or ask for more of what is
 * safe: of what can be repeated as often as one likes, or was surely not processed.
 */
export function mayRepeat(
  retry: Retry,
  attempt: Answered | Unanswered,
  error: BrazeError,
  shouldRetry: ((error: BrazeError) => boolean | undefined) | undefined,
): boolean {
  if (retry === "never" || attempt.kind === "aborted" || attempt.kind === "unsent") return false;
  const isSafe = retry === "safe" || error.outcome === "not-processed";
  let wish: unknown;
  try {
    wish = shouldRetry?.(error);
  } catch {
    wish = false;
  }
  if (wish === true) return isSafe;
  if (wish === false) return false;
  return isRejected(attempt) || (retry === "safe" && (attempt.kind !== "answered" || attempt.response.status >= 500));
}

/**
 * Milliseconds until the next attempt. Clients that failed together should not come back together: where the answer
 * does not tell, it is a random part of a delay that doubles each time ("full jitter"); where it does, up to a tenth
 * more.
 */
export function delayOf(wait: number, attempts: number, cap: number, random: number): number {
  return wait ? wait * (1 + random / 10) : random * Math.min(cap, firstDelay * 2 ** (attempts - 1));
}
