// Copied by braze-codegen from templates/: edit it there.

/** The Liquid of a request takes more than the mock gives it. */
export class LiquidTooLong extends Error {
  override readonly name = "LiquidTooLong";

  constructor() {
    super("the Liquid takes too long");
  }
}

/** Tags, outputs and texts that one dispatch may render: once, and more for each message. */
const STEPS = { once: 50_000, each: 200 };
/** Characters and elements that its filters and ranges may make. */
const CHARACTERS = { once: 1_000_000, each: 10_000 };

/** A limit as the parser asks for it. */
class Limit {
  #left: number;
  readonly #isCounted: boolean;

  constructor(left: number, isCounted: boolean) {
    this.#left = left;
    this.#isCounted = isCounted;
  }

  allow(more: number): void {
    this.#left += more;
  }

  /** Is told how much is made. */
  use(count: unknown): void {
    const amount = Number(count);
    if (!(amount > 0)) return;
    if (amount > this.#left) throw new LiquidTooLong();
    this.#left -= amount;
  }

  /** Is told the time before each step: what counts is that there is one, so that slow machines render the same. */
  check(_time: unknown): void {
    if (this.#isCounted) this.use(1);
  }
}

/**
 * What the Liquid of one dispatch may take. It is counted and not timed: the same request renders the same on any
 * machine, and no loop in a text keeps the server from its other callers.
 */
export class LiquidBudget {
  readonly steps: Limit = new Limit(STEPS.once, true);
  readonly characters: Limit = new Limit(CHARACTERS.once, false);

  /** For one message more. */
  allowMessage(): void {
    this.steps.allow(STEPS.each);
    this.characters.allow(CHARACTERS.each);
  }
}
