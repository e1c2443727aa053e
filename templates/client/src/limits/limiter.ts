// Copied by braze-codegen from templates/: edit it there.
import { type Clock, systemClock } from "../core/clock.js";
import { checkOptions } from "../core/given.js";
import type { Operation } from "../core/operation.js";
import { readRateLimit, waitOf } from "../core/rate-limit.js";
import { checkContract, type Contract, type Pool, poolsOf } from "./pools.js";
import { Queue } from "./queue.js";
import type { RateLimiter } from "./rate-limiter.js";

/** One pool, wherever it is counted. */
export interface Gate {
  /** Milliseconds to wait before one asks again, or 0 where the request may go and is counted. */
  take(now: number): number | Promise<number>;
  /** An answer said how much is left, and until when. */
  observe(remaining: number, ends: number, now: number): void;
  /** A 429: nothing goes before the instant, or the end of the window. */
  close(until: number | undefined, now: number): void;
}

/** Options of a limiter. */
export interface LimiterOptions {
  /**
   * What the contract says otherwise than the description, by the id of a limit.
   * @example { "users-track": { requests: 6000, seconds: 3 } }
   */
  readonly contract?: Contract | undefined;
  /** Replaces time in tests. */
  readonly clock?: Partial<Clock> | undefined;
}

const clockDifference = 1000;

interface Counted {
  readonly gate: Gate;
  readonly queue: Queue;
}

/** A limiter whose pools are counted by the gates that `open` makes, each made once. */
export function createLimiter(
  options: LimiterOptions,
  others: readonly string[],
  open: (pool: Pool) => Gate,
): RateLimiter {
  checkOptions(options, Object.fromEntries(["contract", "clock", ...others].map((name) => [name, undefined])));
  const { contract = {} } = options;
  checkContract(contract);
  const clock: Clock = { ...systemClock, ...options.clock };
  const pools = new Map<string, Counted>();
  const byOperation = new Map<string, Counted[]>();

  function opened(pool: Pool): Counted {
    const known = pools.get(pool.key);
    if (known) return known;
    const gate = open(pool);
    const counted = { gate, queue: new Queue((now) => gate.take(now), clock) };
    pools.set(pool.key, counted);
    return counted;
  }

  function poolsFor(operation: Operation): Counted[] {
    const known = byOperation.get(operation.id) ?? poolsOf(operation, contract).map(opened);
    byOperation.set(operation.id, known);
    return known;
  }

  return {
    async acquire(operation, signal) {
      for (const { queue } of poolsFor(operation)) await queue.pass(signal);
    },
    report(operation, response) {
      // The headers speak of one limit: the one that applies by default.
      const [first] = poolsFor(operation);
      const now = clock.now();
      const state = readRateLimit(response.headers, now);
      if (response.status === 429) {
        const wait = waitOf(response, now);
        // An end that is over by this clock, and not by the server's: the clocks differ by less than a second.
        const until = wait || state.resetAt ? now + (wait || clockDifference) : undefined;
        first?.gate.close(until, now);
      } else if (state.remaining !== undefined && state.resetAt) {
        first?.gate.observe(state.remaining, state.resetAt.getTime(), now);
      }
    },
  };
}
