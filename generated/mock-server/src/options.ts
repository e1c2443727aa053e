// Copied by braze-codegen from templates/: edit it there.
import type { Strictness } from "./checks/forgive.js";
import type { Kind } from "./given.js";
import type { Grant } from "./keys.js";
import type { LimitMode, ResetStyle } from "./limits.js";
import type { RecordedRequest } from "./requests.js";
import type { Seed } from "./seeds.js";

/** How to set up a mock. Every option has a default. */
export interface MockOptions {
  /**
   * The keys that the mock knows, and what each may do: `"*"`, or permissions and patterns such as `"catalogs.*"`.
   *
   * @default { "test-key": "*" }
   */
  readonly keys?: Readonly<Record<string, Grant>>;
  /**
   * Addresses and subnets that may call. Only the HTTP server knows the caller's address; through `fetch` and MSW every
   * caller passes.
   *
   * @default everybody
   */
  readonly allowIps?: readonly string[];
  /**
   * How requests are held against the description. `"braze"` takes what Braze was seen to take though its pages do not
   * have it (members that nobody knows, null for what may be left out, numbers as identifiers) and says so in
   * {@link MockBraze.notes}; `"spec"` refuses it.
   *
   * @default "braze"
   */
  readonly strictness?: Strictness;
  /**
   * What happens above a rate limit.
   *
   * @default "enforce"
   */
  readonly limits?: LimitMode;
  /**
   * What `X-RateLimit-Reset` holds on `/users/track`; Braze documents both.
   *
   * @default "epoch"
   */
  readonly resetStyle?: ResetStyle;
  /**
   * The instant at which the clock stands still until the test turns it.
   *
   * @default the real time, which runs
   */
  readonly clock?: Date | string | number;
  /**
   * How long after its answer asynchronous work takes effect, on the mock's clock: `"2s"`, or milliseconds.
   *
   * @default 0: before the answer
   */
  readonly asyncDelay?: string | number;
  /**
   * How long every answer takes, in real time: `"50ms"`, or a range such as `"20-80"` (milliseconds), in which each
   * request has a place of its own that is the same each time.
   *
   * @default 0
   */
  readonly latency?: string | number;
  /**
   * What the workspace begins with: users, subscription groups, catalogs, …; also a snapshot. `"demo"` is a workspace
   * with 200 users and 90 days of figures that end at the mock's present.
   *
   * @default "empty"
   */
  readonly seed?: Seed;
  readonly requestLog?: {
    /**
     * How many requests `mock.requests` remembers.
     *
     * @default 1000
     */
    readonly max?: number;
    /**
     * Whether it remembers what was answered, too.
     *
     * @default false
     */
    readonly answers?: boolean;
  };
  /** Is told of every request, also of those that the log has forgotten. */
  readonly onRequest?: (request: RecordedRequest) => void;
}

/** What each option takes. */
export const kinds: Readonly<Record<keyof MockOptions, Kind>> = {
  keys: "members",
  allowIps: "names",
  strictness: ["braze", "spec"] satisfies Strictness[],
  limits: ["enforce", "warn", "off"] satisfies LimitMode[],
  resetStyle: ["epoch", "seconds"] satisfies ResetStyle[],
  clock: "anything",
  asyncDelay: "anything",
  latency: "anything",
  seed: "anything",
  requestLog: "members",
  onRequest: "function",
};

/** What each option of the log takes. */
export const logKinds: Readonly<Record<keyof NonNullable<MockOptions["requestLog"]>, Kind>> = {
  max: "count",
  answers: "switch",
};
