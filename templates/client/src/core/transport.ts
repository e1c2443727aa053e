// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import { attempt } from "./attempt.js";
import { resolveBaseUrl } from "./base-url.js";
import { systemClock } from "./clock.js";
import { tokenStore } from "./credentials.js";
import type { CallFacts } from "./errors/braze-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { InvalidResponseError } from "./errors/no-answer-errors.js";
import { failureOf } from "./failure.js";
import { checkNames } from "./given.js";
import type { AnyInput, Operation } from "./operation.js";
import { type RequestOptions, type TransportOptions, transportOptions } from "./options.js";
import { readRateLimit, waitOf } from "./rate-limit.js";
import { writeInit, writeUrl } from "./request.js";
import { backoff, isRejected, mayRepeat } from "./retry.js";

/** Sends the calls of one workspace: knows where Braze is and has the key, which nothing can read back from it. */
export interface Transport {
  /** The REST endpoint, without a slash at its end. */
  readonly baseUrl: string;
  /** Sends an operation, repeats it where its policy allows, and reads the answer. {@link call} gives it its types. */
  send(operation: Operation, input: AnyInput, options?: RequestOptions): Promise<Answer>;
}

// Shorter is no secret but the key of a mock server, and would be found in ordinary words.
const shortestSecret = 8;

/**
 * A transport for {@link call} and {@link pages}.
 *
 * @throws {ConfigurationError} when the key or the address cannot be right, or an option does not exist.
 * @example
 * const transport = createTransport({ apiKey, instance: "US-01" });
 * await call(transport, usersTrack, { body: { events } });
 */
export function createTransport(settings: TransportOptions): Transport {
  checkNames(settings, transportOptions);
  const baseUrl = resolveBaseUrl(settings.instance, settings.baseUrl);
  const tokenFor = tokenStore(settings.apiKey, settings.credentials);
  const clock = { ...systemClock, ...settings.clock };

  async function send(operation: Operation, input: AnyInput, options: RequestOptions = {}): Promise<Answer> {
    const { signal } = options;
    const timeout = options.timeout ?? settings.timeout ?? 30_000;
    const retries = options.retries ?? settings.retries ?? 2;
    const cap = options.maxRetryDelay ?? settings.maxRetryDelay ?? 60_000;
    const token = tokenFor(operation);
    const hide = (text: string) => (token.length < shortestSecret ? text : text.replaceAll(token, "[redacted]"));
    const url = writeUrl(baseUrl, operation, input);
    const init = writeInit(operation, input, token, [settings.headers, input.header, options.headers]);
    const { id, method, path, permission, docs, effect, retry } = operation;
    const started = clock.now();
    const isRead = effect === "read";
    let doubt = false;

    for (let attempts = 1; ; attempts++) {
      signal?.throwIfAborted();
      await settings.limits?.acquire(operation, signal);
      const result = await attempt(settings.fetch ?? fetch, url, init, timeout, signal);
      const { response } = result;
      if (response) settings.limits?.report(operation, response);
      const now = clock.now();
      const facts: CallFacts = {
        operation: id,
        request: `${method} ${path}`,
        baseUrl,
        permission,
        docs,
        attempts,
        requestedAt: new Date(started),
        duration: now - started,
      };
      const rateLimit = readRateLimit(response?.headers, now);
      if (result.kind === "answered" && result.response.ok) {
        const { response, text } = result;
        const invalid: Answer["invalid"] = (fault, outcome) =>
          new InvalidResponseError(response.status, hide(text), fault, outcome, facts);
        return { response, text, rateLimit, invalid };
      }
      const wait = waitOf(rateLimit, response?.status === 429, now);
      const delay = wait || backoff(attempts, cap, clock.random());
      if (attempts > retries || delay > cap || !mayRepeat(retry, result)) {
        throw failureOf(result, facts, wait, doubt, isRead, hide);
      }
      doubt ||= !isRead && !isRejected(result);
      await clock.sleep(delay, signal);
    }
  }

  return { baseUrl, send };
}
