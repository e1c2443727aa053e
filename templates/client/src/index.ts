// Copied by braze-codegen from templates/: edit it there.
export { Braze, type BrazeOptions } from "./braze.js";
// By name, so that a schema of the same name gives way instead of breaking the build.
export {
  AbortedError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  BrazeError,
  type CallFacts,
  type Clock,
  ConfigurationError,
  ConnectionError,
  type ErrorEntry,
  type Fetch,
  InvalidResponseError,
  isBrazeError,
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
  type RequestOptions,
  ResponsePromise,
  ServerError,
  TimeoutError,
  type WithResponse,
} from "./core/index.js";
export { type InstanceId, type Server, servers } from "./servers.js";
export type * from "./types/index.js";
