// Copied by braze-codegen from templates/: edit it there.
export { Braze, type BrazeOptions } from "./braze.js";
// By name, so that a schema of the same name gives way instead of breaking the build.
export {
  AbortedError,
  type AnyRequestOptions,
  ApiError,
  AuthenticationError,
  BadRequestError,
  BrazeError,
  type CallEvent,
  type CallFacts,
  type Clock,
  ConfigurationError,
  ConnectionError,
  type ErrorEntry,
  type ErrorKinds,
  type FailureEvent,
  type Fetch,
  type HeaderValues,
  type Hooks,
  InvalidResponseError,
  isApiError,
  isBrazeError,
  isErrorOf,
  errorsOf,
  isPartial,
  NotFoundError,
  type Outcome,
  OutcomeUnknownError,
  PagePromise,
  type PartialEntry,
  PartialError,
  PayloadTooLargeError,
  PermissionError,
  RateLimitError,
  type RateLimitState,
  type RequestEvent,
  type RequestOptions,
  type ResponseEvent,
  ResponsePromise,
  type RetryEvent,
  ServerError,
  type SharedOptions,
  TimeoutError,
  type Token,
  type WithResponse,
} from "./core/index.js";
export { logHooks } from "./log/log-hooks.js";
export type { Logger, LogLevel } from "./log/logger.js";
export { type InstanceId, type Server, servers } from "./servers.js";
export { userAgent } from "./version.js";
// only with area users
export {
  type ExportProgress,
  type StartedExport,
  waitForExport,
  type WaitForExportOptions,
} from "./wait-for-export.js";
export type * from "./types/index.js";
