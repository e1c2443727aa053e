// Copied by braze-codegen from templates/: edit it there.
export type { Answer } from "./answer.js";
export { call } from "./call.js";
export type { Clock } from "./clock.js";
export * from "./errors/index.js";
export { type Link, parseLinkHeader } from "./link-header.js";
export type { AnyInput, Call, Effect, Input, Operation, Output, Pagination, QueryStyle, Retry } from "./operation.js";
export type { Fetch, RequestOptions, TransportOptions } from "./options.js";
export { PagePromise } from "./page-promise.js";
export { type ItemOf, pages } from "./pages.js";
export { errorsOf, isPartial, type PartialEntry, type PartialMember } from "./partial.js";
export { type RateLimitState, readRateLimit } from "./rate-limit.js";
export { redactor } from "./redact.js";
export { Resource } from "./resource.js";
export { ResponsePromise, type WithResponse } from "./response-promise.js";
export { writeStyledQuery } from "./styled-query.js";
export { createTransport, type Transport } from "./transport.js";
