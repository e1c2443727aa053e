// Copied by braze-codegen from templates/: edit it there.
import type { BrazeError } from "./errors/braze-error.js";
import type { Hide } from "./policy.js";
import type { RateLimitState } from "./rate-limit.js";
import type { Prepared } from "./request.js";

/** Hears of each attempt of a call, in the transport's own terms: it must neither throw nor change what it is given. */
export interface Observer {
  /** An attempt is about to be sent; attempts count from 1. */
  sent(attempt: number, prepared: Prepared, hide: Hide): void;
  /** It has a whole answer, whatever the status, after so many milliseconds. */
  answered(attempt: number, response: Response, text: string, about: AnswerFacts, hide: Hide): void;
  /** It failed, and the next one comes after so many milliseconds. */
  retried(attempt: number, error: BrazeError, delay: number): void;
}

/** What is read from the headers of an answer, and the milliseconds that it took. */
export interface AnswerFacts {
  readonly rateLimit: RateLimitState;
  readonly requestId: string | undefined;
  readonly duration: number;
}
