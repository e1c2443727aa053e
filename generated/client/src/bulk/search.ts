// Copied by braze-codegen from templates/: edit it there.
import type { Exchange } from "./exchange.js";
import type { Placed } from "./packer.js";
import { hasPosition } from "./positions.js";
import { sample, samplesOf } from "./samples.js";
import type { Tally } from "./tally.js";
import type { Refused, Verdict } from "./verdict.js";

// To look for the guilty one in a request of fifty takes up to a hundred. Where it was no use twice, all are to blame.
const mostVainSearches = 2;

/** What a search knows of the operation, and of the caller. */
export interface SearchOptions {
  readonly lists: readonly string[];
  readonly max: number;
  readonly signal: AbortSignal | undefined;
}

type Group<R> = readonly Placed<R>[];

/** A record that was sent by itself and refused. */
type Alone<R> = readonly [Placed<R>, Refused];

/**
 * Sends the records of a request; where it is refused, finds the ones that are to blame, so that the others go through.
 * As long as nothing was taken, the blame may also lie with what all requests share: that ends the run.
 */
export class Search<R, Answer> {
  readonly #exchange: Exchange<R, Answer>;
  readonly #tally: Tally<R>;
  readonly #options: SearchOptions;
  /** Whether a request was taken: then what all share is right. */
  #isTaken = false;
  #vainSearches = 0;
  /** The search that is on, as long as nothing was taken. */
  #current: Promise<void> | undefined;
  /** Requests of one record that were refused before any was taken. */
  readonly #held: Alone<R>[] = [];

  constructor(exchange: Exchange<R, Answer>, tally: Tally<R>, options: SearchOptions) {
    this.#exchange = exchange;
    this.#tally = tally;
    this.#options = options;
  }

  /** Sends records together. */
  async send(placed: Group<R>): Promise<void> {
    if (this.#isOver()) return this.#tally.keep(placed);
    const verdict = await this.#try(placed);
    if (verdict?.kind !== "refused") return verdict && this.#exchange.settle(placed, verdict);
    const [first] = placed;
    if (first && placed.length === 1) return this.#hold(first, verdict);
    // What is wrong in all requests is looked for in one.
    while (this.#current && !this.#isTaken) await this.#current;
    if (this.#isOver()) return this.#tally.keep(placed);
    if (this.#vainSearches >= mostVainSearches) return this.#exchange.settle(placed, verdict);
    const search = this.#searchAll(placed, verdict);
    this.#current = search
      .catch(() => {})
      .then(() => {
        this.#current = undefined;
      });
    return search;
  }

  /** Counts what was held until the end. */
  async end(): Promise<void> {
    const isStopped = this.#isOver() && !this.#isTaken;
    for (const [placed, verdict] of this.#held.splice(0)) {
      if (isStopped) this.#tally.keep([placed]);
      else await this.#exchange.settle([placed], verdict);
    }
  }

  #isOver(): boolean {
    return this.#tally.stopped !== undefined || this.#options.signal?.aborted === true;
  }

  async #try(placed: Group<R>): Promise<Verdict | undefined> {
    const verdict = await this.#exchange.send(placed);
    if (verdict === undefined && !this.#isTaken) {
      this.#isTaken = true;
      await this.end();
    }
    return verdict;
  }

  /** A record that was refused by itself says nothing of others, until enough are refused alike. */
  async #hold(placed: Placed<R>, verdict: Refused): Promise<void> {
    if (this.#isTaken || this.#isOwn(verdict)) return this.#exchange.settle([placed], verdict);
    this.#held.push([placed, verdict]);
    if (this.#held.length < samplesOf(this.#options.max)) return;
    if (this.#held.every(([, { answer }]) => answer === verdict.answer)) this.#stop(this.#held);
    await this.end();
  }

  async #searchAll(placed: Group<R>, verdict: Refused): Promise<void> {
    const through = await this.#search(placed, verdict, samplesOf(placed.length));
    this.#vainSearches = through ? 0 : this.#vainSearches + 1;
  }

  /**
   * Looks for those that are to blame. Gives how many went through.
   *
   * @param enough - How many records must be refused alike by themselves, so that what all share is to blame.
   */
  async #search(placed: Group<R>, verdict: Refused, enough: number): Promise<number> {
    const rest = new Set(placed);
    const alike: Alone<R>[] = [];
    let through = 0;
    if (!this.#isTaken && !this.#isOwn(verdict) && placed.length >= enough) {
      for (const each of sample(placed, enough)) {
        if (this.#isTaken || this.#isOver()) break;
        const alone = await this.#try([each]);
        rest.delete(each);
        if (alone?.kind === "refused" && alone.answer === verdict.answer) {
          alike.push([each, alone]);
          continue;
        }
        if (alone) await this.#exchange.settle([each], alone);
        else through = 1;
        break;
      }
      if (!this.#isTaken && alike.length === enough) this.#stop(alike);
      if (!this.#isTaken && this.#isOver()) {
        this.#tally.keep([...alike.map(([each]) => each), ...rest]);
        return 0;
      }
      for (const [each, alone] of alike) await this.#exchange.settle([each], alone);
    }
    const left = [...rest];
    // Where a bad one was found, the others may all be good.
    if (left.length + through < placed.length) return through + (await this.#part(left, enough));
    const middle = left.length >> 1;
    const first = await this.#part(left.slice(0, middle), enough);
    return through + first + (await this.#part(left.slice(middle), enough));
  }

  /** A part of a request that was refused. */
  async #part(placed: Group<R>, enough: number): Promise<number> {
    if (placed.length === 0) return 0;
    if (this.#isOver()) {
      this.#tally.keep(placed);
      return 0;
    }
    const verdict = await this.#try(placed);
    if (verdict === undefined) return placed.length;
    if (verdict.kind === "refused" && placed.length > 1 && this.#vainSearches < mostVainSearches)
      return this.#search(placed, verdict, enough);
    await this.#exchange.settle(placed, verdict);
    return 0;
  }

  /** Whether a refusal is about a record, since it names one by its position. */
  #isOwn({ answer }: Refused): boolean {
    return hasPosition(answer, this.#options.lists);
  }

  #stop(alike: readonly Alone<R>[]): void {
    const which = alike.map(([{ index }]) => index).join(", ");
    const why = `Nothing was accepted, and each record that was sent alone (${which}) was refused alike`;
    this.#tally.stop(`${why}: look at what all have in common, such as the option body. ${alike[0]?.[1].reason}`);
  }
}
