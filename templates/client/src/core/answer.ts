// Copied by braze-codegen from templates/: edit it there.
import type { BrazeError, Outcome } from "./errors/braze-error.js";
import type { InvalidResponseError } from "./errors/no-answer-errors.js";
import type { Operation } from "./operation.js";
import type { RateLimitState } from "./rate-limit.js";

/** A success as the transport gives it: read to its end, not yet parsed. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
  readonly rateLimit: RateLimitState;
  readonly requestId: string | undefined;
  readonly expected: Operation["answer"];
  /** The error for an answer that makes no sense; `fault` continues "answered 200, but the answer". */
  invalid(fault: string, outcome: Outcome): InvalidResponseError;
  /** The error for a success that left something out, where the caller wants one. */
  partial(data: unknown): BrazeError | undefined;
}

/** The data of an answer; `undefined` when it has no body, and need not have one. */
export function dataOf<T>(answer: Answer): T {
  const { text, expected } = answer;
  let data: unknown;
  try {
    if (text) data = JSON.parse(text);
  } catch {
    // What begins like an object came from Braze. A page of HTML came from something in between, which may have kept
    // the request.
    throw answer.invalid("is not JSON", /^\s*\{/.test(text) ? "processed" : "unknown");
  }
  const isObject = Object(data) === data && !Array.isArray(data);
  if (!(isObject || expected === "any" || (expected === "optional" && !text)))
    throw answer.invalid(text ? "is no object" : "is empty", "unknown");
  const partial = answer.partial(data);
  if (partial) throw partial;
  return data as T;
}
