// Copied by braze-codegen from templates/: edit it there.
import type { CommonOptions } from "./options.js";
import type { Entry, Exception, Progress, Summary } from "./summary.js";

type Options<R> = Pick<CommonOptions<R, never>, "resume" | "onRefused" | "onUnknown">;

const mostRemarks = 100;

/** Counts what became of the records, from where an earlier run ended. */
export class Tally<R> {
  readonly #options: Options<R>;
  readonly #refusals: Exception<R>[];
  readonly #doubts: Exception<R>[];
  readonly #remarks: string[];
  readonly #unsent: Entry<R>[] = [];
  #sent: number;
  #accepted: number;
  #refused: number;
  #unknown: number;
  /** How many records were taken from the source. */
  taken: number;
  /** Why it ends before the source does. */
  stopped: string | undefined;

  constructor(options: Options<R>) {
    const { resume } = options;
    this.#options = options;
    this.#refusals = [...(resume?.refusals ?? [])];
    this.#doubts = [...(resume?.doubts ?? [])];
    this.#remarks = [...(resume?.remarks ?? [])];
    this.#sent = resume?.sent ?? 0;
    this.#accepted = resume?.accepted ?? 0;
    this.#refused = resume?.refused ?? 0;
    this.#unknown = resume?.unknown ?? 0;
    this.taken = resume?.taken ?? 0;
  }

  get progress(): Progress {
    return { sent: this.#sent, accepted: this.#accepted, refused: this.#refused, unknown: this.#unknown };
  }

  sent(count: number): void {
    this.#sent += count;
  }

  accept(count: number): void {
    this.#accepted += count;
  }

  async refuse({ index, record }: Entry<R>, reason: string): Promise<void> {
    this.#refused++;
    await this.#hand({ index, record, reason }, this.#options.onRefused, this.#refusals);
  }

  async doubt({ index, record }: Entry<R>, reason: string): Promise<void> {
    this.#unknown++;
    await this.#hand({ index, record, reason }, this.#options.onUnknown, this.#doubts);
  }

  /** To whoever takes such records; one that is not taken stays in the summary, and none gets lost. */
  async #hand(exception: Exception<R>, take: Options<R>["onRefused"], kept: Exception<R>[]): Promise<void> {
    try {
      if (take) return void (await take(exception));
    } catch (error) {
      this.stop(error instanceof Error ? error.message : String(error));
    }
    kept.push(exception);
  }

  remark(remarks: readonly string[]): void {
    this.#remarks.push(...remarks.slice(0, mostRemarks - this.#remarks.length));
  }

  /** Keeps what was taken and not sent, for the next run. */
  keep(entries: readonly Entry<R>[]): void {
    for (const { index, record } of entries) this.#unsent.push({ index, record });
  }

  /** The first reason counts: what follows it is mostly its consequence. */
  stop(reason: string): void {
    this.stopped ??= reason;
  }

  summary(): Summary<R> {
    return {
      ...this.progress,
      refusals: this.#refusals,
      doubts: this.#doubts,
      remarks: this.#remarks,
      unsent: this.#unsent.sort((a, b) => a.index - b.index),
      taken: this.taken,
      ...(this.stopped === undefined ? {} : { stopped: this.stopped }),
    };
  }
}
