// Copied by braze-codegen from templates/: edit it there.
import type { MockClock } from "./clock.js";
import type { OperationData } from "./data/operations.js";
import type { RateLimitData } from "./data/limits.js";
import { GeneralRefusal } from "./refusal.js";

/** What the mock does about rate limits: refuse above them, answer and mark the request, or not count at all. */
export type LimitMode = "enforce" | "warn" | "off";

/**
 * What `X-RateLimit-Reset` holds on `/users/track`: the epoch second of the reset, or, as on contracts that count
 * monthly active users, the seconds left (a 429 then carries only `X-Ratelimit-Retry-After`). All other operations send
 * epoch seconds.
 */
export type ResetStyle = "epoch" | "seconds";

/** The state of a request's limit after it was counted. */
export interface Taken {
  /** Undefined where nothing is counted. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly over: boolean;
}

const NOTHING: Taken = { headers: undefined, over: false };

/** Counts requests in fixed windows on the clock, as Braze does: an hourly window starts with the hour. */
export class RateLimiter {
  readonly #limits: ReadonlyMap<string, RateLimitData>;
  readonly #windows = new Map<string, { start: number; used: number }>();
  readonly #mode: LimitMode;
  readonly #style: ResetStyle;
  readonly #clock: MockClock;

  constructor(limits: readonly RateLimitData[], mode: LimitMode, style: ResetStyle, clock: MockClock) {
    this.#limits = new Map(limits.map((limit) => [limit.id, limit]));
    this.#mode = mode;
    this.#style = style;
    this.#clock = clock;
  }

  /**
   * Counts one request.
   *
   * @throws {GeneralRefusal} 429 when the window is used up and the mode is `enforce`.
   */
  take(operation: OperationData): Taken {
    const limit = this.#mode === "off" ? undefined : this.#limitOf(operation);
    if (limit === undefined) return NOTHING;
    const length = limit.seconds * 1000;
    const now = this.#clock.time();
    const start = Math.floor(now / length) * length;
    const pool = limit.shared ? limit.id : `${limit.id} ${operation.id}`;
    const known = this.#windows.get(pool);
    const window = known?.start === start ? known : { start, used: 0 };
    this.#windows.set(pool, window);

    const over = window.used >= limit.requests;
    if (!over) window.used++;
    const left = Math.ceil((start + length - now) / 1000);
    const counting = this.#style === "seconds" && operation.path.startsWith("/users/track");
    const headers = {
      "x-ratelimit-limit": String(limit.requests),
      "x-ratelimit-remaining": String(limit.requests - window.used),
      "x-ratelimit-reset": String(counting ? left : (start + length) / 1000),
    };
    if (over && this.#mode === "enforce") {
      throw new GeneralRefusal(429, "Rate limit exceeded", {
        headers: counting ? { "x-ratelimit-retry-after": String(left) } : headers,
      });
    }
    return { headers, over };
  }

  reset(): void {
    this.#windows.clear();
  }

  /** The default limit, which is the first, when it has figures. One that the contract sets has none. */
  #limitOf(operation: OperationData): (RateLimitData & { requests: number; seconds: number }) | undefined {
    const limit = this.#limits.get(operation.rateLimit[0] ?? "");
    if (limit?.requests === undefined || limit.seconds === undefined) return undefined;
    return { ...limit, requests: limit.requests, seconds: limit.seconds };
  }
}
