// Copied by braze-codegen from templates/: edit it there.
import type { OperationData } from "./data/operations.js";
import { bodyOf } from "./error-shapes.js";
import { documented, refuseAs } from "./documented.js";
import { Dropped, type Fault, type FaultKind, GATEWAY_PAGE } from "./faults.js";
import type { Refusal } from "./refusal.js";

/** An answer before it is a Response. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
  /** Whether it breaks off in the middle. */
  readonly isTruncated?: boolean;
}

/** The answer to a refused request, in the shape that its operation gives to errors. */
export function answerTo(refusal: Refusal, operation: OperationData | undefined): Answer {
  return { status: refusal.status, headers: refusal.headers, body: bodyOf(refusal, operation) };
}

/**
 * What a fault answers; the fault itself when it leaves the request without an answer.
 *
 * @param own - The answer of the request, where it was processed.
 */
export function answerOf(
  fault: Exclude<Fault, string>,
  operation: OperationData,
  own: Answer | undefined,
): Answer | FaultKind {
  if ("error" in fault) {
    const error = documented(operation, fault.error);
    return error ? answerTo(refuseAs(error), operation) : { kind: "drop" };
  }
  if (!("kind" in fault) && !("status" in fault)) return own ?? { kind: "drop" };
  if (!("kind" in fault)) {
    const body = fault.body ?? { message: TITLES.get(fault.status) ?? `Fault ${fault.status}` };
    return { status: fault.status, headers: fault.headers ?? {}, body };
  }
  if (fault.kind === "truncate") return own === undefined ? { kind: "drop" } : { ...own, isTruncated: true };
  if (fault.kind !== "html") return fault;
  return { status: 502, headers: { "content-type": "text/html; charset=utf-8" }, body: GATEWAY_PAGE };
}

/** The Response that leaves the mock. */
export function responseOf({ status, headers, body, isTruncated }: Answer): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  // These may not have a body; Response throws when it is given one.
  const bare = status === 204 || status === 205 || status === 304;
  const all = { "content-type": "application/json", ...headers };
  if (isTruncated === true && !bare) return truncated(text, status, all);
  return new Response(bare ? null : text, { status, headers: all });
}

/** Half of the text under the length of the whole; then the connection breaks. */
function truncated(text: string, status: number, headers: Readonly<Record<string, string>>): Response {
  const bytes = new TextEncoder().encode(text);
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (isSent) {
        // Servers look a little ahead: what breaks at once would never have begun.
        await new Promise((resolve) => setTimeout(resolve, 30));
        return controller.error(new Dropped());
      }
      isSent = true;
      return controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    },
  });
  return new Response(body, { status, headers: { ...headers, "content-length": String(bytes.length) } });
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
