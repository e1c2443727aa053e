// Copied by braze-codegen from templates/: edit it there.
import { ApiError, type FailedAnswer } from "./api-error.js";
import type { CallFacts, Outcome } from "./braze-error.js";

/**
 * 400: the request breaks a rule: bad JSON, a parameter or member that is missing, unknown or malformed, too many
 * objects. The message says which. Repeating it unchanged gives the same answer.
 */
export class BadRequestError extends ApiError {
  override readonly name = "BadRequestError";
}

/** 401: the key is not known here. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";

  constructor(answer: FailedAnswer, outcome: Outcome, facts: CallFacts) {
    super(answer, outcome, facts, `Check the key and the instance: ${facts.baseUrl} takes no key of another one.`);
  }
}

/** 403: the key may not do this. `permission` names what it needs. */
export class PermissionError extends ApiError {
  override readonly name = "PermissionError";

  constructor(answer: FailedAnswer, outcome: Outcome, facts: CallFacts) {
    const right = facts.permission ? `the permission ${facts.permission}` : "the right to do this";
    const advice = "A key cannot be edited: create a new one.";
    super(answer, outcome, facts, `The key lacks ${right}, or may not be used from this address. ${advice}`);
  }
}

/** 404: no such thing, or no such URL on this instance. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}

/**
 * 413: the body is larger than the operation allows: send fewer objects at once. Some operations may answer 400
 * instead.
 */
export class PayloadTooLargeError extends ApiError {
  override readonly name = "PayloadTooLargeError";
}

/** 429: over the rate limit, and the wait is longer than `maxRetryDelay` or the retries are used up. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
  /** When Braze takes requests again, if it said so. */
  declare readonly resetAt: Date | undefined;
  /** Milliseconds from this error to `resetAt`. */
  declare readonly retryAfter: number | undefined;

  constructor(answer: FailedAnswer, outcome: Outcome, facts: CallFacts) {
    const { wait } = answer;
    const resetAt = wait ? new Date(facts.requestedAt.getTime() + facts.duration + wait) : undefined;
    super(answer, outcome, facts, resetAt && `Try again at ${resetAt.toISOString()}.`);
    this.resetAt = resetAt;
    this.retryAfter = wait || undefined;
  }
}

/** 5xx: Braze failed. A read was repeated; anything else may have been processed (`outcome`). */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
}
