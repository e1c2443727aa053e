// Copied by braze-codegen from templates/: edit it there.
import type { Figures } from "./pools.js";
import type { Gate } from "./limiter.js";

// Headers give the end of a window in whole seconds.
const precision = 1000;

/**
 * Counts one pool in fixed windows on the clock, as the API does: an hourly window starts with the hour. Where answers
 * tell of another end, their windows are taken.
 */
export class FixedWindow implements Gate {
  readonly #requests: number;
  readonly #length: number;
  #left: number;
  #ends = 0;
  #closedUntil = 0;

  constructor({ requests, seconds }: Figures) {
    this.#requests = requests;
    this.#length = seconds * 1000;
    this.#left = requests;
  }

  take(now: number): number {
    if (now < this.#closedUntil) return this.#closedUntil - now;
    this.#roll(now);
    if (this.#left <= 0) return this.#ends - now;
    this.#left--;
    return 0;
  }

  /** What is left can only be less than counted here: others use the pool too. */
  observe(remaining: number, ends: number, now: number): void {
    this.#roll(now);
    if (ends <= now || ends - now > this.#length + precision) return;
    if (Math.abs(ends - this.#ends) > precision) this.#ends = ends;
    this.#left = Math.min(this.#left, remaining);
  }

  close(until: number | undefined, now: number): void {
    this.#roll(now);
    this.#closedUntil = Math.max(this.#closedUntil, until ?? this.#ends);
    // What comes then is a new window.
    this.#ends = this.#closedUntil;
  }

  #roll(now: number): void {
    if (now < this.#ends) return;
    // The first window ends with the clock's, and each later one a whole number of lengths behind it.
    this.#ends += (Math.floor((now - this.#ends) / this.#length) + 1) * this.#length;
    this.#left = this.#requests;
  }
}
