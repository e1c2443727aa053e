// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import { boundedText, tooLarge } from "./bounded-text.js";
import type { Clock } from "./clock.js";
import type { TokenStore } from "./credentials.js";
import { BrazeError, type CallFacts } from "./errors/braze-error.js";
import type { RateLimiter } from "../limits/rate-limiter.js";
import type { Operation } from "./operation.js";
import type { CallOptions, TransportOptions } from "./options.js";
import type { Policy } from "./policy.js";
import { readRateLimit } from "./rate-limit.js";
import { mayRepeat } from "./retry.js";
import { within } from "./within.js";
import { inFull } from "./words.js";

/** Where the calls of a transport go, and what they share. */
export interface Workspace extends TokenStore {
  readonly baseUrl: string;
  readonly clock: Clock;
}

/** The options of a call, those of its transport included. */
export interface CallSettings
  extends Pick<CallOptions, "signal" | "observer" | "shouldRetry">, Pick<TransportOptions, "limits" | "advice"> {
  readonly timeout: number;
  readonly deadline: number;
  readonly maxResponseSize: number;
}

/** A policy, and the answer that a call ends with under it. */
export interface CallPolicy extends Policy {
  readonly tell: NonNullable<Policy["tell"]>;
  answerOf(response: Response, text: string): Answer;
}

/** What was thrown before a request left, by a limiter of the caller's for example. */
const ofCaller = (thrown: unknown): BrazeError =>
  thrown instanceof BrazeError
    ? thrown
    : new BrazeError("The limiter failed, so nothing was sent.", "not-processed", undefined, { cause: thrown });

/** What the caller wants after a failure: one who throws wants nothing more. */
function wishOf(ask: CallOptions["shouldRetry"], error: BrazeError): boolean | undefined {
  try {
    const wish: unknown = ask?.(error);
    return typeof wish === "boolean" ? wish : undefined;
  } catch {
    return false;
  }
}

/** What a transport does at the steps of one call; `end` is aborted by the caller's signal and by the deadline. */
export function callPolicy(
  { baseUrl, tokenFor, hide, clock }: Workspace,
  operation: Operation,
  { timeout, deadline, signal, observer, limits, advice, shouldRetry, maxResponseSize }: CallSettings,
  end: AbortSignal | undefined,
): CallPolicy {
  const started = clock.now();
  let begun = started;
  let ended = started;
  let facts: CallFacts;
  let last: BrazeError | undefined;

  async function tokenInTurn(turns: RateLimiter): Promise<string> {
    await within(end, Infinity, () => turns.acquire(operation, end));
    return end?.aborted ? "" : tokenFor(operation, timeout, end);
  }

  const tell: CallPolicy["tell"] = (said, outcome, refused) => {
    const tip = refused && advice?.({ resetAt: undefined, ...refused, facts });
    return inFull(said, outcome === "unknown" && operation.effect !== "read", refused?.errors, tip);
  };

  return {
    now: () => clock.now(),
    random: () => clock.random(),
    hide,
    authorize(_, attempt, prepared) {
      const begin = (token: string) => {
        if (!end?.aborted) observer?.sent(attempt, prepared, hide);
        begun = clock.now();
        return token;
      };
      // The commonest call waits for nothing.
      const token = limits ? tokenInTurn(limits) : tokenFor(operation, timeout, end);
      if (typeof token === "string") return begin(token);
      return token.then(begin).catch((thrown: unknown) => {
        // What follows tells of an end. Where it is a retry that cannot be made, there is an error already.
        if (end?.aborted) return "";
        throw last ?? ofCaller(thrown);
      });
    },
    read: (response) => boundedText(response, maxResponseSize),
    ended(attempts, { response, text }, now) {
      try {
        if (response) limits?.report(operation, response);
      } catch {
        // What was answered was answered, whatever becomes of the count.
      }
      const id = response?.headers.get("x-request-id");
      const requestId = id ? hide(id) : undefined;
      ended = now;
      facts = {
        operation: operation.id,
        request: `${operation.method} ${operation.path}`,
        baseUrl,
        permission: operation.permission,
        docs: operation.docs,
        attempts,
        requestId,
        requestedAt: new Date(started),
        duration: now - started,
      };
      if (observer && response && text !== undefined) {
        const rateLimit = readRateLimit(response.headers, now);
        observer.answered(attempts, response, text, { rateLimit, requestId, duration: now - begun }, hide);
      }
      return facts;
    },
    over: () =>
      end?.aborted && !signal?.aborted ? { isLate: true, reason: `not within ${deadline} ms in all` } : undefined,
    tell,
    mayRepeat(_, result, error) {
      last = error;
      // Before anybody else sees the error, and could change it.
      const isHarmless = operation.retry === "safe" || error.outcome === "not-processed";
      const isWanted = wishOf(shouldRetry, error) ?? (result.code !== tooLarge && mayRepeat(operation, result));
      return operation.retry !== "never" && isHarmless && isWanted;
    },
    async wait(milliseconds, _, error, attempt) {
      if (clock.now() + milliseconds >= started + deadline) throw error;
      observer?.retried(attempt, error, milliseconds);
      try {
        await clock.sleep(milliseconds, end);
      } catch {
        // The next round tells of an end.
        if (!end?.aborted) throw error;
      }
    },
    answerOf: (response, text) => ({
      response,
      text,
      // Hardly anybody asks for it.
      get rateLimit() {
        return readRateLimit(response.headers, ended);
      },
      facts,
      hide,
      tell,
      expected: operation.answer,
    }),
  };
}
