// Copied by braze-codegen from templates/: edit it there.

import type { OperationId } from "./data/operation-ids.js";
import { checkName } from "./given.js";
import type { Note } from "./notes.js";
import { didYouMean } from "./suggest.js";

/** One request that the mock saw. `Body` is what a caller knows of its body; nothing checks it. */
export interface RecordedRequest<Body = unknown> {
  /** Counts from 1, and again after a reset; notes refer to it. */
  readonly number: number;
  /** When, on the mock's clock (ISO 8601). */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** The query string with its question mark; empty without one. */
  readonly query: string;
  /** The operationId; absent when the request did not get as far as that. */
  readonly operation?: string;
  /** The first characters of the key. */
  readonly key?: string;
  /** The parsed body; absent when it was not read, not JSON, or dropped from the log to save memory. */
  readonly body?: Body;
  /** The status of the answer; 0 when a fault left the request without one. */
  readonly status: number;
  /** Whether the rate limit was used up. With `limits: "warn"` the request was answered nevertheless. */
  readonly limited?: true;
  /** The fault that {@link MockBraze.fail} put in the way. */
  readonly fault?: string;
  /** Whether {@link MockBraze.answer} gave the answer. */
  readonly stubbed?: true;
  /** What was taken and yet not done as asked; the first hundred of it. */
  readonly notes?: readonly Note[];
  /** What was answered; only with `requestLog: { answers: true }`, and dropped from the log as bodies are. */
  readonly answer?: RecordedAnswer;
}

/** An answer as the log keeps it. */
export interface RecordedAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The requests so far, oldest first. */
export interface RequestHistory extends ReadonlyArray<RecordedRequest> {
  /**
   * Those of one operation: `mock.requests.of<UsersTrackRequest>("users.track")`, with the type of its body from the
   * client.
   *
   * @throws {TypeError} when there is no such operation.
   */
  of<Body = unknown>(operation: OperationId): readonly RecordedRequest<Body>[];
  /** How often the log was emptied: numbers begin anew each time. */
  readonly cleared: number;
}

/** Bytes of bodies that the log keeps: a thousand large bodies would be gigabytes. */
const KEPT_BYTES = 16_000_000;

/** A log that forgets: the oldest entries first, and bodies before entries. */
export class RequestLog {
  readonly entries: RecordedRequest[] & RequestHistory;
  readonly #max: number;
  readonly #sizes: number[] = [];
  #bytes = 0;
  #bare = 0;
  #cleared = 0;

  constructor(max: number, operations: readonly string[]) {
    this.#max = max;
    const entries: RecordedRequest[] = [];
    const of = (operation: string) => {
      checkName(operation, "The operation");
      if (!operations.includes(operation))
        throw new TypeError(`The mock has no operation "${operation}".${didYouMean(operation, operations)}`);
      return entries.filter((entry) => entry.operation === operation);
    };
    // Not counted among the members, so that the list equals a list.
    this.entries = Object.defineProperties(entries, {
      of: { value: of },
      cleared: { get: () => this.#cleared },
    }) as RecordedRequest[] & RequestHistory;
  }

  add(entry: RecordedRequest, bytes: number): void {
    if (this.#max === 0) return;
    this.entries.push(entry);
    this.#sizes.push(bytes);
    this.#bytes += bytes;
    while (this.entries.length > this.#max) {
      this.entries.shift();
      this.#bytes -= this.#sizes.shift() ?? 0;
      this.#bare = Math.max(0, this.#bare - 1);
    }
    while (this.#bytes > KEPT_BYTES && this.#bare < this.entries.length) this.#strip(this.#bare++);
  }

  clear(): void {
    this.#cleared++;
    this.entries.length = 0;
    this.#sizes.length = 0;
    this.#bytes = 0;
    this.#bare = 0;
  }

  #strip(index: number): void {
    const { body: _, answer: __, ...rest } = this.entries[index] as RecordedRequest;
    this.entries[index] = rest;
    this.#bytes -= this.#sizes[index] ?? 0;
    this.#sizes[index] = 0;
  }
}
