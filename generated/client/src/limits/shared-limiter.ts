// Copied by braze-codegen from templates/: edit it there.
import { BrazeError } from "../core/errors/braze-error.js";
import { createLimiter, type Gate, type LimiterOptions } from "./limiter.js";
import type { Pool } from "./pools.js";
import type { RateLimiter } from "./rate-limiter.js";

/** What a limiter of `rate-limiter-flexible` does, as far as it is used here. */
export interface PoolStore {
  /** Counts one request; rejects with an Error when the store fails, with something else when the window is full. */
  consume(key: string, points?: number): Promise<unknown>;
  /** Fills the window for everybody. */
  block?(key: string, seconds: number): Promise<unknown>;
}

/** Options of a shared limiter. */
export interface SharedLimiterOptions extends LimiterOptions {
  /** Makes the store of one pool, once: its `points` are `pool.requests`, its `duration` is `pool.seconds`. */
  readonly store: (pool: Pool) => PoolStore;
}

// Nobody is asked to wait for longer than some windows, and none of them shall be forgotten.
const mostWindows = 100;

class StoredWindow implements Gate {
  readonly #store: PoolStore;
  readonly #length: number;
  #closedUntil = 0;

  constructor(pool: Pool, store: PoolStore) {
    this.#store = store;
    this.#length = pool.seconds * 1000;
  }

  async take(now: number): Promise<number> {
    if (now < this.#closedUntil) return this.#closedUntil - now;
    // The library starts a window with its first request. A key for each window of the clock makes it start with those.
    const window = Math.floor(now / this.#length);
    try {
      await this.#store.consume(String(window), 1);
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof Error)) return (window + 1) * this.#length - now;
      const message = "The store of the rate limits failed, so the request was not sent.";
      throw new BrazeError(message, "not-processed", undefined, { cause: refusal });
    }
  }

  observe(remaining: number, ends: number, now: number): void {
    if (remaining === 0 && ends > now && ends - now <= this.#length) this.close(ends, now);
  }

  close(until: number | undefined, now: number): void {
    const first = Math.floor(now / this.#length);
    const end = until ?? (first + 1) * this.#length;
    this.#closedUntil = Math.max(this.#closedUntil, end);
    for (let window = first; window * this.#length < end && window < first + mostWindows; window++) {
      const seconds = Math.ceil(((window + 1) * this.#length - now) / 1000);
      // A store that fails says so when the next request asks it.
      this.#store.block?.(String(window), seconds).catch(() => {});
    }
  }
}

/**
 * A limiter for many processes: they share the pools through a store, with `rate-limiter-flexible` over Redis or any
 * other that it knows. The clocks of the machines have to agree.
 *
 * A `contract` that names a limit that does not exist, or figures that cannot be, is a ConfigurationError.
 * @example
 * ```ts
 * const limits = createSharedLimiter({
 *   store: ({ key, requests, seconds }) =>
 *     new RateLimiterRedis({ storeClient, keyPrefix: key, points: requests, duration: seconds }),
 * });
 * const braze = new Braze({ instance: "US-01", limits });
 * ```
 */
export function createSharedLimiter(options: SharedLimiterOptions): RateLimiter {
  return createLimiter(options, ["store"], (pool) => new StoredWindow(pool, options.store(pool)));
}
