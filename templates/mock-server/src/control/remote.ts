// Copied by braze-codegen from templates/: edit it there.
import type { OperationId } from "../data/operation-ids.js";
import type { Fault, FaultAnswer, FaultError, FaultKind, FaultLatency, OperationPattern } from "../faults.js";
import type { RequestSubset } from "../matching.js";
import type { Note } from "../notes.js";
import type { RecordedRequest } from "../requests.js";
import type { SentMessage } from "../sent.js";
import type { Difference, Session } from "../sessions.js";
import type { StubOptions } from "../stubs.js";
import type { Seed } from "../seeds.js";
import type { Snapshot } from "../work.js";

type Plain<Given> = Given extends { readonly when?: unknown }
  ? Omit<Given, "when"> & { readonly when?: RequestSubset }
  : Given;

/** A {@link Fault} that can be sent: its condition is a subset and no function. */
export type RemoteFault = Plain<FaultAnswer | FaultError | FaultKind | FaultLatency> | Extract<Fault, string>;

/** An answer's {@link StubOptions} that can be sent. */
export type RemoteStubOptions = Plain<StubOptions>;

/** What a test can set and see of a mock in another process, started with `--control`. */
export interface MockControl {
  health(): Promise<{ readonly status: "ok"; readonly operations: number; readonly requests: number }>;
  /** The requests so far, oldest first; of one operation, if it is named. */
  requests<Body = unknown>(operation?: OperationId): Promise<readonly RecordedRequest<Body>[]>;
  /** The first request that has what is asked for, of those that came or will come. */
  waitFor(
    operation: OperationId,
    options?: { readonly request?: object; readonly timeout?: number | string },
  ): Promise<RecordedRequest>;
  notes(): Promise<readonly Note[]>;
  // only with area messages campaigns canvas transactional
  /** What went out to whom, the oldest first. */
  sent(): Promise<readonly SentMessage[]>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
  /** Puts another seed in place and goes back to it. */
  seed(seed: Seed): Promise<void>;
  reset(): Promise<void>;
  readonly clock: {
    now(): Promise<Date>;
    set(instant: Date | string): Promise<Date>;
    advance(by: string | number): Promise<Date>;
  };
  /** Puts a fault in the way; what it gives takes it back. */
  fail(operation: OperationPattern, fault: RemoteFault): Promise<() => Promise<void>>;
  /** Answers an operation in place of the mock; what it gives takes it back. */
  answer(operation: OperationId, body: unknown, options?: RemoteStubOptions): Promise<() => Promise<void>>;
  /** Begins a recording; what it gives ends it and gives the session. */
  record(): Promise<() => Promise<Session>>;
  replay(session: Session, key?: string): Promise<readonly Difference[]>;
}

/**
 * The control of a mock in another process.
 *
 * @param url - Where the mock listens: `http://127.0.0.1:4010`.
 * @throws {TypeError} when it is no URL.
 * @throws {Error} (from its calls) with what the mock says is wrong.
 */
export function createMockControl(url: string): MockControl {
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url))
    throw new TypeError(`"${String(url)}" is not where a mock listens: give a URL such as http://127.0.0.1:4010.`);
  const base = url.replace(/\/+$/, "");

  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const sent =
      body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body, forever) };
    const response = await fetch(`${base}${path}`, { method, ...sent }).catch((cause: unknown) => {
      throw new Error(`Nothing answers at ${base}: does the mock run, with --control?`, { cause });
    });
    const text = await response.text();
    if (!response.ok) throw new Error(messageOf(text, response.status));
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  }

  async function given(folder: string, body: object): Promise<() => Promise<void>> {
    const { id } = await call<{ id: string }>("POST", folder, body);
    return async () => await call("DELETE", `${folder}/${id}`);
  }
  const instant = ({ now }: { readonly now: string }) => new Date(now);

  return {
    health: async () => await call("GET", "/__mock/health"),
    async requests<Body>(operation?: OperationId) {
      const query = operation === undefined ? "" : `?operation=${encodeURIComponent(operation)}`;
      const { requests } = await call<{ requests: RecordedRequest<Body>[] }>("GET", `/__mock/requests${query}`);
      return requests;
    },
    waitFor: async (operation, options = {}) => await call("POST", "/__mock/requests/wait", { operation, ...options }),
    notes: async () => (await call<{ notes: Note[] }>("GET", "/__mock/notes")).notes,
    // only with area messages campaigns canvas transactional
    sent: async () => (await call<{ sent: SentMessage[] }>("GET", "/__mock/sent")).sent,
    snapshot: async () => await call("GET", "/__mock/state"),
    restore: async (snapshot) => await call("PUT", "/__mock/state", snapshot),
    seed: async (seed) => await call("PUT", "/__mock/seed", seed),
    reset: async () => await call("POST", "/__mock/reset"),
    clock: {
      now: async () => instant(await call("GET", "/__mock/clock")),
      set: async (now) => instant(await call("PUT", "/__mock/clock", { now })),
      advance: async (by) => instant(await call("POST", "/__mock/clock/advance", { by })),
    },
    fail: async (operation, fault) => await given("/__mock/faults", { operation, fault }),
    answer: async (operation, body, options) => await given("/__mock/answers", { operation, body, options }),
    async record() {
      const { id } = await call<{ id: string }>("POST", "/__mock/recordings");
      return async () => await call("DELETE", `/__mock/recordings/${id}`);
    },
    replay: async (session, key) =>
      (await call<{ differences: Difference[] }>("POST", "/__mock/replay", { session, key })).differences,
  };
}

/** JSON has no number without an end, and a function cannot be sent. */
function forever(_: string, value: unknown): unknown {
  if (value === Number.POSITIVE_INFINITY) return "always";
  if (typeof value === "function")
    throw new TypeError("A function cannot be sent to another process: write the condition as an object.");
  return value;
}

function messageOf(text: string, status: number): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    if (typeof message === "string") return message;
  } catch {
    // Not the mock's answer.
  }
  return `The control answered ${status}: is the mock there, and was it started with --control?`;
}
