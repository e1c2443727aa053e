// Copied by braze-codegen from templates/: edit it there.
import type { Answered, Unanswered } from "./attempt.js";
import type { Retry } from "./operation.js";

const firstDelay = 500;

/** Braze surely did not process the attempt: it said so, or never heard of it. */
export function isRejected(attempt: Answered | Unanswered): boolean {
  return attempt.kind === "answered" ? attempt.response.status === 429 : attempt.kind === "refused";
}

/** Whether a failed attempt may be repeated: see {@link Retry}. */
export function mayRepeat(retry: Retry, attempt: Answered | Unanswered): boolean {
  if (retry === "never") return false;
  return isRejected(attempt) || (retry === "safe" && (attempt.kind !== "answered" || attempt.response.status >= 500));
}

/**
 * Milliseconds until the next attempt when the answer does not tell: a random part of a delay that doubles each time
 * ("full jitter"), because clients that failed together should not come back together.
 */
export function backoff(attempts: number, cap: number, random: number): number {
  return random * Math.min(cap, firstDelay * 2 ** (attempts - 1));
}
