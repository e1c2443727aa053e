// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import type { AreaHandlers } from "./area-handlers.js";
import type { Strictness } from "./checks/forgive.js";
import type { Range } from "./cidr.js";
import type { MockClock } from "./clock.js";
import type { Faults } from "./faults.js";
import type { Key } from "./keys.js";
import type { RateLimiter } from "./limits.js";
import type { Note, RequestNotes } from "./notes.js";
import type { RecordedRequest } from "./requests.js";
import type { Router } from "./router.js";
import type { State } from "./state/index.js";
import type { Stubs } from "./stubs.js";
import type { Turns } from "./turns.js";
import type { Work } from "./work.js";

/** What the mock serves each request with. */
export interface MockContext {
  readonly keys: ReadonlyMap<string, Key>;
  readonly ranges: readonly Range[];
  readonly route: Router;
  readonly limiter: RateLimiter;
  readonly faults: Faults;
  readonly stubs: Stubs;
  readonly strictness: Strictness;
  readonly areas: Readonly<Record<string, AreaHandlers>>;
  readonly state: State;
  readonly work: Work;
  readonly turns: Turns;
  readonly clock: MockClock;
  /** The number of the next request. */
  number(): number;
  /** How many milliseconds a request takes, by its number. */
  latency(number: number): number;
  record(entry: RecordedRequest, draft: RequestDraft, notes: readonly Note[], answer: Answer | undefined): void;
}

/** What is found out about a request while it is served. */
export interface RequestDraft {
  /** What the log will say of it: each check adds what it found out. */
  readonly entry: { -readonly [Member in keyof RecordedRequest]: RecordedRequest[Member] };
  latency?: string | number;
  /** Of the body in the log. */
  bytes: number;
  /** The body, where it should be JSON and is none. */
  text?: string;
  readonly notes: RequestNotes;
}
