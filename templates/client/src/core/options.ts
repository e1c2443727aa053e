// Copied by braze-codegen from templates/: edit it there.
import type { InstanceId } from "../servers.js";
import type { RateLimiter } from "../limits/rate-limiter.js";
import type { Advice, adviceOn } from "./advice.js";
import type { Clock } from "./clock.js";
import type { Token } from "./credentials.js";
import type {
  AbortedError,
  BrazeError,
  InvalidResponseError,
  PartialError,
  RateLimitError,
  TimeoutError,
} from "./errors/index.js";
import type { HeaderValues } from "./headers.js";
import type { Hooks } from "./hooks.js";
import type { Observer } from "./observer.js";
import type { withExtras } from "./with-extras.js";
import type { withHooks } from "./with-hooks.js";
import type { withPartialErrors } from "./with-partial-errors.js";

/** The part of `fetch` that the client uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of one call that a bare transport knows. */
export interface CallOptions {
  /** Ends the call, also while it waits for a retry. The promise rejects with an {@link AbortedError}. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take, from the request to the last byte of the answer. Default: 30,000. */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds that the call may take in all: attempts, and the waits between and before them. A retry that could not
   * begin in time is not waited for. The promise rejects with the last error, or a {@link TimeoutError}. Default: none.
   */
  readonly deadline?: number | undefined;
  /** How often a failed call is repeated at most, where the operation allows it at all. Default: 2. */
  readonly retries?: number | undefined;
  /**
   * The longest wait before a retry, in milliseconds. A 429 that asks for more becomes a {@link RateLimitError} at
   * once, so that the caller decides. Default: 60,000.
   */
  readonly maxRetryDelay?: number | undefined;
  /**
   * The largest answer that is read, in bytes once it is unpacked: a larger one would fill the memory. A success beyond
   * it rejects with an {@link InvalidResponseError}, whose outcome says what is known. Default: 67,108,864, which is 64
   * MiB and far more than Braze answers: large exports come by URL. `Infinity`: however large.
   */
  readonly maxResponseSize?: number | undefined;
  /**
   * Decides about the repetition of a failed attempt: `false` forbids it, `true` asks for it where the client by itself
   * would not, `undefined` leaves it to the client. What may already have been processed, and must not be twice, is not
   * repeated whatever this says; nor is anything more often than `retries`.
   * @example (error) => (error instanceof ApiError && error.status === 401 ? true : undefined)
   */
  readonly shouldRetry?: ((error: BrazeError) => boolean | undefined) | undefined;
  /** More request headers. `Authorization` always stays the client's own. */
  readonly headers?: HeaderValues | undefined;
  /** Hears of each attempt while the call goes on; {@link withHooks} makes events of that. */
  readonly observer?: Observer | undefined;
}

/**
 * Options of one call; they win over those of the client. `throwOnPartial`, `hooks`, `extraQuery` and `extraBody` are
 * for calls of a client, or of a transport that {@link withPartialErrors}, {@link withHooks} or {@link withExtras}
 * made.
 */
export interface RequestOptions extends Omit<CallOptions, "observer"> {
  /**
   * Throws a {@link PartialError} where Braze took a request but refused part of it. Default: false, the answer says
   * so.
   */
  readonly throwOnPartial?: boolean | undefined;
  /** Is told what happens, beside the hooks of the client. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** Query parameters that the description does not have. They win over those that it has. */
  readonly extraQuery?: Readonly<Record<string, unknown>> | undefined;
  /** Members of the body that the description does not have. They win over those that it has. */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined;
}

/** Options that many calls can have in common. */
export type SharedOptions = Omit<RequestOptions, "signal" | "extraBody" | "extraQuery">;

/** Options of a transport: where Braze is, who asks, and how patiently. */
export interface TransportOptions extends Omit<CallOptions, "signal" | "observer"> {
  /**
   * A REST API key (dashboard: Settings > APIs and Identifiers), as issued: no quotes, no `Bearer`. May be the value of
   * an environment variable as it is: an unset or empty one is refused with a sentence that says so. A function is
   * asked before each attempt, so that a key can change while the client lives; it has as long as `timeout` says.
   */
  readonly apiKey: Token | undefined;
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
   * Tokens of other security schemes, or functions that give them, by the scheme's name.
   * @example { scimToken: "…" }
   */
  readonly credentials?: Readonly<Record<string, Token | undefined>> | undefined;
  /** Replaces the global `fetch`: a proxy agent, a mock server, a recorder. */
  readonly fetch?: Fetch | undefined;
  /** Holds calls back so that they keep the rate limits, as `createMemoryLimiter()` does. Default: none does. */
  readonly limits?: RateLimiter | undefined;
  /**
   * Adds a sentence to the message of an error by its status: {@link adviceOn} names the instance of a 401, the
   * permission of a 403, the end of a 429 and the host of a redirect. Default: none, so that a bundle need not hold it.
   */
  readonly advice?: Advice | undefined;
  /** Replaces time and chance in tests. */
  readonly clock?: Partial<Clock> | undefined;
}
