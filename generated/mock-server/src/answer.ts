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
  /** A text and bytes are sent as they are, anything else as JSON. */
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
export function responseOf(answer: Answer): Response {
  const content = contentOf(answer);
  const headers = headersOf(answer);
  const { status } = answer;
  if (answer.isTruncated === true && content !== undefined) return truncated(content, status, headers);
  return new Response((content as string | Uint8Array<ArrayBuffer> | undefined) ?? null, { status, headers });
}

/** What is sent as the body; undefined where an answer has none. */
export function contentOf({ status, body }: Answer): string | Uint8Array | undefined {
  if (status === 204 || status === 205 || status === 304) return undefined;
  return typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
}

/** The headers of an answer, in lower case; JSON unless they say something else. */
export function headersOf({ headers }: Answer): Record<string, string> {
  const all: Record<string, string> = { "content-type": "application/json" };
  for (const name in headers) all[name.toLowerCase()] = headers[name] as string;
  return all;
}

/** Half of the content under the length of the whole; then the connection breaks. */
function truncated(content: string | Uint8Array, status: number, headers: Readonly<Record<string, string>>): Response {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (isSent) {
        // Readers look a little ahead: what breaks at once would never have begun.
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
