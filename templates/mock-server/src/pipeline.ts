// Copied by braze-codegen from templates/: edit it there.
import { type Answer, answerOf, answerTo } from "./answer.js";
import { ARCHIVES, archiveAt } from "./areas/users/export/archive.js";
import { checkAddress, checkKey, checkPermission } from "./checks/access.js";
import { checkMediaType, readBody } from "./checks/payload.js";
import { queryOf } from "./checks/query.js";
import { loadValidators } from "./checks/validators.js";
import type { MockContext, RequestDraft } from "./context.js";
import { milliseconds } from "./duration.js";
import { Dropped, type FaultKind, isProcessed, nameOf } from "./faults.js";
import type { RequestView } from "./matching.js";
import type { MockRequest } from "./mock-request.js";
import { RequestNotes, noteHeader } from "./notes.js";
import { Refusal, refuse } from "./refusal.js";
import { respond } from "./respond.js";
import type { Route } from "./router.js";

/**
 * Takes one request through the checks, in Braze's order: key, address, path and method, permission, media type, size,
 * rate limit, JSON, parameters and body. A fault strikes after the rate limit.
 *
 * @throws {Dropped} when a fault drops the connection; the reason of the signal when the caller gave up.
 */
export async function handle(context: MockContext, request: MockRequest): Promise<Answer> {
  if (context.turns.busy !== undefined) await isFree(context);
  context.work.settle();
  const { method, path, query } = request;
  // only with operation users.export.segment users.export.globalControlGroup
  if (path.startsWith(ARCHIVES)) return await archiveAt(context.state.exports, path, context.clock.now());
  const number = context.number();
  const entry: RequestDraft["entry"] = { number, at: "", method, path, query, status: 0 };
  const draft: RequestDraft = { entry, bytes: 0, notes: new RequestNotes() };
  const found = routeOf(context, request);
  let outcome: Answer | FaultKind;
  try {
    outcome = await runChecks(context, request, found, draft);
  } catch (error) {
    outcome = answerTo(asRefusal(error), found instanceof Refusal ? undefined : found.operation);
  }
  const notes = draft.notes.of(number, entry.operation ?? "");
  entry.at = context.clock.text();
  if (!("kind" in outcome)) entry.status = outcome.status;
  if (notes.length > 0) entry.notes = notes;
  context.record(entry, draft, notes, "kind" in outcome ? undefined : outcome);
  const latency = draft.latency === undefined ? context.latency(number) : milliseconds(draft.latency);
  if (latency > 0) await passing(latency, request.signal);
  if ("kind" in outcome) {
    if (outcome.kind === "drop") throw new Dropped();
    return await untilAborted(request.signal);
  }
  if (notes.length === 0) return outcome;
  return { ...outcome, headers: { ...outcome.headers, ...noteHeader(draft.notes.count, number) } };
}

/**
 * Where the request leads. Known before the key is checked, since even a missing key is told in the shape of the
 * operation.
 */
function routeOf(context: MockContext, request: MockRequest): Route | Refusal {
  try {
    return context.route(request.method, request.path);
  } catch (error) {
    return asRefusal(error);
  }
}

async function runChecks(
  context: MockContext,
  request: MockRequest,
  found: Route | Refusal,
  draft: RequestDraft,
): Promise<Answer | FaultKind> {
  const { entry } = draft;
  const key = checkKey(request.header("authorization"), context.keys);
  entry.key = key.label;
  checkAddress(request.address, context.ranges);
  if (found instanceof Refusal) throw found;
  const { operation } = found;
  entry.operation = operation.id;
  checkPermission(key, operation);
  const mediaType = request.header("content-type");
  checkMediaType(mediaType, operation);
  const bytes = await readBody(request, operation);
  const { headers, over } = context.limiter.take(operation);
  if (over) entry.limited = true;

  const fault = context.faults.take(operation, () => viewOf(found, request, bytes));
  if (fault !== undefined) entry.fault = nameOf(fault);
  if (fault?.latency !== undefined) draft.latency = fault.latency;
  if (fault !== undefined && !isProcessed(fault)) return answerOf(fault, operation, undefined);
  const prepared = context.areas[operation.area]?.prepare?.[operation.id]?.();
  if (prepared !== undefined) await prepared;
  const loading = loadValidators(operation.id);
  if (loading !== undefined) await loading;
  if (context.turns.busy !== undefined) await isFree(context);
  let answer: Answer;
  try {
    const responded = context.turns.run(respond(context, found, request, mediaType, bytes, draft));
    answer = responded instanceof Promise ? await responded : responded;
  } catch (error) {
    // Nothing was done, so nothing was done otherwise than asked.
    draft.notes.clear();
    answer = answerTo(asRefusal(error), operation);
  }
  // Behind the rate limit every answer says how much of it is left, whatever else it says.
  const limited = headers === undefined ? answer : { ...answer, headers: { ...headers, ...answer.headers } };
  return fault === undefined ? limited : answerOf(fault, operation, limited);
}

/** Whoever waited longest begins, and may keep the others waiting again. */
async function isFree({ turns }: MockContext): Promise<void> {
  while (turns.busy !== undefined) await turns.busy;
}

/** A mistake of the mock is a 500 that says so, and no crash of the process that it lives in. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return refuse(500, `Internal Server Error: the mock itself failed. ${String(error)}`);
}

/** The request for a condition, which may look at a body that no check has seen yet. */
function viewOf({ operation, path }: Route, { query }: MockRequest, bytes: Uint8Array): RequestView {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // No JSON, or no body at all.
  }
  return { operation: operation.id, path, query: queryOf(new URLSearchParams(query)), body };
}

async function passing(duration: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw signal.reason;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, duration);
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", abort, { once: true });
  });
}

async function untilAborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  throw signal.reason;
}
