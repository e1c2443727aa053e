// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import { type Answered, attempt, type Unanswered } from "./attempt.js";
import { resolveBaseUrl } from "./base-url.js";
import { systemClock } from "./clock.js";
import { tokenStore } from "./credentials.js";
import { endOf } from "./deadline.js";
import type { BrazeError, CallFacts } from "./errors/braze-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { InvalidResponseError } from "./errors/no-answer-errors.js";
import { PartialError } from "./errors/partial-error.js";
import { failureOf } from "./failure.js";
import { callOptions, checkOptions, transportOptions } from "./given.js";
import type { HeaderValues } from "./headers.js";
import type { AnyInput, Operation } from "./operation.js";
import type { CallOptions, RequestOptions, TransportOptions } from "./options.js";
import { isPartial } from "./partial.js";
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

const unsent: Unanswered = { kind: "unsent", reason: "" };

/**
 * A transport for {@link call} and {@link pages}.
 *
 * @throws {ConfigurationError} when the key or the address cannot be right, or an option does not exist.
 * @example
 * const transport = createTransport({ apiKey, instance: "US-01" });
 * await call(transport, usersTrack, { body: { events } });
 */
export function createTransport(settings: TransportOptions): Transport {
  checkOptions(settings, transportOptions);
  const baseUrl = resolveBaseUrl(settings.instance, settings.baseUrl);
  const { tokenFor, hide } = tokenStore(settings.apiKey, settings.credentials);
  const hideIn = (_: string, value: unknown) => (typeof value === "string" ? hide(value) : value);
  const clock = { ...systemClock, ...settings.clock };
  const { limits } = settings;

  async function send(operation: Operation, input: AnyInput, options: CallOptions = {}): Promise<Answer> {
    checkOptions(options, callOptions);
    const { signal, observer } = options;
    const timeout = options.timeout ?? settings.timeout ?? 30_000;
    const deadline = options.deadline ?? settings.deadline ?? Infinity;
    const retries = options.retries ?? settings.retries ?? 2;
    const cap = options.maxRetryDelay ?? settings.maxRetryDelay ?? 60_000;
    const isStrict = options.throwOnPartial ?? settings.throwOnPartial;
    const parameters = input.header as HeaderValues | undefined;
    const prepared = prepare(baseUrl, operation, input, [settings.headers, parameters, options.headers]);
    const { id, method, path, permission, docs, effect, retry } = operation;
    const started = clock.now();
    const [end, release] = deadline < Infinity ? endOf(signal, deadline) : [signal];
    let doubt = false;
    let error: BrazeError | undefined;

    try {
      for (let attempts = 1; ; attempts++) {
        let result: Answered | Unanswered = unsent;
        let begun = started;
        try {
          if (limits) await limits.acquire(operation, end);
          const token = end?.aborted ? "" : await tokenFor(operation, timeout, end);
          if (!end?.aborted) observer?.sent(attempts, prepared, hide);
          // Who hears of an attempt may end it.
          if (!end?.aborted) {
            begun = clock.now();
            result = await attempt(settings.fetch ?? fetch, prepared.url, prepared.init(token), timeout, end);
          }
        } catch (thrown) {
          // What follows tells of an end. Where it is a retry that cannot be made, there is an error already.
          if (!end?.aborted) throw error ?? thrown;
        }
        const { response } = result;
        if (response) limits?.report(operation, response);
        const now = clock.now();
        const requestId = hide(response?.headers.get("x-request-id") ?? "") || undefined;
        const facts: CallFacts = {
          operation: id,
          request: `${method} ${path}`,
          baseUrl,
          permission,
          docs,
          attempts: result === unsent ? attempts - 1 : attempts,
          requestId,
          requestedAt: new Date(started),
          duration: now - started,
        };
        const rateLimit = readRateLimit(response?.headers, now);
        const wait = waitOf(rateLimit, response?.status === 429, now);
        if (result.kind === "answered") {
          const { response, text } = result;
          observer?.answered(attempts, response, text, { rateLimit, requestId, duration: now - begun }, hide);
          if (response.ok) {
            return {
              response,
              text,
              rateLimit,
              requestId,
              expected: operation.answer,
              invalid: (fault, outcome) => new InvalidResponseError(response.status, hide(text), fault, outcome, facts),
              partial: (data) =>
                isStrict && isPartial(data) ? new PartialError(JSON.parse(text, hideIn), facts) : undefined,
            };
          }
        }
        error = failureOf(result, { operation, facts, wait, doubt, signal, deadline, hide });
        // Before anybody else sees the error, and could change it.
        doubt ||= effect !== "read" && error.outcome !== "not-processed";
        const delay = delayOf(wait, attempts, cap, clock.random());
        const isLast = attempts > retries || wait > cap || now + delay >= started + deadline;
        if (isLast || !mayRepeat(retry, result, error, options.shouldRetry ?? settings.shouldRetry)) throw error;
        observer?.retried(attempts, error, delay);
        try {
          await clock.sleep(delay, end);
        } catch (thrown) {
          // The next round tells of an end.
          if (!end?.aborted) throw thrown;
        }
      }
    } finally {
      release?.();
    }
  }

  return { baseUrl, send };
}
