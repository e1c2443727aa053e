// Copied by braze-codegen from templates/: edit it there.
import { FixedWindow } from "./fixed-window.js";
import { createLimiter, type LimiterOptions } from "./limiter.js";
import type { RateLimiter } from "./rate-limiter.js";

/**
 * A limiter for one process: all clients that get it share its pools.
 *
 * A `contract` that names a limit that does not exist, or figures that cannot be, is a ConfigurationError.
 * @example
 * ```ts
 * const braze = new Braze({ instance: "US-01", limits: createMemoryLimiter() });
 * ```
 */
export function createMemoryLimiter(options: LimiterOptions = {}): RateLimiter {
  return createLimiter(options, [], (pool) => new FixedWindow(pool));
}
