// Copied by braze-codegen from templates/: edit it there.
import type { Clock } from "../core/clock.js";

/** Who gives leave: milliseconds to wait before one asks again, or 0 where the request may go and is counted. */
export type Take = (now: number) => number | Promise<number>;

const longestSleep = 2 ** 31 - 1;

interface Waiting {
  readonly signal: AbortSignal | undefined;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Who comes first goes first, and only the first one asks: a thousand calls that wait do not ask a thousand times. */
export class Queue {
  readonly #take: Take;
  readonly #clock: Clock;
  readonly #waiting = new Set<Waiting>();
  readonly #listening = new WeakSet<AbortSignal>();
  #isServing = false;

  constructor(take: Take, clock: Clock) {
    this.#take = take;
    this.#clock = clock;
  }

  /** Resolves when it is the caller's turn. */
  pass(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      this.#waiting.add({ signal, resolve, reject });
      this.#listen(signal);
      void this.#serve();
    });
  }

  /** One listener a signal, however many calls share it. */
  #listen(signal: AbortSignal | undefined): void {
    if (!signal || this.#listening.has(signal)) return;
    this.#listening.add(signal);
    signal.addEventListener("abort", () => this.#remove((each) => each.signal === signal, signal), { once: true });
  }

  #remove(isMeant: (each: Waiting) => boolean, { reason }: { readonly reason: unknown }): void {
    for (const each of this.#waiting) {
      if (!isMeant(each)) continue;
      this.#waiting.delete(each);
      each.reject(reason);
    }
  }

  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    try {
      while (this.#waiting.size) {
        const wait = await this.#take(this.#clock.now());
        if (wait > 0) {
          await this.#clock.sleep(Math.min(wait, longestSleep));
          continue;
        }
        for (const first of this.#waiting) {
          this.#waiting.delete(first);
          first.resolve();
          break;
        }
      }
    } catch (reason) {
      this.#remove(() => true, { reason });
    } finally {
      this.#isServing = false;
    }
  }
}
