// Copied by braze-codegen from templates/: edit it there.
import { call } from "../core/call.js";
import type { Call, Input } from "../core/operation.js";
import type { RequestOptions } from "../core/options.js";
import type { Transport } from "../core/transport.js";
import type { Batch } from "./batch.js";
import type { CommonOptions } from "./options.js";
import { bodyOf, type Placed } from "./packer.js";
import { inRecords } from "./positions.js";
import { refusalsOf } from "./refusals.js";
import type { Tally } from "./tally.js";
import { type Verdict, verdictOf } from "./verdict.js";

/** What all requests have in common. */
export interface Fixed {
  readonly path?: object | undefined;
  readonly body?: object | undefined;
}

/** How requests are sent, and who hears of them. */
export interface ExchangeOptions<R, Answer> extends Pick<CommonOptions<R, Answer>, "onAnswer" | "onProgress"> {
  readonly fixed: Fixed;
  readonly ofCalls: RequestOptions;
  /** After how many requests in a row whose outcome is not known it stops. */
  readonly maxDoubts: number;
}

/** Sends records in one request, and counts what became of them. */
export class Exchange<R, Answer> {
  readonly #transport: Transport;
  readonly #batch: Batch;
  readonly #tally: Tally<R>;
  readonly #options: ExchangeOptions<R, Answer>;
  #doubts = 0;

  constructor(transport: Transport, batch: Batch, tally: Tally<R>, options: ExchangeOptions<R, Answer>) {
    this.#transport = {
      ...transport,
      // What was left out is told in the summary, whatever a client wants thrown.
      send: async (...given) => ({ ...(await transport.send(...given)), check: undefined }),
    };
    this.#batch = batch;
    this.#tally = tally;
    this.#options = options;
  }

  /** Sends records. Gives nothing where they were taken; otherwise why not, and counts nothing yet. */
  async send(placed: readonly Placed<R>[]): Promise<Verdict | undefined> {
    const { fixed, ofCalls } = this.#options;
    const { operation, lists } = this.#batch;
    const input = { path: fixed.path, body: bodyOf(fixed.body ?? {}, placed) } as Input<Call>;
    let answer: unknown;
    try {
      answer = await call(this.#transport, operation, input, ofCalls);
    } catch (error) {
      const verdict = verdictOf(error);
      return { ...verdict, reason: inRecords(verdict.reason, lists, placed) };
    }
    const tally = this.#tally;
    this.#doubts = 0;
    const { refused, remarks } = refusalsOf(answer, placed, lists);
    tally.sent(placed.length);
    tally.accept(placed.length - refused.size);
    tally.remark(remarks);
    for (const [entry, reason] of refused) await tally.refuse(entry, reason);
    const entries = placed.map(({ index, record }) => ({ index, record }));
    await this.#tell(() => this.#options.onAnswer?.(answer as Answer, entries));
    await this.#tell(() => this.#options.onProgress?.(tally.progress));
    return undefined;
  }

  /** Counts records that were not taken. */
  async settle(placed: readonly Placed<R>[], { kind, reason }: Verdict): Promise<void> {
    const tally = this.#tally;
    if (kind === "stop") {
      tally.stop(reason);
      tally.keep(placed);
      return;
    }
    tally.sent(placed.length);
    if (kind === "refused") for (const entry of placed) await tally.refuse(entry, reason);
    else {
      for (const entry of placed) await tally.doubt(entry, reason);
      if (++this.#doubts >= this.#options.maxDoubts)
        tally.stop(`${this.#doubts} requests in a row ended so: ${reason}`);
    }
    await this.#tell(() => this.#options.onProgress?.(tally.progress));
  }

  /** A callback that breaks ends the run; what is not sent by then is kept. */
  async #tell(callback: () => unknown): Promise<void> {
    try {
      await callback();
    } catch (error) {
      this.#tally.stop(error instanceof Error ? error.message : String(error));
    }
  }
}
