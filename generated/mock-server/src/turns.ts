// Copied by braze-codegen from templates/: edit it there.
import type { Steps } from "./steps.js";

/** How many milliseconds one request may take before the event loop gets a turn. */
const SLICE = 40;

/**
 * Gives the event loop turns between the steps of a long request. No other request looks at the workspace meanwhile: it
 * waits until that one has ended, as it would if there were no turns.
 */
export class Turns {
  #busy: Promise<void> | undefined;
  #ended = 0;

  /** Settles when the request that is being carried out has ended; undefined while there is none. */
  get busy(): Promise<void> | undefined {
    return this.#busy;
  }

  /** What the steps come to: at once where they take no time, which is nearly always. */
  run<Result>(steps: Steps<Result>): Result | Promise<Result> {
    const found = slice(steps);
    if (found !== undefined) return found.value;
    const rest = this.#rest(steps);
    const ended = () => {
      this.#busy = undefined;
    };
    this.#busy = rest.then(ended, ended);
    return rest;
  }

  /** Breaks off the request that is being carried out: the workspace that it was about is there no more. */
  end(): void {
    this.#ended++;
  }

  /** @throws {Error} when it was broken off. */
  async #rest<Result>(steps: Steps<Result>): Promise<Result> {
    const ended = this.#ended;
    for (;;) {
      await nextTurn();
      if (this.#ended > ended) throw new Error("another state was loaded while the request was carried out");
      const found = slice(steps);
      if (found !== undefined) return found.value;
    }
  }
}

/** The result, unless there are steps left when the time is up. */
function slice<Result>(steps: Steps<Result>): { readonly value: Result } | undefined {
  const end = performance.now() + SLICE;
  do {
    const { done, value } = steps.next();
    if (done === true) return { value };
  } while (performance.now() < end);
  return undefined;
}

/** Timers would do as well, but tests put others in their place. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const received = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener("message", received, { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
