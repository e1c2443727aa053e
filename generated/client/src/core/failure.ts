// Copied by braze-codegen from templates/: edit it there.
import type { Attempt } from "./attempt.js";
import { BrazeError, type Outcome } from "./errors/braze-error.js";
import type { ErrorKinds } from "./errors/guards.js";
import { visible } from "./headers.js";
import type { Operation } from "./operation.js";
import type { LeastFacts, Policy } from "./policy.js";

// By these an API says that it did nothing. Others, such as 408 or 425, also come from what stands in between.
const kinds: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Authentication",
  403: "Permission",
  404: "NotFound",
  413: "PayloadTooLarge",
  429: "RateLimit",
};
/** As much of an answer as an error keeps. */
const mostKept = 1e5;

/** The error of a kind; its sentence goes on after the request. */
export const errorOf = (
  name: keyof ErrorKinds,
  says: string,
  outcome: Outcome,
  facts: LeastFacts,
  members?: object,
  cause?: unknown,
): BrazeError => new BrazeError(`${facts.request} ${says}`, outcome, { ...facts, ...members, name }, { cause });

/** The error for a success that makes no sense; `fault` continues "answered 200, but the answer", up to a full stop. */
export const invalidResponse = (
  status: number,
  text: string,
  fault: string,
  outcome: Outcome,
  facts: LeastFacts,
): BrazeError =>
  errorOf("InvalidResponseError", `answered ${status}, but the answer ${fault}`, outcome, facts, {
    status,
    body: text.slice(0, mostKept),
  });

/** When an answer lets one try again. */
export interface RetryTime {
  readonly resetAt: Date;
  readonly retryAfter: number;
}

/**
 * The error that a call ends with after an attempt. With `doubt` an earlier attempt may have been processed, so that
 * this one alone proves nothing.
 */
export function failureOf(
  { hide, tell = (said) => said }: Policy,
  { response, text, isUnsent, isLate, code, reason }: Attempt,
  { effect, refusals = [] }: Operation,
  facts: LeastFacts,
  doubt: boolean,
  retry: RetryTime | 0,
  signal: AbortSignal | undefined,
): BrazeError {
  const status = Number(response?.status);
  if (response && text !== undefined) {
    let body: unknown = hide(text).slice(0, mostKept);
    try {
      // Written anew before it is searched again: an escape may hide a key.
      body = JSON.parse(hide(JSON.stringify(JSON.parse(body as string))));
    } catch {
      // It stays a text, such as the page of a proxy.
    }
    // General answers say `message`, those to broken JSON `error`, those of SCIM `detail`.
    const { message, error, detail, errors = [] } = Object(body);
    const said = [`answered ${status}`, message, error, detail].filter((each) => each && typeof each === "string");
    const kind = kinds[status];
    const outcome = !doubt && (kind || refusals.includes(status)) ? "not-processed" : "unknown";
    const failed = {
      status,
      headers: visible(response.headers, hide),
      errors: [errors].flat(),
      ...(status === 429 && retry),
    };
    const name = `${kind ?? (status < 500 ? "Api" : "Server")}Error` as keyof ErrorKinds;
    return errorOf(name, tell(said.join(": "), outcome, failed), outcome, facts, { ...failed, body });
  }
  // A success that broke off is Braze's where it says that it is JSON.
  const broken = /json/.test(response?.headers.get("content-type") as string) ? "processed" : "unknown";
  const outcome = response ? broken : isUnsent && !doubt ? "not-processed" : "unknown";
  if (signal?.aborted && !isLate)
    return errorOf("AbortedError", tell("was aborted.", outcome), outcome, facts, {}, signal.reason);
  const why = hide(`${reason}`);
  if (response) return invalidResponse(status, "", tell(`broke off: ${why}.`, outcome), outcome, facts);
  const says = `got no answer: ${why}.`;
  const error = errorOf(isLate ? "TimeoutError" : "ConnectionError", says, outcome, facts, {
    code: code && hide(code),
  });
  if (effect === "read" || outcome !== "unknown") return error;
  return errorOf("OutcomeUnknownError", tell(says, outcome), outcome, facts, {}, error);
}
