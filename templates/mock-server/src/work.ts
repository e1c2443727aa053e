// Copied by braze-codegen from templates/: edit it there.
import type { MockClock } from "./clock.js";
import { copy } from "./copy.js";
import type { Effect } from "./area-handlers.js";
import type { State, Workspace } from "./state/index.js";

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

  add(operation: string, job: unknown): void {
    const due = new Date(this.#clock.time() + this.#delay);
    if (this.#delay > 0) this.#pending.push({ due: due.toISOString(), operation, job: copy(job) });
    else this.#effects[operation]?.(this.#state, copy(job), due);
  }

  /** Does what is due. */
  settle(): void {
    if (this.#pending.length === 0) return;
    const now = this.#clock.now().toISOString();
    const due = this.#pending.filter((work) => work.due <= now);
    this.#pending = this.#pending.filter((work) => work.due > now);
    for (const { operation, job, due: at } of due) this.#effects[operation]?.(this.#state, job, new Date(at));
  }

  dump(): PendingWork[] {
    return copy(this.#pending);
  }

  load(pending: readonly PendingWork[]): void {
    this.#pending = copy([...pending]);
  }
}
