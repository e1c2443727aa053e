// Copied by braze-codegen from templates/: edit it there.
import type { Advice } from "./advice.js";
import type { Attempt } from "./attempt.js";
import type { ErrorEntry } from "./errors/api-error.js";
import { BrazeError, type CallFacts, type Outcome } from "./errors/braze-error.js";
import type { ErrorKinds } from "./errors/guards.js";
import { visible } from "./headers.js";
import type { Operation } from "./operation.js";

// By these an API says that it did nothing. Others, such as 408 or 425, also come from what stands in between.
const refusals: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Authentication",
  403: "Permission",
  404: "NotFound",
  413: "PayloadTooLarge",
  429: "RateLimit",
};
const doubtful = "It may or may not have been processed: look in Braze before you send it again.";
const longestBody = 100_000;
const mostErrors = 1000;

/** What the error of a call needs to know beside its last attempt. */
export interface Failing {
  readonly operation: Operation;
  readonly facts: CallFacts;
  /** Milliseconds that the answer asks for, or 0. */
  readonly wait: number;
  /** An earlier attempt may have been processed, so the last one alone proves nothing. */
  readonly doubt: boolean;
  /** The caller's own signal. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for the call in all, where they are over. */
  readonly over: number | undefined;
  /** What adds a sentence to the error of a status. */
  readonly advice: Advice | undefined;
  /** Takes the keys out of a text, in case that a server or a `fetch` repeats them. */
  readonly hide: (text: string) => string;
}

/** As much of an answer's text as an error keeps. */
const kept = (text: string): string => (text.length > longestBody ? `${text.slice(0, longestBody)}…` : text);

/** The error of a kind; its sentence goes on after the request. */
export function errorOf(
  name: keyof ErrorKinds,
  says: string,
  outcome: Outcome,
  facts: CallFacts,
  members?: object | "",
  options?: ErrorOptions,
): BrazeError {
  return new BrazeError(`${facts.request} ${says}`, outcome, { ...facts, ...(members as object), name }, options);
}

/** The error for a success that makes no sense; `fault` continues "answered 200, but the answer". */
export const invalidResponse = (
  status: number,
  text: string,
  fault: string,
  outcome: Outcome,
  facts: CallFacts,
): BrazeError =>
  errorOf("InvalidResponseError", `answered ${status}, but the answer ${fault}.`, outcome, facts, {
    status,
    body: kept(text),
  });

/** The error that a call ends with after its last attempt. */
export function failureOf(attempt: Attempt, failing: Failing): BrazeError {
  const { operation, facts, doubt, hide, signal, over } = failing;
  const { response, text, isUnsent, isLate, code } = attempt;
  if (response && text !== undefined) return answeredFailure(response, text, failing);
  // A success that broke off is Braze's where it says that it is JSON.
  const broken = /json/.test(response?.headers.get("content-type") ?? "") ? "processed" : "unknown";
  const outcome = response ? broken : isUnsent && !doubt ? "not-processed" : "unknown";
  const rest = outcome === "unknown" ? ` ${doubtful}` : "";
  if (signal?.aborted)
    return errorOf("AbortedError", `was ended by the caller's signal.${rest}`, outcome, facts, "", {
      cause: signal.reason,
    });
  const reason = over ? `not within ${over} ms in all` : hide(`${attempt.reason}`);
  if (response) return invalidResponse(response.status, "", `broke off: ${reason}`, outcome, facts);
  const says = `got no answer: ${reason}.`;
  const name = over || isLate ? "TimeoutError" : "ConnectionError";
  const error = errorOf(name, says, outcome, facts, code && { code: hide(code) });
  if (operation.effect === "read" || !rest) return error;
  return errorOf("OutcomeUnknownError", says + rest, outcome, facts, "", { cause: error });
}

function answeredFailure(response: Response, text: string, failing: Failing): BrazeError {
  const { operation, facts, wait, doubt, hide, advice } = failing;
  const { status } = response;
  let body: unknown = kept(hide(text));
  try {
    body = JSON.parse(body as string);
  } catch {
    // It stays a text, such as the page of a proxy.
  }
  // General answers say `message`, those to broken JSON `error`, those of SCIM `detail`.
  const { message, error, detail, errors = [] } = Object(body);
  const entries: ErrorEntry[] = [errors].flat().slice(0, mostErrors);
  const headers = visible(response.headers, hide);
  const resetAt = status === 429 && wait ? new Date(facts.requestedAt.getTime() + facts.duration + wait) : undefined;
  const words = [`answered ${status}`, message ?? error ?? detail, ...entries.map(describe)].filter(Boolean);
  const tip = advice?.({ status, headers, resetAt, facts });
  return errorOf(
    `${refusals[status] ?? (status < 500 ? "Api" : "Server")}Error` as keyof ErrorKinds,
    words.join(": ").replace(/\.?$/, ".") + (tip ? ` ${tip}` : ""),
    !doubt && (refusals[status] || operation.refusals?.includes(status)) ? "not-processed" : "unknown",
    facts,
    { status, headers, body, errors: entries, ...(status === 429 && { resetAt, retryAfter: wait || undefined }) },
  );
}

function describe(entry: ErrorEntry): string {
  const { message = typeof entry === "string" ? entry : JSON.stringify(entry), id } = Object(entry);
  return id ? `${message} (${id})` : message;
}
