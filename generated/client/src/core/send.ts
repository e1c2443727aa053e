// Copied by braze-codegen from templates/: edit it there.
import { type Attempt, attempt } from "./attempt.js";
import { failureOf } from "./failure.js";
import type { HeaderValues } from "./headers.js";
import type { AnyInput, Operation } from "./operation.js";
import type { Fetch } from "./options.js";
import type { LeastFacts, Policy } from "./policy.js";
import { waitOf } from "./rate-limit.js";
import { prepare } from "./request.js";
import { delayOf } from "./retry.js";

/** How patiently a call is made, and by what. */
export interface Patience {
  readonly timeout: number;
  readonly retries: number;
  readonly maxRetryDelay: number;
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: Fetch | undefined;
}

export const defaults: Patience = { timeout: 30_000, retries: 2, maxRetryDelay: 60_000 };

/** A success, read to its end. */
export interface Success {
  readonly response: Response;
  readonly text: string;
  readonly facts: LeastFacts;
}

/** Sends an operation, repeats it where that is safe, and reads the answer. Headers that come later win. */
export async function send(
  policy: Policy,
  baseUrl: string,
  operation: Operation,
  input: AnyInput,
  headers: readonly (HeaderValues | undefined)[],
  { timeout, retries, maxRetryDelay, signal, fetch: ask = fetch }: Patience,
): Promise<Success> {
  const prepared = prepare(baseUrl, operation, headers, input);
  let doubt = false;
  for (let attempts = 0; ;) {
    const token = signal?.aborted ? "" : await policy.authorize(operation, attempts + 1, prepared);
    let result: Attempt = { isUnsent: true };
    // Who hears of an attempt may end it.
    if (!signal?.aborted) {
      attempts++;
      result = await attempt(ask, prepared.url, prepared.init(token), timeout, signal, policy.read);
    }
    const { response, text } = result;
    const now = policy.now();
    const facts: LeastFacts = {
      operation: operation.id,
      request: `${operation.method} ${operation.path}`,
      attempts,
      ...policy.ended?.(attempts, result, now),
    };
    if (response?.ok && text !== undefined) return { response, text, facts };
    const wait = waitOf(response, now);
    const error = failureOf(
      policy,
      { ...result, ...policy.over?.() },
      operation,
      facts,
      doubt,
      wait && { resetAt: new Date(now + wait), retryAfter: wait },
      signal,
    );
    // Before anybody else sees the error, and could change it.
    doubt ||= operation.effect !== "read" && error.outcome !== "not-processed";
    const isLast = (signal?.aborted && text === undefined) || attempts > retries || wait > maxRetryDelay;
    if (isLast || !policy.mayRepeat(operation, result, error)) throw error;
    await policy.wait(delayOf(wait, attempts, maxRetryDelay, policy.random()), signal, error, attempts);
  }
}
