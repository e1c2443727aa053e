// Copied by braze-codegen from templates/: edit it there.
import { call } from "../core/call.js";
import { ConfigurationError } from "../core/errors/configuration-error.js";
import { checkOptions } from "../core/given.js";
import type { Call, Input } from "../core/operation.js";
import type { RequestOptions } from "../core/options.js";
import type { Transport } from "../core/transport.js";
import type { AnswerOf, Batch, RecordOf } from "./batch.js";
import { intake } from "./intake.js";
import { type CommonOptions, type Optional, type SendAllOptions, sendAllOptions } from "./options.js";
import { bodyOf, type Packed, Packer, type Placed } from "./packer.js";
import { refusalsOf } from "./refusals.js";
import type { Source } from "./source.js";
import type { Summary } from "./summary.js";
import { Tally } from "./tally.js";
import { verdictOf } from "./verdict.js";

interface Fixed {
  readonly path?: object | undefined;
  readonly body?: object | undefined;
}

// To look for the guilty one in a request of fifty takes up to a hundred. Where it was no use twice, all are to blame.
const mostVainSearches = 2;

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
  readonly #transport: Transport;
  readonly #batch: Batch;
  readonly #options: CommonOptions<R, Answer>;
  readonly #fixed: Fixed;
  readonly #requestOptions: RequestOptions;
  readonly #concurrency: number;
  readonly #maxDoubts: number;
  readonly #tally: Tally<R>;
  readonly #running = new Set<Packed<R>>();
  #wake = (): void => {};
  #doubts = 0;
  #vainSearches = 0;

  constructor(transport: Transport, batch: Batch, given: CommonOptions<R, Answer> & Fixed) {
    const { path, body, concurrency, maxDoubts, resume, onProgress, onAnswer, onRefused, onUnknown, ...rest } = given;
    this.#transport = {
      ...transport,
      // What was left out is told in the summary, whatever a client wants thrown.
      send: async (...call) => ({ ...(await transport.send(...call)), check: undefined }),
    };
    this.#batch = batch;
    this.#fixed = { path, body };
    this.#options = { resume, onProgress, onAnswer, onRefused, onUnknown, signal: rest.signal };
    this.#requestOptions = { retries: 10, maxRetryDelay: 3_600_000, ...rest };
    this.#concurrency = countOf("concurrency", concurrency ?? 4);
    this.#maxDoubts = countOf("maxDoubts", maxDoubts ?? 10);
    this.#tally = new Tally(this.#options);
  }

  async send(records: Source<R>): Promise<Summary<R>> {
    const tally = this.#tally;
    const { resume, signal } = this.#options;
    const packer = new Packer<R>(this.#batch, this.#fixed.body ?? {});
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
    void this.#run(packed.placed)
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

  /** Sends records together; where that is refused for one of them, in halves. Gives how many went through. */
  async #run(placed: readonly Placed<R>[], isPart = false): Promise<number> {
    const tally = this.#tally;
    if (tally.stopped !== undefined || this.#options.signal?.aborted) {
      tally.keep(placed);
      return 0;
    }
    const input = { path: this.#fixed.path, body: bodyOf(this.#fixed.body ?? {}, placed) } as Input<Call>;
    let answer: unknown;
    try {
      answer = await call(this.#transport, this.#batch.operation, input, this.#requestOptions);
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict.kind === "refused" && placed.length > 1 && this.#vainSearches < mostVainSearches) {
        return this.#search(placed, isPart);
      }
      return this.#fail(placed, verdict.kind, verdict.reason);
    }
    this.#doubts = 0;
    const { refused, remarks } = refusalsOf(answer, placed);
    tally.sent(placed.length);
    tally.accept(placed.length - refused.size);
    tally.remark(remarks);
    for (const [entry, reason] of refused) await tally.refuse(entry, reason);
    const entries = placed.map(({ index, record }) => ({ index, record }));
    await this.#options.onAnswer?.(answer as Answer, entries);
    await this.#options.onProgress?.(tally.progress);
    return placed.length;
  }

  async #search(placed: readonly Placed<R>[], isPart: boolean): Promise<number> {
    const middle = placed.length >> 1;
    const first = await this.#run(placed.slice(0, middle), true);
    const through = first + (await this.#run(placed.slice(middle), true));
    if (!isPart) this.#vainSearches = through ? 0 : this.#vainSearches + 1;
    return through;
  }

  async #fail(placed: readonly Placed<R>[], kind: "refused" | "unknown" | "stop", reason: string): Promise<number> {
    const tally = this.#tally;
    if (kind === "stop") {
      tally.stop(reason);
      tally.keep(placed);
      return 0;
    }
    tally.sent(placed.length);
    if (kind === "refused") for (const entry of placed) await tally.refuse(entry, reason);
    else {
      for (const entry of placed) await tally.doubt(entry, reason);
      if (++this.#doubts >= this.#maxDoubts) tally.stop(`${this.#doubts} requests in a row ended so: ${reason}`);
    }
    await this.#options.onProgress?.(tally.progress);
    return 0;
  }
}
