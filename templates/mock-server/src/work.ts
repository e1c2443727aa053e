// Copied by braze-codegen from templates/: edit it there.
import type { MockClock } from "./clock.js";
import { copy } from "./copy.js";
import type { Effect, EffectTools } from "./area-handlers.js";
import type { State, Workspace } from "./state/index.js";
import { type Steps, allOf } from "./steps.js";

/** Work that Braze has accepted and not done yet, in plain data. */
export interface PendingWork {
  /** When it is due (ISO 8601). */
  readonly due: string;
  readonly operation: string;
  readonly job: unknown;
}

/** A moment of a mock in plain data: it survives JSON. */
export interface Snapshot extends Workspace {
  /** Asynchronous work that was accepted and not done. */
  readonly pending: readonly PendingWork[];
}

/**
 * The asynchronous work of the workspace. Without a delay it is done at once; with one it is due that much later on the
 * mock's clock, and done before anything else looks at the state from then on.
 */
export class Work {
  readonly #effects: Readonly<Record<string, Effect>>;
  readonly #state: State;
  readonly #clock: MockClock;
  readonly #delay: number;
  #pending: PendingWork[] = [];

  constructor(effects: Readonly<Record<string, Effect>>, state: State, clock: MockClock, delay: number) {
    this.#effects = effects;
    this.#state = state;
    this.#clock = clock;
    this.#delay = delay;
  }

  /**
   * @param due - When it is done; by default after the mock's delay.
   * @param note - Takes what there is to say while the request is served.
   * @returns Steps that are to be carried out now; undefined where nothing is left to do.
   */
  add(operation: string, job: unknown, due?: Date, note: EffectTools["note"] = () => {}): Steps | undefined {
    const now = this.#clock.time();
    const at = due?.getTime() ?? now + this.#delay;
    if (at > now) {
      this.#wait({ due: new Date(at).toISOString(), operation, job: copy(job) });
      return undefined;
    }
    const effect = this.#effects[operation];
    const own = effect?.copies ? job : copy(job);
    return effect?.(this.#state, own, this.#clock.now(), this.#tools(operation, note)) ?? undefined;
  }

  /** Does what is due, in its order; also what that itself leaves for a time that has come. */
  settle(): void {
    while (this.#pending.length > 0) {
      const [first] = this.#pending as [PendingWork];
      if (first.due > this.#clock.text()) return;
      this.#pending.shift();
      const { operation, job, due } = first;
      const steps = this.#effects[operation]?.(this.#state, job, new Date(due), this.#tools(operation));
      if (steps) allOf(steps);
    }
  }

  #tools(operation: string, note: EffectTools["note"] = () => {}): EffectTools {
    return {
      note,
      // Always by way of the list, so that all is done in its order.
      later: (job, due) => this.#wait({ due: due.toISOString(), operation, job: copy(job) }),
    };
  }

  /** The list is in the order of time; what is due at one time, in the order in which it came. */
  #wait(work: PendingWork): void {
    let at = this.#pending.length;
    while (at > 0 && (this.#pending[at - 1] as PendingWork).due > work.due) at--;
    this.#pending.splice(at, 0, work);
  }

  dump(): PendingWork[] {
    return copy(this.#pending);
  }

  load(pending: readonly PendingWork[]): void {
    this.#pending = [];
    // Times are compared as texts.
    for (const work of pending) this.#wait({ ...copy(work), due: new Date(work.due).toISOString() });
  }
}
