// Copied by braze-codegen from templates/: edit it there.
import type { Answered, Unanswered } from "./attempt.js";
import { ApiError } from "./errors/api-error.js";
import type { BrazeError, CallFacts } from "./errors/braze-error.js";
import {
  AbortedError,
  ConnectionError,
  InvalidResponseError,
  OutcomeUnknownError,
  TimeoutError,
} from "./errors/no-answer-errors.js";
import {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./errors/status-errors.js";
import { visible } from "./headers.js";
import type { Operation } from "./operation.js";

// By these an API says that it did nothing. Others, such as 408 or 425, also come from what stands in between.
const refusals: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  413: PayloadTooLargeError,
  429: RateLimitError,
};

/** What the error of a call needs to know beside its last attempt. */
export interface Failing {
  readonly operation: Operation;
  readonly facts: CallFacts;
  /** Milliseconds that the answer asks for, or 0. */
  readonly wait: number;
  /** An earlier attempt may have been processed, so the last one alone proves nothing. */
  readonly doubt: boolean;
  /** The caller's own signal. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for the call in all. */
  readonly deadline: number;
  /** Takes the keys out of a text, in case that a server or a `fetch` repeats them. */
  readonly hide: (text: string) => string;
}

/** The error that a call ends with after its last attempt. */
export function failureOf(attempt: Answered | Unanswered, failing: Failing): BrazeError {
  const { operation, facts, doubt, hide } = failing;
  if (attempt.kind === "answered") return answeredFailure(attempt, failing);
  const { kind, response } = attempt;
  const isEnded = kind === "aborted" || kind === "unsent";
  const reason = isEnded ? `not within ${failing.deadline} ms in all` : hide(attempt.reason);
  // A success that broke off is Braze's where it says that it is JSON.
  const broken = /json/.test(response?.headers.get("content-type") ?? "") ? "processed" : "unknown";
  const isHere = kind === "refused" || kind === "unsent";
  const outcome = response ? broken : isHere && !doubt ? "not-processed" : "unknown";
  if (isEnded && failing.signal?.aborted) return new AbortedError(failing.signal.reason, outcome, facts);
  if (response) return new InvalidResponseError(response.status, "", `broke off: ${reason}`, outcome, facts);
  const Kind = isEnded || kind === "late" ? TimeoutError : ConnectionError;
  const code = attempt.code && hide(attempt.code);
  const error = new Kind(`${facts.request} got no answer: ${reason}.`, outcome, facts, { code });
  return operation.effect === "read" || outcome === "not-processed" ? error : new OutcomeUnknownError(error, facts);
}

function answeredFailure({ response, text }: Answered, { operation, facts, wait, doubt, hide }: Failing): BrazeError {
  const { status, type } = response;
  const headers = visible(response.headers, hide);
  const isRefused = !doubt && (status in refusals || operation.refusals?.includes(status));
  const outcome = isRefused ? "not-processed" : "unknown";
  const answer = { status, headers, text: hide(text), wait };
  // Browsers hide redirects behind the status 0.
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    const advice = "and Braze never redirects: check baseUrl, and what is in between.";
    return new ApiError(answer, outcome, facts, `It leads ${hostIn(headers, facts)}, ${advice}`);
  }
  const Kind = refusals[status] ?? (status < 500 ? ApiError : ServerError);
  return new Kind(answer, outcome, facts);
}

/** The host of a redirect; the rest of its address may hold anything. */
function hostIn(headers: Headers, { baseUrl }: CallFacts): string {
  const location = headers.get("location");
  return location && URL.canParse(location, baseUrl) ? `to ${new URL(location, baseUrl).host}` : "elsewhere";
}
