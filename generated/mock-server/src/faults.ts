// Copied by braze-codegen from templates/: edit it there.
import { checkOptions, type Kind } from "./given.js";
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

/** What {@link MockBraze.fail} puts in the way of requests. */
export type Fault = FaultAnswer | FaultKind | FaultKind["kind"];

const shared = { times: "count", processed: "switch" } satisfies Record<"times" | "processed", Kind>;
const answerKinds = { status: "count", headers: "members", body: "anything", ...shared } satisfies Record<
  keyof FaultAnswer,
  Kind
>;
const kindKinds = { kind: ["drop", "stall", "html"] satisfies FaultKind["kind"][], ...shared } satisfies Record<
  keyof FaultKind,
  Kind
>;

/** A fault as it waits. */
export interface PlacedFault {
  readonly pattern: string;
  readonly fault: FaultAnswer | FaultKind;
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
  readonly #operations: readonly string[];
  #placed: PlacedFault[] = [];

  constructor(operations: readonly string[]) {
    this.#operations = operations;
  }

  /** Sets a fault for an operation or a pattern (`"catalogs.*"`, `"*"`); returns what takes it back. */
  add(pattern: string, given: Fault): () => void {
    if (covered(pattern, this.#operations).length === 0) {
      throw new TypeError(`The mock has no operation "${pattern}".${didYouMean(pattern, this.#operations)}`);
    }
    const fault = typeof given === "string" ? { kind: given } : given;
    const isKind = typeof fault === "object" && fault !== null && "kind" in fault;
    checkOptions(fault, "A fault", isKind ? kindKinds : answerKinds);
    if (!isKind && !("status" in fault)) throw new TypeError("A fault needs a status or a kind.");
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
  take(operation: string): FaultAnswer | FaultKind | undefined {
    const placed = this.#placed.find((candidate) => candidate.left > 0 && covers(candidate.pattern, operation));
    if (placed === undefined) return undefined;
    placed.left--;
    if (placed.left <= 0) this.#placed = this.#placed.filter((other) => other !== placed);
    return placed.fault;
  }

  clear(): void {
    this.#placed = [];
  }
}

/** What the log calls a fault. */
export function nameOf(fault: FaultAnswer | FaultKind): string {
  return "kind" in fault ? fault.kind : String(fault.status);
}
