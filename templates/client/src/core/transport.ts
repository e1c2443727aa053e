// Copied by braze-codegen from templates/: edit it there.
import { endOf, within } from "./abort.js";
import type { Answer } from "./answer.js";
import { type Attempt, attempt } from "./attempt.js";
import { resolveBaseUrl } from "./base-url.js";
import { systemClock } from "./clock.js";
import { tokenStore } from "./credentials.js";
import { BrazeError, type CallFacts } from "./errors/braze-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { failureOf } from "./failure.js";
import { callOptions, checkOptions, transportOptions } from "./given.js";
import type { HeaderValues } from "./headers.js";
import type { AnyInput, Operation } from "./operation.js";
import type { CallOptions, RequestOptions, TransportOptions } from "./options.js";
import { readRateLimit, waitOf } from "./rate-limit.js";
import { prepare } from "./request.js";
import { delayOf, mayRepeat } from "./retry.js";

/** Sends the calls of one workspace: knows where Braze is and has the key, which nothing can read back from it. */
export interface Transport {
  /** The REST endpoint, without a slash at its end. */
  readonly baseUrl: string;
  /** Sends an operation, repeats it where its policy allows, and reads the answer. {@link call} gives it its types. */
  send(operation: Operation, input: AnyInput, options?: RequestOptions & CallOptions): Promise<Answer>;
}

const defaults = { timeout: 30_000, deadline: Infinity, retries: 2, maxRetryDelay: 60_000 };
const unsent: Attempt = { isUnsent: true };

/** What was thrown before a request left, by a limiter of the caller's for example. */
const ofCaller = (thrown: unknown): BrazeError =>
  thrown instanceof BrazeError
    ? thrown
    : new BrazeError("The limiter failed, so nothing was sent.", "not-processed", undefined, { cause: thrown });

/**
 * A transport for {@link call} and {@link pages}.
 *
 * @throws {ConfigurationError} when the key or the address cannot be right, or an option does not exist.
 * @example
 * const transport = createTransport({ apiKey, instance: "US-01" });
 * await call(transport, usersTrack, { body: { events } });
 */
export function createTransport(settings: TransportOptions): Transport {
  const { apiKey, instance, baseUrl: address, credentials, ...shared } = checkOptions(settings, transportOptions);
  const baseUrl = resolveBaseUrl(instance, address);
  const { tokenFor, hide } = tokenStore(apiKey, credentials);
  const standard = { ...defaults, ...shared };
  const clock = { ...systemClock, ...shared.clock };

  async function send(operation: Operation, input: AnyInput, options?: CallOptions): Promise<Answer> {
    const all = { ...standard, ...(options && checkOptions(options, callOptions)) };
    const { timeout, deadline, retries, maxRetryDelay, signal, observer, limits, advice } = all;
    const prepared = prepare(
      baseUrl,
      operation,
      [settings.headers, input.header as HeaderValues, options?.headers],
      input,
    );
    const started = clock.now();
    const [end, release] = deadline < Infinity ? endOf(signal, deadline) : [signal];
    let doubt = false;
    let error: BrazeError | undefined;

    try {
      for (let attempts = 1; ; attempts++) {
        let result = unsent;
        let begun = started;
        try {
          if (limits) await within(end, Infinity, () => limits.acquire(operation, end));
          const token = end?.aborted ? "" : await tokenFor(operation, timeout, end);
          if (!end?.aborted) observer?.sent(attempts, prepared, hide);
          // Who hears of an attempt may end it.
          if (!end?.aborted) {
            begun = clock.now();
            result = await attempt(all.fetch ?? fetch, prepared.url, prepared.init(token), timeout, end);
          }
        } catch (thrown) {
          // What follows tells of an end. Where it is a retry that cannot be made, there is an error already.
          if (!end?.aborted) throw error ?? ofCaller(thrown);
        }
        const { response, text } = result;
        try {
          if (response) limits?.report(operation, response);
        } catch {
          // What was answered was answered, whatever becomes of the count.
        }
        const now = clock.now();
        const facts: CallFacts = {
          operation: operation.id,
          request: `${operation.method} ${operation.path}`,
          baseUrl,
          permission: operation.permission,
          docs: operation.docs,
          attempts: result === unsent ? attempts - 1 : attempts,
          requestId: hide(response?.headers.get("x-request-id") ?? "") || undefined,
          requestedAt: new Date(started),
          duration: now - started,
        };
        const rateLimit = readRateLimit(response?.headers, now);
        const wait = waitOf(rateLimit, response?.status === 429, now);
        if (response && text !== undefined) {
          observer?.answered(
            attempts,
            response,
            text,
            { rateLimit, requestId: facts.requestId, duration: now - begun },
            hide,
          );
          if (response.ok) return { response, text, rateLimit, facts, hide, expected: operation.answer };
        }
        error = failureOf(result, {
          operation,
          facts,
          wait,
          doubt,
          signal,
          over: end?.aborted ? deadline : undefined,
          hide,
          advice,
        });
        // Before anybody else sees the error, and could change it.
        doubt ||= operation.effect !== "read" && error.outcome !== "not-processed";
        const delay = delayOf(wait, attempts, maxRetryDelay, clock.random());
        const isLast =
          (end?.aborted && text === undefined) ||
          attempts > retries ||
          wait > maxRetryDelay ||
          now + delay >= started + deadline;
        if (isLast || !mayRepeat(operation, result, error, all.shouldRetry)) throw error;
        observer?.retried(attempts, error, delay);
        try {
          await clock.sleep(delay, end);
        } catch {
          // The next round tells of an end.
          if (!end?.aborted) throw error;
        }
      }
    } finally {
      release?.();
    }
  }

  return { baseUrl, send };
}
