// Copied by braze-codegen from templates/: edit it there.
import type { Attempt } from "./attempt.js";
import type { ErrorEntry } from "./errors/api-error.js";
import type { BrazeError, CallFacts, Outcome } from "./errors/braze-error.js";
import type { Operation } from "./operation.js";
import type { Prepared } from "./request.js";

/** Takes the tokens out of a text. */
export type Hide = (text: string) => string;

/** The least that an error tells about its call. */
export type LeastFacts = Pick<CallFacts, "operation" | "request" | "attempts"> & Partial<CallFacts>;

/** What an error has of an answer that is no success. */
export interface Refused {
  readonly status: number;
  /** Its headers, without tokens. */
  readonly headers: Headers;
  readonly errors: readonly ErrorEntry[];
  /** When the API takes requests again, where the answer says so. */
  readonly resetAt?: Date;
}

/**
 * What is done at the steps of a call beside sending it: of a caller the least, of a transport what its options say.
 */
export interface Policy {
  /** Milliseconds since 1970. */
  now(): number;
  /** A number from 0 up to, not including, 1. */
  random(): number;
  readonly hide: Hide;
  /** Gives the token before each attempt; attempts count from 1. What it throws ends the call. */
  authorize(operation: Operation, attempt: number, prepared: Prepared): string | Promise<string>;
  /** Reads an answer to its end. */
  readonly read?: (response: Response) => Promise<string>;
  /** Hears of each attempt that has ended; gives what errors tell about the call. Must not throw. */
  ended?(attempts: number, result: Attempt, now: number): Partial<CallFacts>;
  /** That the call is over, and why, where that is not for the caller's signal. */
  readonly over?: () => Pick<Attempt, "isLate" | "reason"> | undefined;
  /** Adds to the words of an error. */
  readonly tell?: (said: string, outcome: Outcome, refused?: Refused) => string;
  /** Whether a failed attempt may be repeated. */
  mayRepeat(operation: Operation, result: Attempt, error: BrazeError): boolean | undefined;
  /** Waits before the next attempt, no longer than until the signal is aborted. What it throws ends the call. */
  wait(milliseconds: number, signal: AbortSignal | undefined, error: BrazeError, attempt: number): Promise<unknown>;
}
