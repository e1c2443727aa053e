// Copied by braze-codegen from templates/: edit it there.
import { ApiError } from "./api-error.js";

/**
 * 400: the request breaks a rule: bad JSON, a parameter or member that is missing, unknown or malformed, too many
 * objects. The message says which. Repeating it unchanged gives the same answer.
 */
export class BadRequestError extends ApiError {
  protected static override readonly names: readonly string[] = ["BadRequestError"];
  override readonly name = "BadRequestError";
}

/** 401: the key is not known here. */
export class AuthenticationError extends ApiError {
  protected static override readonly names: readonly string[] = ["AuthenticationError"];
  override readonly name = "AuthenticationError";
}

/** 403: the key may not do this. `permission` names what it needs. */
export class PermissionError extends ApiError {
  protected static override readonly names: readonly string[] = ["PermissionError"];
  override readonly name = "PermissionError";
}

/** 404: no such thing, or no such URL on this instance. */
export class NotFoundError extends ApiError {
  protected static override readonly names: readonly string[] = ["NotFoundError"];
  override readonly name = "NotFoundError";
}

/**
 * 413: the body is larger than the operation allows: send fewer objects at once. Some operations may answer 400
 * instead.
 */
export class PayloadTooLargeError extends ApiError {
  protected static override readonly names: readonly string[] = ["PayloadTooLargeError"];
  override readonly name = "PayloadTooLargeError";
}

/** 429: over the rate limit, and the wait is longer than `maxRetryDelay` or the retries are used up. */
export class RateLimitError extends ApiError {
  protected static override readonly names: readonly string[] = ["RateLimitError"];
  override readonly name = "RateLimitError";
  /** When Braze takes requests again, if it said so. */
  declare readonly resetAt: Date | undefined;
  /** Milliseconds from this error to `resetAt`. */
  declare readonly retryAfter: number | undefined;
}

/** 5xx: Braze failed. A read was repeated; anything else may have been processed (`outcome`). */
export class ServerError extends ApiError {
  protected static override readonly names: readonly string[] = ["ServerError"];
  override readonly name = "ServerError";
}
