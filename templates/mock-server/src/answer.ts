// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "./data/operations.js";
import { bodyOf } from "./error-shapes.js";
import { documented, refuseAs } from "./documented.js";
import { type Fault, type FaultKind, GATEWAY_PAGE } from "./faults.js";
import type { Refusal } from "./refusal.js";

/** An answer before it is a Response. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
}

/** The answer to a refused request, in the shape that its operation gives to errors. */
export function answerTo(refusal: Refusal, operation: OperationData | undefined): Answer {
  return { status: refusal.status, headers: refusal.headers, body: bodyOf(refusal, operation) };
}

/** What a fault answers; the fault itself when it leaves the request without an answer. */
export function answerOf(fault: Exclude<Fault, string>, operation: OperationData): Answer | FaultKind {
  if ("error" in fault) {
    const error = documented(operation, fault.error);
    return error ? answerTo(refuseAs(error), operation) : { kind: "drop" };
  }
  if (!("kind" in fault)) {
    const body = fault.body ?? { message: TITLES.get(fault.status) ?? `Fault ${fault.status}` };
    return { status: fault.status, headers: fault.headers ?? {}, body };
  }
  if (fault.kind !== "html") return fault;
  return { status: 502, headers: { "content-type": "text/html; charset=utf-8" }, body: GATEWAY_PAGE };
}

/** The Response that leaves the mock. */
export function responseOf({ status, headers, body }: Answer): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  // These may not have a body; Response throws when it is given one.
  const bare = status === 204 || status === 205 || status === 304;
  return new Response(bare ? null : text, { status, headers: { "content-type": "application/json", ...headers } });
}

const TITLES: ReadonlyMap<number, string> = new Map([
  [400, "Bad Request"],
  [401, "Invalid API key"],
  [403, "Access Denied"],
  [404, "Not Found"],
  [413, "Request Entity Too Large"],
  [429, "Rate limit exceeded"],
  [500, "Internal Server Error"],
  [502, "Bad Gateway"],
  [503, "Service Unavailable"],
  [504, "Gateway Timeout"],
]);
