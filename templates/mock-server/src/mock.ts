// Copied by braze-codegen from templates/: edit it there.
import { type Answer, responseOf } from "./answer.js";
import { areas, effects } from "./areas/index.js";
import { parseRange } from "./cidr.js";
import { type Clock, MockClock } from "./clock.js";
import type { MockContext } from "./context.js";
import { copy } from "./copy.js";
import { basePaths } from "./data/base-paths.js";
import { rateLimits } from "./data/limits.js";
import type { OperationId } from "./data/operation-ids.js";
import { operations } from "./data/operations.js";
import { permissions } from "./data/permissions.js";
import { milliseconds } from "./duration.js";
import { type Fault, Faults, type OperationPattern, type PlacedFault } from "./faults.js";
import { checkName, checkOptions } from "./given.js";
import { keysBySecret, mask } from "./keys.js";
import { RateLimiter } from "./limits.js";
import { type Note, NoteLog } from "./notes.js";
import { FetchRequest, type MockRequest } from "./mock-request.js";
import { kinds, logKinds, type MockOptions } from "./options.js";
import { handle } from "./pipeline.js";
import { type RecordedAnswer, type RecordedRequest, type RequestHistory, RequestLog } from "./requests.js";
import { createRouter } from "./router.js";
import { latencyOf } from "./latency.js";
import { launchesOf } from "./messaging/launches.js";
import { type Seed, readSeed } from "./seeds.js";
import { type Difference, Recordings, type Session, checkSession, replay } from "./sessions.js";
import type { SentMessage } from "./sent.js";
import { State } from "./state/index.js";
import { checkSeed } from "./state/seed.js";
import { type StateView, viewOf } from "./state/view.js";
import { type PlacedAnswer, type StubOptions, Stubs } from "./stubs.js";
import { Turns } from "./turns.js";
import { Waiting } from "./waiting.js";
import { type PendingWork, type Snapshot, Work } from "./work.js";

/** A mock of the Braze REST API: one workspace, its keys, and what a test can set and see of it. */
export interface MockBraze {
  /** The mock as a `fetch`: takes what `fetch` takes, for any host. Needs no `this`. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What the MSW handlers call: one request, with the caller's address where it is known. */
  readonly handle: (request: Request, caller?: { readonly address?: string | undefined }) => Promise<Response>;
  /** What the HTTP server calls: one request without the objects of `fetch`, which cost more than the mock. */
  readonly exchange: (request: MockRequest) => Promise<Answer>;
  /** The requests so far, oldest first; the log forgets the oldest. */
  readonly requests: RequestHistory;
  /**
   * What the mock took and yet did not do as asked, as Braze does it in silence; the oldest of a thousand are
   * forgotten.
   */
  readonly notes: readonly Note[];
  // only with area messages campaigns canvas transactional
  /** What went out to whom, oldest first, with its Liquid rendered; the oldest of ten thousand are forgotten. */
  readonly sent: readonly SentMessage[];
  readonly clock: Clock;
  /** Users, addresses, catalogs and what else there is, for assertions. */
  readonly state: StateView;
  /**
   * Puts a fault in the way of the next requests of an operation, or of all that a pattern such as `"catalogs.*"`
   * covers. Returns what takes it back.
   *
   * @example
   * ```ts
   * mock.fail("users.track", { status: 503, times: 2 });
   * mock.fail("users.merge", { kind: "drop", processed: true });
   * mock.fail("campaigns.trigger.send", { error: "Invalid Campaign ID" });
   * mock.fail("users.track", { latency: "200ms", when: { body: { attributes: [{ external_id: "ada" }] } } });
   * ```
   *
   * @throws {TypeError} when there is no such operation, or the fault is none.
   */
  fail(operation: OperationPattern, fault: Fault): () => void;
  /**
   * Answers an operation in place of the mock, once a request has passed all checks; the state stays as it is. Returns
   * what takes it back.
   *
   * @throws {TypeError} when there is no such operation, or Braze could not answer so.
   */
  answer(operation: OperationId, body: unknown, options?: StubOptions): () => void;
  /** The faults that wait for requests, in the order in which they were given. */
  readonly faults: readonly PlacedFault[];
  /** The answers that wait for requests, the last that was given first. */
  readonly answers: readonly PlacedAnswer[];
  /**
   * The first request of an operation, or that a function means, of those that came or will come.
   *
   * @throws {Error} when none comes in time.
   */
  waitFor(
    match: OperationId | ((request: RecordedRequest) => boolean),
    options?: { readonly timeout?: number | string },
  ): Promise<RecordedRequest>;
  /** Records what is asked and answered from now on; what it returns ends that and gives the session. */
  record(): () => Session;
  /**
   * Plays a session again, against the state as it is, and tells what went otherwise.
   *
   * @param key - With which the requests are sent. Default: the first of the mock.
   * @throws {TypeError} when it is no session, or the mock has no such key.
   */
  replay(session: Session, key?: string): Promise<Difference[]>;
  /**
   * Puts another seed in place of the one that the mock was made with, and goes back to it.
   *
   * @throws {TypeError} when it cannot be loaded.
   */
  seed(seed: Seed): void;
  /** Back to the seed: state, clock, rate limits, faults, answers, log and notes. */
  reset(): void;
  /** The state as it is now, for {@link MockBraze.restore}, or as a seed. */
  snapshot(): Snapshot;
  /** Puts a snapshot in place of the state. Clock, rate limits, faults, answers, log and notes stay. */
  restore(snapshot: Snapshot): void;
}

/**
 * Makes a mock.
 *
 * @throws {TypeError} when an option does not exist or is not valid: an unknown permission, a bad address, a seed that
 * cannot be loaded.
 */
export function createMockBraze(options: MockOptions = {}): MockBraze {
  checkOptions(options, "The mock", kinds);
  checkOptions(options.requestLog ?? {}, "The request log", logKinds);
  let makeSeed = readSeed(options.seed ?? "empty");
  const keys = options.keys ?? { "test-key": "*" };
  const state = new State();
  const ids = operations.map(({ id }) => id);
  const log = new RequestLog(options.requestLog?.max ?? 1000, ids);
  const answersAreKept = options.requestLog?.answers ?? false;
  const notes = new NoteLog();
  let requests = 0;
  const clock = new MockClock(options.clock, () => work.settle());
  const work = new Work(effects, state, clock, milliseconds(options.asyncDelay ?? 0));
  const faults = new Faults(operations);
  const stubs = new Stubs(operations);
  const waiting = new Waiting();
  const recordings = new Recordings();
  const limiter = new RateLimiter(rateLimits, options.limits ?? "enforce", options.resetStyle ?? "epoch", clock);
  const turns = new Turns();
  const load = (given: Partial<Snapshot>) => {
    turns.end();
    state.load(given, clock.now());
    const waits = given.pending ?? scheduled.flatMap((workOf) => workOf(state, clock.now()));
    work.load(waits);
    // only with area messages campaigns canvas transactional
    state.sent.reserve(waits.map(({ job }) => (job as { readonly dispatch_id?: unknown } | null)?.dispatch_id));
    // Waiting work needs the same loaded as the requests that it comes from.
    for (const { operation } of waits) for (const { prepare } of Object.values(areas)) void prepare?.[operation]?.();
  };
  const loadSeed = () => load(makeSeed(clock.now()));
  loadSeed();

  const context: MockContext = {
    keys: keysBySecret(keys, permissions),
    ranges: (options.allowIps ?? []).map(parseRange),
    route: createRouter(operations, basePaths),
    limiter,
    faults,
    stubs,
    strictness: options.strictness ?? "braze",
    areas,
    state,
    work,
    turns,
    clock,
    number: () => ++requests,
    latency: latencyOf(options.latency ?? 0),
    record(seen, { bytes, text }, made, answer) {
      const kept = answersAreKept ? keptAnswer(answer) : undefined;
      const entry = kept === undefined ? seen : { ...seen, answer: kept.answer };
      log.add(entry, bytes + (kept?.size ?? 0));
      notes.add(made);
      recordings.add(seen, answer?.body, text);
      waiting.tell(entry);
      options.onRequest?.(entry);
    },
  };
  const reset = () => {
    clock.reset();
    loadSeed();
    limiter.reset();
    faults.clear();
    stubs.clear();
    log.clear();
    notes.clear();
    requests = 0;
  };

  const respond = async (request: Request, address?: string) =>
    responseOf(await handle(context, new FetchRequest(request, address)));

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return await respond(request);
    },
    handle: async (request, caller) => await respond(request, caller?.address),
    exchange: async (request) => await handle(context, request),
    requests: log.entries,
    notes: notes.entries,
    // only with area messages campaigns canvas transactional
    get sent() {
      work.settle();
      return state.sent.entries;
    },
    clock,
    state: viewOf(state, () => work.settle()),
    fail: (operation, fault) => faults.add(operation, fault),
    answer: (operation, body, more) => stubs.add(operation, body, more),
    get faults() {
      return faults.placed;
    },
    get answers() {
      return stubs.placed;
    },
    async waitFor(match, more = {}) {
      checkOptions(more, "Waiting", { timeout: "anything" });
      if (typeof match !== "function") log.entries.of(match);
      const fits =
        typeof match === "function"
          ? (entry: RecordedRequest) => match(entry)
          : ({ operation }: RecordedRequest) => operation === match;
      return await waiting.next(log.entries, fits, milliseconds(more.timeout ?? 5000));
    },
    record: () => recordings.start(),
    async replay(session, key = Object.keys(keys)[0] ?? "") {
      checkSession(session);
      checkName(key, "The key of a replay");
      if (!context.keys.has(key)) throw new TypeError(`The mock has no key "${mask(key)}" to replay with.`);
      return await replay(session, respond, key);
    },
    seed(given) {
      makeSeed = readSeed(given);
      reset();
    },
    reset,
    snapshot() {
      work.settle();
      return { ...state.dump(), pending: work.dump() };
    },
    restore(snapshot) {
      checkSeed(snapshot);
      load(snapshot);
    },
  };
}

/** What a seed says to be scheduled. A snapshot has it among its pending work. */
const scheduled: readonly ((state: State, now: Date) => PendingWork[])[] = [
  // only with operation campaigns.trigger.send canvas.trigger.send
  launchesOf,
];

/** An answer for the log, with about how many bytes it takes there. */
function keptAnswer(
  answer: Answer | undefined,
): { readonly answer: RecordedAnswer; readonly size: number } | undefined {
  if (answer === undefined) return undefined;
  const { headers, body } = answer;
  return { answer: { headers, body: copy(body) }, size: (JSON.stringify(body) ?? "").length };
}
