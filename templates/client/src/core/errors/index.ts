// Copied by braze-codegen from templates/: edit it there.
export { ApiError, type ErrorEntry } from "./api-error.js";
export { BrazeError, type CallFacts, isBrazeError, type Outcome } from "./braze-error.js";
export { ConfigurationError } from "./configuration-error.js";
export {
  AbortedError,
  ConnectionError,
  InvalidResponseError,
  OutcomeUnknownError,
  TimeoutError,
} from "./no-answer-errors.js";
export { type ErrorKinds, isApiError, isErrorOf } from "./guards.js";
export { PartialError } from "./partial-error.js";
export {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./status-errors.js";
