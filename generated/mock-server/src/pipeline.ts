// Copied by braze-codegen from templates/: edit it there.
import { type Answer, answerOf, answerTo, responseOf } from "./answer.js";
import { ARCHIVES, archiveAt } from "./areas/users/export/archive.js";
import { checkAddress, checkKey, checkPermission } from "./checks/access.js";
import { checkMediaType, readBody } from "./checks/payload.js";
import { queryOf } from "./checks/query.js";
import type { MockContext, RequestDraft } from "./context.js";
import { milliseconds } from "./duration.js";
import { Dropped, type FaultKind, isProcessed, nameOf } from "./faults.js";
import type { RequestView } from "./matching.js";
import { RequestNotes, noteHeader } from "./notes.js";
import { Refusal, refuse } from "./refusal.js";
import { respond } from "./respond.js";
import type { Route } from "./router.js";

/**
 * Takes one request through the checks, in Braze's order: key, address, path and method, permission, media type, size,
 * rate limit, JSON, parameters and body. A fault strikes after the rate limit.
 */
export async function handle(context: MockContext, request: Request, address: string | undefined): Promise<Response> {
  context.work.settle();
  const url = new URL(request.url);
  // only with operation users.export.segment users.export.globalControlGroup
  if (url.pathname.startsWith(ARCHIVES)) return await archiveAt(context.state.exports, url, context.clock.now());
  const number = context.number();
  const draft: RequestDraft = { bytes: 0, notes: new RequestNotes() };
  const found = routeOf(context, request, url);
  let outcome: Answer | FaultKind;
  try {
    outcome = await runChecks(context, request, url, address, found, draft);
  } catch (error) {
    outcome = answerTo(asRefusal(error), found instanceof Refusal ? undefined : found.operation);
  }
  const { bytes, notes: made, latency: _, ...known } = draft;
  const status = "kind" in outcome ? 0 : outcome.status;
  const at = context.clock.now().toISOString();
  const notes = made.of(number, known.operation ?? "");
  const place = { number, at, method: request.method, path: url.pathname, query: url.search };
  const entry = { ...place, ...known, status, ...(notes.length > 0 ? { notes } : {}) };
  context.record(entry, bytes, notes, "kind" in outcome ? undefined : outcome);
  const latency = draft.latency === undefined ? context.latency(number) : milliseconds(draft.latency);
  if (latency > 0) await passing(latency, request.signal);
  if (!("kind" in outcome))
    return responseOf({ ...outcome, headers: { ...outcome.headers, ...noteHeader(made.count, number) } });
  if (outcome.kind === "drop") throw new Dropped();
  return await untilAborted(request.signal);
}

/**
 * Where the request leads. Known before the key is checked, since even a missing key is told in the shape of the
 * operation.
 */
function routeOf(context: MockContext, request: Request, url: URL): Route | Refusal {
  try {
    return context.route(request.method, url.pathname);
  } catch (error) {
    return asRefusal(error);
  }
}

async function runChecks(
  context: MockContext,
  request: Request,
  url: URL,
  address: string | undefined,
  found: Route | Refusal,
  draft: RequestDraft,
): Promise<Answer | FaultKind> {
  const key = checkKey(request.headers.get("authorization"), context.keys);
  draft.key = key.label;
  checkAddress(address, context.ranges);
  if (found instanceof Refusal) throw found;
  const { operation, path } = found;
  draft.operation = operation.id;
  checkPermission(key, operation);
  checkMediaType(request, operation);
  const bytes = await readBody(request, operation);
  const { headers, over } = context.limiter.take(operation);
  if (over) draft.limited = true;

  const fault = context.faults.take(operation, () => viewOf(found, url, bytes));
  if (fault !== undefined) draft.fault = nameOf(fault);
  if (fault?.latency !== undefined) draft.latency = fault.latency;
  if (fault !== undefined && !isProcessed(fault)) return answerOf(fault, operation, undefined);
  await context.areas[operation.area]?.prepare?.[operation.id]?.();
  let answer: Answer;
  try {
    answer = respond(context, { operation, path }, request, url, bytes, draft);
  } catch (error) {
    // Nothing was done, so nothing was done otherwise than asked.
    draft.notes.clear();
    answer = answerTo(asRefusal(error), operation);
  }
  // Behind the rate limit every answer says how much of it is left, whatever else it says.
  const limited = { ...answer, headers: { ...headers, ...answer.headers } };
  return fault === undefined ? limited : answerOf(fault, operation, limited);
}

/** A mistake of the mock is a 500 that says so, and no crash of the process that it lives in. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return refuse(500, `Internal Server Error: the mock itself failed. ${String(error)}`);
}

/** The request for a condition, which may look at a body that no check has seen yet. */
function viewOf({ operation, path }: Route, url: URL, bytes: Uint8Array): RequestView {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // No JSON, or no body at all.
  }
  return { operation: operation.id, path, query: queryOf(url.searchParams), body };
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
