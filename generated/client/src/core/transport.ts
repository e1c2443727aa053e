// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import { type Answered, attempt, type Unanswered } from "./attempt.js";
import { resolveBaseUrl } from "./base-url.js";
import { systemClock } from "./clock.js";
import { tokenStore } from "./credentials.js";
import type { CallFacts } from "./errors/braze-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { InvalidResponseError } from "./errors/no-answer-errors.js";
import { PartialError } from "./errors/partial-error.js";
import { failureOf } from "./failure.js";
import { checkOptions, requestOptions, transportOptions } from "./given.js";
import type { AnyInput, Operation } from "./operation.js";
import type { RequestOptions, TransportOptions } from "./options.js";
import { isPartial } from "./partial.js";
import { readRateLimit, waitOf } from "./rate-limit.js";
import { prepare } from "./request.js";
import { delayOf, isRejected, mayRepeat } from "./retry.js";

/** Sends the calls of one workspace: knows where Braze is and has the key, which nothing can read back from it. */
export interface Transport {
  /** The REST endpoint, without a slash at its end. */
  readonly baseUrl: string;
  /** Sends an operation, repeats it where its policy allows, and reads the answer. {@link call} gives it its types. */
  send(operation: Operation, input: AnyInput, options?: RequestOptions): Promise<Answer>;
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

  async function send(operation: Operation, input: AnyInput, options: RequestOptions = {}): Promise<Answer> {
    checkOptions(options, requestOptions);
    const { signal } = options;
    const timeout = options.timeout ?? settings.timeout ?? 30_000;
    const retries = options.retries ?? settings.retries ?? 2;
    const cap = options.maxRetryDelay ?? settings.maxRetryDelay ?? 60_000;
    const isStrict = options.throwOnPartial ?? settings.throwOnPartial;
    const extra = [settings.headers, input.header, options.headers];
    const { url, init } = prepare(baseUrl, operation, input, tokenFor(operation), extra);
    const { id, method, path, permission, docs, effect, retry } = operation;
    const started = clock.now();
    let doubt = false;

    for (let attempts = 1; ; attempts++) {
      try {
        await settings.limits?.acquire(operation, signal);
      } catch (thrown) {
        // What follows tells of an aborted signal.
        if (!signal?.aborted) throw thrown;
      }
      const result: Answered | Unanswered = signal?.aborted
        ? unsent
        : await attempt(settings.fetch ?? fetch, url, init(), timeout, signal);
      const { response } = result;
      if (response) settings.limits?.report(operation, response);
      const now = clock.now();
      const facts: CallFacts = {
        operation: id,
        request: `${method} ${path}`,
        baseUrl,
        permission,
        docs,
        attempts: result === unsent ? attempts - 1 : attempts,
        requestedAt: new Date(started),
        duration: now - started,
      };
      const rateLimit = readRateLimit(response?.headers, now);
      if (result.kind === "answered" && result.response.ok) {
        const { response, text } = result;
        return {
          response,
          text,
          rateLimit,
          expected: operation.answer,
          invalid: (fault, outcome) => new InvalidResponseError(response.status, hide(text), fault, outcome, facts),
          partial: (data) =>
            isStrict && isPartial(data) ? new PartialError(JSON.parse(text, hideIn), facts) : undefined,
        };
      }
      const wait = waitOf(rateLimit, response?.status === 429, now);
      if (attempts > retries || wait > cap || !mayRepeat(retry, result)) {
        throw failureOf(result, { operation, facts, wait, doubt, signal, hide });
      }
      doubt ||= effect !== "read" && !isRejected(result);
      try {
        await clock.sleep(delayOf(wait, attempts, cap, clock.random()), signal);
      } catch (thrown) {
        // The next round tells of an aborted signal.
        if (!signal?.aborted) throw thrown;
      }
    }
  }

  return { baseUrl, send };
}
