// Copied by braze-codegen from templates/: edit it there.
import type { Outcome } from "./errors/braze-error.js";
import type { InvalidResponseError } from "./errors/no-answer-errors.js";
import type { RateLimitState } from "./rate-limit.js";

/** A success as the transport gives it: read to its end, not yet parsed. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
  readonly rateLimit: RateLimitState;
  /** The error for an answer that makes no sense; `fault` continues "answered 200, but the answer". */
  invalid(fault: string, outcome: Outcome): InvalidResponseError;
}

/** The data of an answer; `undefined` when it has no body. */
export function dataOf<T>(answer: Answer): T {
  const { text } = answer;
  try {
    return text ? JSON.parse(text) : (undefined as T);
  } catch {
    // What begins like JSON came from Braze. A page of HTML came from something in between, which may have kept the
    // request.
    throw answer.invalid("is not JSON", /^\s*[[{]/.test(text) ? "processed" : "unknown");
  }
}
