// Copied by braze-codegen from templates/: edit it there.

import { milliseconds } from "./duration.js";

/** The time of the mock: windows of rate limits, timestamps and asynchronous work follow it. */
export interface Clock {
  /** The instant that the mock takes for now. */
  now(): Date;
  /** Whether it stands still, and only moves when it is told to. */
  readonly isStill: boolean;
  /** Moves the clock ahead: `advance("1h")`, `advance(1500)` (milliseconds). */
  advance(by: string | number): void;
  /** Stops the clock at an instant. */
  set(instant: Date | string | number): void;
}

/**
 * Runs with the real time until it is given an instant; from then on it stands still, and only a test turns it.
 * A test that never names an instant needs no care, and one that does is never surprised by a second that passed.
 */
export class MockClock implements Clock {
  readonly #start: number | undefined;
  readonly #onTurn: () => void;
  #still: number | undefined;
  #ahead = 0;
  #told = { time: Number.NaN, text: "" };

  constructor(start: Date | string | number | undefined, onTurn: () => void) {
    this.#start = start === undefined ? undefined : instantOf(start);
    this.#still = this.#start;
    this.#onTurn = onTurn;
  }

  now(): Date {
    return new Date(this.time());
  }

  get isStill(): boolean {
    return this.#still !== undefined;
  }

  /** {@link now} as epoch milliseconds. */
  time(): number {
    return this.#still ?? Date.now() + this.#ahead;
  }

  /** {@link now} in ISO 8601. Many requests come in the same millisecond. */
  text(): string {
    const time = this.time();
    if (time !== this.#told.time) this.#told = { time, text: new Date(time).toISOString() };
    return this.#told.text;
  }

  advance(by: string | number): void {
    const step = milliseconds(by);
    if (Number.isNaN(new Date(this.time() + step).getTime()))
      throw new TypeError(`"${String(by)}" is too long: the clock would leave the times that a Date can hold.`);
    if (this.#still === undefined) this.#ahead += step;
    else this.#still += step;
    this.#onTurn();
  }

  set(instant: Date | string | number): void {
    this.#still = instantOf(instant);
    this.#onTurn();
  }

  /** Back to how the clock was made. */
  reset(): void {
    this.#still = this.#start;
    this.#ahead = 0;
  }
}

function instantOf(value: Date | string | number): number {
  // JavaScript takes null, true and lists for numbers.
  const isOne = value instanceof Date || typeof value === "string" || typeof value === "number";
  const time = isOne ? new Date(value).getTime() : Number.NaN;
  if (Number.isNaN(time)) {
    throw new TypeError(`"${String(value)}" is not an instant: give a Date, or a text such as "2026-11-02T09:30:00Z".`);
  }
  return time;
}
