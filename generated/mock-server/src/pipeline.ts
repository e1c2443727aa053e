// Copied by braze-codegen from templates/: edit it there.
import { type Answer, answerOf, answerTo, responseOf } from "./answer.js";
import { checkAddress, checkKey, checkPermission } from "./checks/access.js";
import { checkMediaType, readBody } from "./checks/payload.js";
import type { Range } from "./cidr.js";
import type { MockClock } from "./clock.js";
import { Dropped, type FaultKind, type Faults, nameOf } from "./faults.js";
import type { Key } from "./keys.js";
import type { RateLimiter } from "./limits.js";
import { process } from "./process.js";
import { Refusal, refuse } from "./refusal.js";
import type { RecordedRequest } from "./requests.js";
import type { Room } from "./room.js";
import type { Route, Router } from "./router.js";
import type { State } from "./state/index.js";
import type { Work } from "./work.js";

/** The parts that a request passes. */
export interface Machine {
  readonly keys: ReadonlyMap<string, Key>;
  readonly ranges: readonly Range[];
  readonly route: Router;
  readonly limiter: RateLimiter;
  readonly faults: Faults;
  readonly rooms: Readonly<Record<string, Room>>;
  readonly state: State;
  readonly work: Work;
  readonly clock: MockClock;
  record(entry: RecordedRequest, bytes: number): void;
}

/** What the log will say of a request: each check adds what it learned. */
export interface Draft {
  key?: string;
  operation?: string;
  body?: unknown;
  limited?: true;
  fault?: string;
  bytes: number;
}

/**
 * Takes one request through the checks, in Braze's order: key, address, path and method, permission, media type, size, rate limit, JSON, parameters
 * and body. A fault strikes after the rate limit.
 */
export async function handle(machine: Machine, request: Request, address: string | undefined): Promise<Response> {
  machine.work.settle();
  const url = new URL(request.url);
  const draft: Draft = { bytes: 0 };
  const found = routeOf(machine, request, url);
  let outcome: Answer | FaultKind;
  try {
    outcome = await pass(machine, request, url, address, found, draft);
  } catch (error) {
    outcome = answerTo(asRefusal(error), found instanceof Refusal ? undefined : found.operation);
  }
  const { bytes, ...known } = draft;
  const status = "kind" in outcome ? 0 : outcome.status;
  const at = machine.clock.now().toISOString();
  machine.record({ at, method: request.method, path: url.pathname, query: url.search, ...known, status }, bytes);
  if (!("kind" in outcome)) return responseOf(outcome);
  if (outcome.kind === "drop") throw new Dropped();
  return await untilAborted(request.signal);
}

/** Where the request leads. Known before the key is checked, since even a missing key is told in the shape of the operation. */
function routeOf(machine: Machine, request: Request, url: URL): Route | Refusal {
  try {
    return machine.route(request.method, url.pathname);
  } catch (error) {
    return asRefusal(error);
  }
}

async function pass(
  machine: Machine,
  request: Request,
  url: URL,
  address: string | undefined,
  found: Route | Refusal,
  draft: Draft,
): Promise<Answer | FaultKind> {
  const key = checkKey(request.headers.get("authorization"), machine.keys);
  draft.key = key.label;
  checkAddress(address, machine.ranges);
  if (found instanceof Refusal) throw found;
  const { operation, path } = found;
  draft.operation = operation.id;
  checkPermission(key, operation);
  checkMediaType(request, operation);
  const bytes = await readBody(request, operation);
  const { headers, over } = machine.limiter.take(operation);
  if (over) draft.limited = true;

  const fault = machine.faults.take(operation.id);
  if (fault !== undefined) draft.fault = nameOf(fault);
  if (fault !== undefined && fault.processed !== true) return answerOf(fault);
  let answer: Answer;
  try {
    answer = process(machine, { operation, path }, request, url, bytes, draft);
  } catch (error) {
    answer = answerTo(asRefusal(error), operation);
  }
  // Behind the rate limit every answer says how much of it is left, whatever else it says.
  return fault === undefined ? { ...answer, headers: { ...headers, ...answer.headers } } : answerOf(fault);
}

/** A mistake of the mock is a 500 that says so, and no crash of the process that it lives in. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return refuse(500, `Internal Server Error: the mock itself failed. ${String(error)}`);
}

async function untilAborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  throw signal.reason;
}
