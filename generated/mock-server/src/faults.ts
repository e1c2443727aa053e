// Copied by braze-codegen from templates/: edit it there.
import { checkOptions, type Kind } from "./given.js";
import type { OperationData } from "./data/operations.js";
import { documented } from "./documented.js";
import { covered, covers, didYouMean } from "./suggest.js";

/** A fault that answers: a status, with headers and a body if they matter. */
export interface FaultAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. Default: `{message}` with the name of the status. */
  readonly body?: unknown;
  /** How many requests it meets; default 1. */
  readonly times?: number;
  /**
   * Whether the request is processed before its answer is replaced: the case of a write whose outcome the caller cannot
   * know.
   */
  readonly processed?: boolean;
}

/** A fault without an answer, or with one that is not Braze's. */
export interface FaultKind {
  /**
   * `drop`: the connection breaks. `stall`: no answer comes until the caller gives up. `html`: the 502 page of a
   * gateway.
   */
  readonly kind: "drop" | "stall" | "html";
  readonly times?: number;
  readonly processed?: boolean;
}

/** An error that the description of the operation words: the mock answers with it as Braze does. */
export interface FaultError {
  /** Its name, such as `ids-not-unique`, or what it says, such as `No Recipients`. */
  readonly error: string;
  readonly times?: number;
  readonly processed?: boolean;
}

/** What {@link MockBraze.fail} puts in the way of requests. */
export type Fault = FaultAnswer | FaultError | FaultKind | FaultKind["kind"];

const shared = { times: "count", processed: "switch" } satisfies Record<"times" | "processed", Kind>;
const answerKinds = { status: "count", headers: "members", body: "anything", ...shared } satisfies Record<
  keyof FaultAnswer,
  Kind
>;
const kindKinds = { kind: ["drop", "stall", "html"] satisfies FaultKind["kind"][], ...shared } satisfies Record<
  keyof FaultKind,
  Kind
>;

const errorKinds = { error: "anything", ...shared } satisfies Record<keyof FaultError, Kind>;

/** A fault as it waits. */
export interface PlacedFault {
  readonly pattern: string;
  readonly fault: Exclude<Fault, string>;
  left: number;
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
  #placed: PlacedFault[] = [];

  constructor(operations: readonly OperationData[]) {
    this.#operations = operations;
  }

  /** Sets a fault for an operation or a pattern (`"catalogs.*"`, `"*"`); returns what takes it back. */
  add(pattern: string, given: Fault): () => void {
    const ids = this.#operations.map(({ id }) => id);
    if (covered(pattern, ids).length === 0) {
      throw new TypeError(`The mock has no operation "${pattern}".${didYouMean(pattern, ids)}`);
    }
    const fault = typeof given === "string" ? { kind: given } : given;
    const has = (member: string) => typeof fault === "object" && fault !== null && member in fault;
    checkOptions(fault, "A fault", has("kind") ? kindKinds : has("error") ? errorKinds : answerKinds);
    if ("error" in fault) this.#checkError(pattern, fault);
    else if (!has("kind") && !has("status")) throw new TypeError("A fault needs a status, an error or a kind.");
    if ("status" in fault && !(Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599)) {
      throw new TypeError(`A fault cannot answer with the status ${fault.status}: choose one from 200 to 599.`);
    }
    const placed: PlacedFault = { pattern, fault, left: fault.times ?? 1 };
    this.#placed.push(placed);
    return () => {
      this.#placed = this.#placed.filter((other) => other !== placed);
    };
  }

  /** The fault that meets this request, if any; it counts as used. */
  take(operation: OperationData): Exclude<Fault, string> | undefined {
    const placed = this.#placed.find(({ left, pattern, fault }) => {
      const isOurs = left > 0 && covers(pattern, operation.id);
      return isOurs && (!("error" in fault) || documented(operation, fault.error) !== undefined);
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
  return "kind" in fault ? fault.kind : "error" in fault ? fault.error : String(fault.status);
}
