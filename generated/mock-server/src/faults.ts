// Copied by braze-codegen from templates/: edit it there.
import { checkName, checkOptions, type Kind } from "./given.js";
import type { OperationId } from "./data/operation-ids.js";
import type { OperationData } from "./data/operations.js";
import { documented } from "./documented.js";
import { milliseconds } from "./duration.js";
import { checkMadeAnswer } from "./made-answer.js";
import { type Condition, type RequestView, type Times, checkCondition, meets, timesOf } from "./matching.js";
import { covered, covers, didYouMean } from "./suggest.js";

/** What every fault may say besides what it does. */
export interface FaultOptions {
  /** How many requests it meets; default 1. */
  readonly times?: Times;
  /**
   * Whether the request is processed before its answer is replaced: the case of a write whose outcome the caller cannot
   * know.
   */
  readonly processed?: boolean;
  /** How long the answer, or its absence, is in coming: `"200ms"`, or milliseconds, of real time. */
  readonly latency?: string | number;
  /** Which requests it meets: a subset of path, query and body, or a function. Default: all of the operation. */
  readonly when?: Condition;
}

/** A fault that answers: a status, with headers and a body if they matter. */
export interface FaultAnswer extends FaultOptions {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. Default: `{message}` with the name of the status. */
  readonly body?: unknown;
}

/** A fault without a whole answer, or with one that is not Braze's. */
export interface FaultKind extends FaultOptions {
  /**
   * `drop`: the connection breaks. `stall`: no answer comes until the caller gives up. `html`: the 502 page of a
   * gateway. `truncate`: the request is processed, and its answer breaks off in the middle.
   */
  readonly kind: "drop" | "stall" | "html" | "truncate";
}

/** An error that the description of the operation words: the mock answers with it as Braze does. */
export interface FaultError extends FaultOptions {
  /** Its name, such as `ids-not-unique`, or what it says, such as `No Recipients`. */
  readonly error: string;
}

/** The right answer, late. */
export interface FaultLatency extends Omit<FaultOptions, "processed"> {
  readonly latency: string | number;
}

/** What {@link MockBraze.fail} puts in the way of requests. */
export type Fault = FaultAnswer | FaultError | FaultKind | FaultLatency | FaultKind["kind"];

/** One operation, those of an area (`"catalogs.*"`), or all (`"*"`). */
export type OperationPattern = OperationId | `${string}.*` | "*";

const KINDS = ["drop", "stall", "html", "truncate"] satisfies FaultKind["kind"][];
const shared = {
  times: "anything",
  processed: "switch",
  latency: "anything",
  when: "anything",
} satisfies Record<keyof FaultOptions, Kind>;
const kindsOf = {
  kind: { kind: KINDS, ...shared } satisfies Record<keyof FaultKind, Kind>,
  error: { error: "anything", ...shared } satisfies Record<keyof FaultError, Kind>,
  status: { status: "count", headers: "members", body: "anything", ...shared } satisfies Record<
    keyof FaultAnswer,
    Kind
  >,
  latency: { latency: "anything", times: "anything", when: "anything" } satisfies Record<keyof FaultLatency, Kind>,
};

/** A fault as it waits. */
export interface PlacedFault {
  /** The operation or pattern that it stands in the way of. */
  readonly pattern: string;
  readonly fault: Exclude<Fault, string>;
  /** How many requests it will still meet; may be infinite. */
  readonly left: number;
}

/** The page that a gateway sends in place of an answer. */
export const GATEWAY_PAGE =
  "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";

/** The connection broke. `fetch` says it with a TypeError; so does the mock. */
export class Dropped extends TypeError {
  override readonly name = "Dropped";

  constructor() {
    super("fetch failed: the mock dropped the connection, as mock.fail() asked");
  }
}

/** Faults in the order in which they were asked for. */
export class Faults {
  readonly #operations: readonly OperationData[];
  #placed: (PlacedFault & { left: number })[] = [];

  constructor(operations: readonly OperationData[]) {
    this.#operations = operations;
  }

  /** Those that wait, in the order in which they were asked for. */
  get placed(): readonly PlacedFault[] {
    return this.#placed;
  }

  /** Sets a fault for an operation or a pattern (`"catalogs.*"`, `"*"`); returns what takes it back. */
  add(pattern: string, given: Fault): () => void {
    checkName(pattern, "The operation of a fault");
    const ids = this.#operations.map(({ id }) => id);
    if (covered(pattern, ids).length === 0) {
      throw new TypeError(`The mock has no operation "${pattern}".${didYouMean(pattern, ids)}`);
    }
    const fault = typeof given === "string" ? { kind: given } : given;
    const has = (member: string) => typeof fault === "object" && fault !== null && member in fault;
    const form = (["kind", "error", "status", "latency"] as const).find(has);
    checkOptions(fault, "A fault", kindsOf[form ?? "status"]);
    if (form === undefined) throw new TypeError("A fault needs a status, an error, a kind or a latency.");
    if ("error" in fault) this.#checkError(pattern, fault);
    if ("status" in fault) checkMadeAnswer(fault, "A fault");
    if (fault.latency !== undefined) milliseconds(fault.latency);
    checkCondition(fault.when, "A fault");
    const placed = { pattern, fault, left: timesOf(fault.times, "A fault") };
    this.#placed.push(placed);
    return () => {
      this.#placed = this.#placed.filter((other) => other !== placed);
    };
  }

  /** The fault that meets this request, if any; it counts as used. */
  take(operation: OperationData, request: () => RequestView): Exclude<Fault, string> | undefined {
    if (this.#placed.length === 0) return undefined;
    const placed = this.#placed.find(({ left, pattern, fault }) => {
      const isOurs = left > 0 && covers(pattern, operation.id);
      if (!isOurs || ("error" in fault && documented(operation, fault.error) === undefined)) return false;
      return fault.when === undefined || meets(request(), fault.when);
    });
    if (placed === undefined) return undefined;
    placed.left--;
    if (placed.left <= 0) this.#placed = this.#placed.filter((other) => other !== placed);
    return placed.fault;
  }

  #checkError(pattern: string, fault: FaultError): void {
    const error = String(fault.error);
    const operations = this.#operations.filter(({ id }) => covers(pattern, id));
    if (operations.some((operation) => documented(operation, error))) return;
    const known = operations.flatMap(({ errors = [] }) => errors.map(({ code, message = "" }) => code ?? message));
    throw new TypeError(`The description of ${pattern} has no error "${error}".${didYouMean(error, known)}`);
  }

  clear(): void {
    this.#placed = [];
  }
}

/** What the log calls a fault. */
export function nameOf(fault: Exclude<Fault, string>): string {
  if ("kind" in fault) return fault.kind;
  if ("error" in fault) return fault.error;
  return "status" in fault ? String(fault.status) : "latency";
}

/** Whether the request is served as if nothing were, before its answer is changed or lost. */
export const isProcessed = (fault: Exclude<Fault, string>): boolean =>
  "kind" in fault || "error" in fault || "status" in fault
    ? fault.processed === true || ("kind" in fault && fault.kind === "truncate")
    : true;
