// Copied by braze-codegen from templates/: edit it there.
export type { LimiterOptions } from "./limiter.js";
export { createMemoryLimiter } from "./memory-limiter.js";
export type { Contract, Figures, Pool } from "./pools.js";
export type { RateLimiter } from "./rate-limiter.js";
export { createSharedLimiter, type PoolStore, type SharedLimiterOptions } from "./shared-limiter.js";
export type { LimitId } from "./tables.js";
