// Copied by braze-codegen from templates/: edit it there.
import type { Operation } from "../core/operation.js";

/** Lets the calls of a client go no faster than the API takes them. */
export interface RateLimiter {
  /** Resolves when a request of the operation may go. Rejects with the signal's reason when it is aborted meanwhile. */
  acquire(operation: Operation, signal?: AbortSignal): Promise<void>;
  /** Hears of each answer: its headers tell what others used, and a 429 that all have to wait. */
  report(operation: Operation, response: Response): void;
}
