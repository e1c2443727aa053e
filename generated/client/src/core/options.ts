// Copied by braze-codegen from templates/: edit it there.
import type { InstanceId } from "../servers.js";
import type { RateLimiter } from "../limits/rate-limiter.js";
import type { Clock } from "./clock.js";
import type { AbortedError, PartialError, RateLimitError } from "./errors/index.js";

/** The part of `fetch` that the client uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of one call; they win over those of the client. */
export interface RequestOptions {
  /** Ends the call, also while it waits for a retry. The promise rejects with an {@link AbortedError}. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take, from the request to the last byte of the answer. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** How often a failed call is repeated at most, where the operation allows it at all. Default: 2. */
  readonly retries?: number | undefined;
  /**
   * The longest wait before a retry, in milliseconds. A 429 that asks for more becomes a {@link RateLimitError} at
   * once, so that the caller decides. Default: 60,000.
   */
  readonly maxRetryDelay?: number | undefined;
  /** More request headers. `Authorization` always stays the client's own. */
  readonly headers?: Headers | Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Throws a {@link PartialError} where Braze took a request but refused part of it. Default: false, the answer says
   * so.
   */
  readonly throwOnPartial?: boolean | undefined;
}

/** Options of a transport: where Braze is, who asks, and how patiently. */
export interface TransportOptions extends Omit<RequestOptions, "signal"> {
  /**
   * A REST API key (dashboard: Settings > APIs and Identifiers), as issued: no quotes, no `Bearer`. May be the value of
   * an environment variable as it is: an unset or empty one is refused with a sentence that says so.
   */
  readonly apiKey: string | undefined;
  /**
   * The instance of the workspace, the way Braze names it. Either this or `baseUrl`.
   * @example "US-01"
   */
  readonly instance?: InstanceId | undefined;
  /**
   * The REST endpoint, where `instance` does not say it: a proxy, or a mock server on this machine. A path is kept.
   * Plain http is taken for loopback addresses only.
   * @example "http://127.0.0.1:4010"
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * Tokens of other security schemes, by the scheme's name.
   * @example { scimToken: "…" }
   */
  readonly credentials?: Readonly<Record<string, string | undefined>> | undefined;
  /** Replaces the global `fetch`: a proxy agent, a mock server, a recorder. */
  readonly fetch?: Fetch | undefined;
  /** Holds calls back so that they keep the rate limits, as `createMemoryLimiter()` does. Default: none does. */
  readonly limits?: RateLimiter | undefined;
  /** Replaces time and chance in tests. */
  readonly clock?: Partial<Clock> | undefined;
}
