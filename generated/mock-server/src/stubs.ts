// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import { problemOfAnswer } from "./checks/answers.js";
import { copy } from "./copy.js";
import type { OperationId } from "./data/operation-ids.js";
import type { OperationData } from "./data/operations.js";
import { type Kind, checkName, checkOptions } from "./given.js";
import { checkMadeAnswer } from "./made-answer.js";
import { type Condition, type RequestView, type Times, checkCondition, meets, timesOf } from "./matching.js";
import { didYouMean } from "./suggest.js";

/** More about an answer that a test gives to an operation. */
export interface StubOptions {
  /** @default the status of the operation's success */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests get it. @default "always" */
  readonly times?: Times;
  /** Which requests get it: a subset of path, query and body, or a function. @default all of the operation */
  readonly when?: Condition;
}

const kinds = { status: "count", headers: "members", times: "anything", when: "anything" } satisfies Record<
  keyof StubOptions,
  Kind
>;

/** An answer that a test gave, as it waits. */
export interface PlacedAnswer {
  readonly operation: string;
  readonly answer: Pick<Answer, "status" | "headers" | "body">;
  readonly when: Condition | undefined;
  /** How many requests will still get it; may be infinite. */
  readonly left: number;
}

type Stub = PlacedAnswer & { left: number };

/** Answers that a test gives in place of the mock's own; the last that was given goes first. */
export class Stubs {
  readonly #operations: readonly OperationData[];
  #stubs: Stub[] = [];

  constructor(operations: readonly OperationData[]) {
    this.#operations = operations;
  }

  /** Those that wait, the last that was given first. */
  get placed(): readonly PlacedAnswer[] {
    return this.#stubs;
  }

  /**
   * Gives an answer; returns what takes it back.
   *
   * @throws {TypeError} when there is no such operation, or Braze could not answer so.
   */
  add(operation: OperationId, body: unknown, options: StubOptions = {}): () => void {
    checkName(operation, "The operation of an answer");
    const found = this.#operations.find(({ id }) => id === operation);
    if (found === undefined) {
      const ids = this.#operations.map(({ id }) => id);
      throw new TypeError(`The mock has no operation "${operation}".${didYouMean(operation, ids)}`);
    }
    checkOptions(options, "An answer", kinds);
    checkCondition(options.when, "An answer");
    const { status = found.success, headers = {}, times, when } = options;
    checkMadeAnswer({ status, headers, body }, "An answer");
    const problem = status === found.success ? problemOfAnswer(operation, body) : undefined;
    if (problem !== undefined) throw new TypeError(`${operation} does not answer so: ${problem}.`);
    const left = timesOf(times, "An answer", Number.POSITIVE_INFINITY);
    const stub: Stub = { operation, answer: { status, headers, body: copy(body) }, when, left };
    this.#stubs.unshift(stub);
    return () => this.#drop(stub);
  }

  /** The answer for a request, if a test gave one; it counts as used. */
  take(request: RequestView): Answer | undefined {
    const stub = this.#stubs.find(({ operation, when }) => operation === request.operation && meets(request, when));
    if (stub === undefined) return undefined;
    stub.left--;
    if (stub.left <= 0) this.#drop(stub);
    return stub.answer;
  }

  clear(): void {
    this.#stubs = [];
  }

  #drop(stub: Stub): void {
    this.#stubs = this.#stubs.filter((other) => other !== stub);
  }
}
