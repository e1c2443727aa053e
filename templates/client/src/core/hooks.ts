// Copied by braze-codegen from templates/: edit it there.
import type { Effect } from "./operation.js";
import type { RateLimitState } from "./rate-limit.js";

/** What every hook is told of its call. */
export interface CallEvent {
  /** Number of the call, counted by the client: one for all that is told of it. */
  readonly call: number;
  /** Id of the operation: `catalogs.items.list`. */
  readonly operation: string;
  /** Method and path, with the names of the parameters: `GET /catalogs/{catalog_name}/items`. */
  readonly request: string;
  /** What the call does to Braze. */
  readonly effect: Effect;
  /** Whether the answer carries data about persons. */
  readonly pii: boolean;
}

/** A request that is about to be sent. The URL and the body may hold personal data. */
export interface RequestEvent extends CallEvent {
  /** Number of the attempt, from 1 on. */
  readonly attempt: number;
  /** The whole URL. */
  readonly url: string;
  /** A copy of the headers, without tokens. To change it changes nothing. */
  readonly headers: Headers;
  /** The body as text; `undefined` where there is none, or one that is no text. */
  readonly body: () => string | undefined;
}

/** An answer, whatever its status, that was read to its end. Its body may hold personal data. */
export interface ResponseEvent extends CallEvent {
  /** Number of the attempt, from 1 on. */
  readonly attempt: number;
  /** HTTP status. */
  readonly status: number;
  /** A copy of the headers, without cookies. */
  readonly headers: Headers;
  /** The body as text. */
  readonly body: () => string;
  /** State of the rate limit that counted the request. */
  readonly rateLimit: RateLimitState;
  /** The id that the other side gave the request, where its answer has one. */
  readonly requestId: string | undefined;
  /** Milliseconds from the request to the last byte of the answer. */
  readonly duration: number;
}

/** A failed attempt that will be repeated. */
export interface RetryEvent extends CallEvent {
  /** Number of the attempt that failed, from 1 on. */
  readonly attempt: number;
  /** What the call would have ended with. */
  readonly error: unknown;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
}

/** The end of a call that failed. */
export interface FailureEvent extends CallEvent {
  /** What the call rejects with. */
  readonly error: unknown;
}

/**
 * Functions that are told what calls do, for logs, measurements and traces. What they see has no key, in no form. They
 * are not waited for, and what they throw, give back or change is ignored: no call ends otherwise because of them.
 *
 * @example
 * ```ts
 * const hooks: Hooks = { onRetry: ({ request, delay }) => console.warn(request, "again in", delay, "ms") };
 * const braze = new Braze({ apiKey, instance: "US-01", hooks });
 * ```
 */
export interface Hooks {
  /** Before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** After each answer, whatever its status. */
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** Before the wait for another attempt. */
  readonly onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /** When a call fails for good. */
  readonly onError?: ((event: FailureEvent) => unknown) | undefined;
}
