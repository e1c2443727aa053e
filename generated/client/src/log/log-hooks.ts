// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "../core/errors/configuration-error.js";
import type { CallEvent, Hooks } from "../core/hooks.js";
import { type Logger, type LogLevel, levels } from "./logger.js";
import { maskBody, maskText } from "./mask.js";

/** What of a call goes into the log. The path of a request that the description does not know may hold anything. */
const wordsOf = ({ request }: CallEvent): string => maskText(request);
const factsOf = ({ call, operation, attempt }: CallEvent & { readonly attempt?: number }): object => ({
  call,
  operation: maskText(operation),
  attempt,
});

/** What of an error goes into the log. */
const reasonOf = (error: unknown): string => maskText(String(Object(error).message ?? "something that is no error"));
function detailsOf(error: unknown): object {
  const { name, outcome, status, code, attempts, requestId, duration } = Object(error);
  return { error: name, outcome, status, code, attempts, requestId, duration };
}

/**
 * Hooks that log: failures as `error`, retries as `warn`, answers as `info`, and as `debug` what is sent and answered,
 * with masks over personal data. Neither headers nor values of parameters are logged.
 *
 * @param level - The lowest level that is logged. Default: `info`.
 * @example
 * const transport = withHooks(createTransport({ apiKey, instance: "US-01" }), logHooks(console, "warn"));
 */
export function logHooks(logger: Logger, level: LogLevel = "info"): Hooks {
  if (Object(logger) !== logger) throw new ConfigurationError("The logger must be an object such as console.");
  if (!levels.includes(level)) throw new ConfigurationError(`The logLevel must be one of ${levels.join(", ")}.`);
  const isLogged = (each: LogLevel): boolean => levels.indexOf(each) >= levels.indexOf(level);
  const bodies = isLogged("debug");
  // What a logger gives is handed on, so that nobody is hurt by a promise of it that is rejected.
  const onRequest: Hooks["onRequest"] = (event) => {
    const query = [...new Set(new URL(event.url).searchParams.keys())].map(maskText);
    const text = event.body();
    const body = text === undefined ? text : maskBody(text, true);
    return logger.debug?.(`${wordsOf(event)}: attempt ${event.attempt}`, { ...factsOf(event), query, body });
  };
  const onResponse: Hooks["onResponse"] = (event) => {
    const { status, duration, requestId, rateLimit } = event;
    const details = { ...factsOf(event), status, duration, requestId, remaining: rateLimit.remaining };
    const body = bodies ? { body: maskBody(event.body(), event.pii) } : undefined;
    return logger.info?.(`${wordsOf(event)} answered ${status} in ${duration} ms`, { ...details, ...body });
  };
  const onRetry: Hooks["onRetry"] = (event) => {
    const message = `${wordsOf(event)} is tried again in ${Math.round(event.delay)} ms: ${reasonOf(event.error)}`;
    return logger.warn?.(message, { ...detailsOf(event.error), ...factsOf(event) });
  };
  const onError: Hooks["onError"] = (event) => {
    const message = `${wordsOf(event)} failed: ${reasonOf(event.error)}`;
    return logger.error?.(message, { ...detailsOf(event.error), ...factsOf(event) });
  };
  return {
    onRequest: bodies ? onRequest : undefined,
    onResponse: isLogged("info") ? onResponse : undefined,
    onRetry: isLogged("warn") ? onRetry : undefined,
    onError: isLogged("error") ? onError : undefined,
  };
}
