// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "../core/errors/configuration-error.js";
import { checkOptions } from "../core/given.js";
import type { Transport } from "../core/transport.js";
import type { AnswerOf, Batch, RecordOf } from "./batch.js";
import { Exchange, type Fixed } from "./exchange.js";
import { intake } from "./intake.js";
import { type CommonOptions, type Optional, type SendAllOptions, sendAllOptions } from "./options.js";
import { type Packed, Packer } from "./packer.js";
import { Search } from "./search.js";
import type { Source } from "./source.js";
import type { Summary } from "./summary.js";
import { Tally } from "./tally.js";

/**
 * Sends records with an operation that takes many: packs them, keeps the order of those about one user or item, and
 * says what became of each. Never rejects for what happens on the way: the summary says it.
 *
 * @throws {ConfigurationError} when the options or the source cannot be.
 * @example
 * ```ts
 * const summary = await sendAll(transport, usersTrackBatch, records, { concurrency: 8 });
 * ```
 */
export async function sendAll<B extends Batch>(
  transport: Transport,
  batch: B,
  records: Source<RecordOf<B>>,
  ...[options]: Optional<SendAllOptions<B>>
): Promise<Summary<RecordOf<B>>> {
  checkOptions({ ...options }, sendAllOptions);
  const given = { ...options } as CommonOptions<RecordOf<B>, AnswerOf<B>> & Fixed;
  return new Run<RecordOf<B>, AnswerOf<B>>(transport, batch, given).send(records);
}

function countOf(name: string, value: number): number {
  if (Number.isInteger(value) && value > 0) return value;
  throw new ConfigurationError(`${name} must be a whole number above 0.`);
}

class Run<R, Answer> {
  readonly #batch: Batch;
  readonly #given: CommonOptions<R, Answer> & Fixed;
  readonly #concurrency: number;
  readonly #tally: Tally<R>;
  readonly #search: Search<R, Answer>;
  readonly #running = new Set<Packed<R>>();
  #wake = (): void => {};

  constructor(transport: Transport, batch: Batch, given: CommonOptions<R, Answer> & Fixed) {
    const { path, body, concurrency, maxDoubts, resume, onProgress, onAnswer, onRefused, onUnknown, ...rest } = given;
    this.#batch = batch;
    this.#given = given;
    this.#concurrency = countOf("concurrency", concurrency ?? 4);
    this.#tally = new Tally({ resume, onRefused, onUnknown });
    const exchange = new Exchange<R, Answer>(transport, batch, this.#tally, {
      fixed: { path, body },
      ofCalls: { retries: 10, maxRetryDelay: 3_600_000, ...rest },
      maxDoubts: countOf("maxDoubts", maxDoubts ?? 10),
      onAnswer,
      onProgress,
    });
    this.#search = new Search(exchange, this.#tally, { ...batch, signal: rest.signal });
  }

  async send(records: Source<R>): Promise<Summary<R>> {
    const tally = this.#tally;
    const { resume, signal, body } = this.#given;
    const packer = new Packer<R>(this.#batch, body ?? {});
    let reached = 0;
    try {
      for await (const entry of intake(records, resume, signal)) {
        reached++;
        tally.taken = Math.max(tally.taken, entry.index + 1);
        const placed = packer.place(entry);
        if (typeof placed === "string") await tally.refuse(entry, placed);
        else await this.#start(packer.add(placed));
        if (tally.stopped !== undefined) break;
      }
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      tally.stop(error instanceof Error ? error.message : String(error));
    }
    if (signal?.aborted) tally.stop("The signal was aborted.");
    await this.#start(packer.flush());
    while (this.#running.size) await this.#nextEnd();
    await this.#search.end();
    // What an earlier run left and this one did not reach is still to do.
    tally.keep((resume?.unsent ?? []).slice(reached));
    return tally.summary();
  }

  /** Starts a request as soon as there is room for it, and nothing before it is about the same. */
  async #start(packed: Packed<R> | undefined): Promise<void> {
    if (!packed) return;
    while (this.#running.size >= this.#concurrency || this.#mustWait(packed)) await this.#nextEnd();
    if (this.#tally.stopped !== undefined) return this.#tally.keep(packed.placed);
    this.#running.add(packed);
    void this.#search
      .send(packed.placed)
      .catch((error: unknown) => this.#tally.stop(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        this.#running.delete(packed);
        this.#wake();
      });
  }

  #mustWait({ identities }: Packed<R>): boolean {
    for (const other of this.#running) for (const each of identities) if (other.identities.has(each)) return true;
    return false;
  }

  #nextEnd(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
