// Copied by braze-codegen from templates/: edit it there.
import type { BrazeError, CallFacts, Outcome } from "./errors/braze-error.js";
import { invalidResponse } from "./failure.js";
import type { Operation } from "./operation.js";
import { readData } from "./read-data.js";
import type { RateLimitState } from "./rate-limit.js";

/** A success as the transport gives it: read to its end, not yet parsed. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
  readonly rateLimit: RateLimitState;
  readonly expected: Operation["answer"];
  /** What an error of the call would tell about it. */
  readonly facts: CallFacts;
  /** Takes the tokens out of a text. */
  readonly hide: (text: string) => string;
  /** Adds to the words of an error. */
  readonly tell: (said: string, outcome: Outcome) => string;
  /** Looks at the data before the caller gets it; gives the error that the call ends with, where it should. */
  readonly check?: ((data: unknown) => BrazeError | undefined) | undefined;
  /** Hears of the error that the call ends with, although it was answered. */
  readonly failed?: (error: BrazeError) => void;
}

function fail({ failed }: Answer, error: BrazeError): never {
  failed?.(error);
  throw error;
}

/** Ends a call whose answer makes no sense; `fault` continues "answered 200, but the answer", up to a full stop. */
export function invalid(answer: Answer, fault: string, outcome: Outcome): never {
  const { response, text, hide, tell, facts } = answer;
  return fail(answer, invalidResponse(response.status, hide(text), tell(fault, outcome), outcome, facts));
}

/** The data of an answer; `undefined` when it has no body, and need not have one. */
export function dataOf<T>(answer: Answer): T {
  const data = readData(answer.text, answer.expected, (fault, outcome) => invalid(answer, fault, outcome));
  const error = answer.check?.(data);
  if (error) fail(answer, error);
  return data as T;
}
