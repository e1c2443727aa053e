// Copied by braze-codegen from templates/: edit it there.
export { Braze, type BrazeOptions } from "./braze.js";
export * from "./core/errors/index.js";
export type { Clock, Fetch, RateLimitState, RequestOptions, WithResponse } from "./core/index.js";
export { isPartial, PagePromise, ResponsePromise } from "./core/index.js";
export { type InstanceId, type Server, servers } from "./servers.js";
export type * from "./types/index.js";
