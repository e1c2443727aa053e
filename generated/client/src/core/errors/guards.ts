// Copied by braze-codegen from templates/: edit it there.
import type { ApiError } from "./api-error.js";
import { isBrazeError } from "./braze-error.js";
import type { ConfigurationError } from "./configuration-error.js";
import type {
  AbortedError,
  ConnectionError,
  InvalidResponseError,
  OutcomeUnknownError,
  TimeoutError,
} from "./no-answer-errors.js";
import type { PartialError } from "./partial-error.js";
import type {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./status-errors.js";

/** The classes of errors, by their names. */
export interface ErrorKinds {
  readonly AbortedError: AbortedError;
  readonly ApiError: ApiError;
  readonly AuthenticationError: AuthenticationError;
  readonly BadRequestError: BadRequestError;
  readonly ConfigurationError: ConfigurationError;
  readonly ConnectionError: ConnectionError;
  readonly InvalidResponseError: InvalidResponseError;
  readonly NotFoundError: NotFoundError;
  readonly OutcomeUnknownError: OutcomeUnknownError;
  readonly PartialError: PartialError;
  readonly PayloadTooLargeError: PayloadTooLargeError;
  readonly PermissionError: PermissionError;
  readonly RateLimitError: RateLimitError;
  readonly ServerError: ServerError;
  readonly TimeoutError: TimeoutError;
}

/**
 * Whether a caught value is an error of this class, made by whichever copy of this package. Of `ApiError` it knows the
 * classes that extend it.
 *
 * @example
 * ```ts
 * try {
 *   await braze.catalogs.items.get("menu", "soup");
 * } catch (error) {
 *   if (!isErrorOf(error, "NotFoundError")) throw error;
 * }
 * ```
 */
export function isErrorOf<Kind extends keyof ErrorKinds>(error: unknown, kind: Kind): error is ErrorKinds[Kind] {
  if (!isBrazeError(error)) return false;
  return error.name === kind || (kind === "ApiError" && isApiError(error));
}

/** Whether a caught value is an answer of Braze that is no success: an `ApiError` or one of the classes below it. */
export function isApiError(error: unknown): error is ApiError {
  // Of all classes only these have the headers of an answer.
  return isBrazeError(error) && "headers" in error;
}
