// Copied by braze-codegen from templates/: edit it there.
import type { Answered, Unanswered } from "./attempt.js";
import { ApiError } from "./errors/api-error.js";
import type { BrazeError, CallFacts } from "./errors/braze-error.js";
import { ConnectionError, InvalidResponseError, OutcomeUnknownError, TimeoutError } from "./errors/no-answer-errors.js";
import {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./errors/status-errors.js";

const classes: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  413: PayloadTooLargeError,
  429: RateLimitError,
};

/**
 * The error that a call ends with after its last attempt.
 *
 * @param wait - Milliseconds that the answer asks for, or 0.
 * @param doubt - An earlier attempt may have been processed, so the last one alone proves nothing.
 * @param hide - Takes the key out of a text, in case that a server or a `fetch` repeats it.
 */
export function failureOf(
  attempt: Answered | Unanswered,
  facts: CallFacts,
  wait: number,
  doubt: boolean,
  isRead: boolean,
  hide: (text: string) => string,
): BrazeError {
  const { kind, response } = attempt;
  if (kind === "answered") {
    const { status } = response;
    const headers = new Headers([...response.headers].map(([name, value]) => [name, hide(value)] as [string, string]));
    const Kind = classes[status] ?? (status < 500 ? ApiError : ServerError);
    // A server that failed may have done its work before.
    const outcome = doubt || status >= 500 ? "unknown" : "not-processed";
    return new Kind({ status, headers, text: hide(attempt.text), wait }, outcome, facts);
  }
  const reason = hide(attempt.reason);
  if (response) return new InvalidResponseError(response.status, "", `broke off: ${reason}`, "processed", facts);
  const outcome = doubt || kind !== "refused" ? "unknown" : "not-processed";
  const Kind = kind === "late" ? TimeoutError : ConnectionError;
  const error = new Kind(`${facts.request} got no answer: ${reason}.`, outcome, facts, { code: attempt.code });
  return isRead || outcome === "not-processed" ? error : new OutcomeUnknownError(error, facts);
}
