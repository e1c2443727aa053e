// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "../core/errors/configuration-error.js";
import type { Hooks } from "../core/hooks.js";
import { type Logger, type LogLevel, levels } from "./logger.js";
import { maskBody, maskText } from "./mask.js";

/** What of an error goes into the log beside its message. */
function detailsOf(error: unknown): object {
  const { name, outcome, status, code, attempts, requestId, duration } = Object(error);
  return { error: name, outcome, status, code, attempts, requestId, duration };
}

const words = (error: unknown): string => maskText(String(Object(error).message ?? "something that is no error"));

/**
 * Hooks that log: failures as `error`, retries as `warn`, answers as `info`, and as `debug` what is sent and answered,
 * with masks over personal data. Neither headers nor values of parameters are logged.
 *
 * @param level - The lowest level that is logged. Default: `info`.
 * @example
 * const transport = createTransport({ apiKey, instance: "US-01", hooks: logHooks(console, "warn") });
 */
export function logHooks(logger: Logger, level: LogLevel = "info"): Hooks {
  if (Object(logger) !== logger) throw new ConfigurationError("The logger must be an object such as console.");
  if (!levels.includes(level)) throw new ConfigurationError(`The logLevel must be one of ${levels.join(", ")}.`);
  const isLogged = (each: LogLevel): boolean => levels.indexOf(each) >= levels.indexOf(level);
  const bodies = isLogged("debug");
  const onRequest: Hooks["onRequest"] = ({ call, operation, request, attempt, url, body }) => {
    const query = [...new Set(new URL(url).searchParams.keys())].map(maskText);
    const text = body();
    const details = { call, operation, attempt, query, body: text === undefined ? text : maskBody(text, true) };
    logger.debug?.(`${maskText(request)}: attempt ${attempt}`, details);
  };
  const onResponse: Hooks["onResponse"] = ({ call, operation, request, pii, attempt, body, ...answer }) => {
    const { status, duration, requestId, rateLimit } = answer;
    const { remaining } = rateLimit;
    const details = { call, operation, attempt, status, duration, requestId, remaining };
    const message = `${maskText(request)} answered ${status} in ${duration} ms`;
    logger.info?.(message, bodies ? { ...details, body: maskBody(body(), pii) } : details);
  };
  const onRetry: Hooks["onRetry"] = ({ call, operation, request, attempt, error, delay }) => {
    const message = `${maskText(request)} is tried again in ${Math.round(delay)} ms: ${words(error)}`;
    logger.warn?.(message, { call, operation, attempt, ...detailsOf(error) });
  };
  const onError: Hooks["onError"] = ({ call, operation, request, error }) => {
    logger.error?.(`${maskText(request)} failed: ${words(error)}`, { call, operation, ...detailsOf(error) });
  };
  return {
    onRequest: bodies ? onRequest : undefined,
    onResponse: isLogged("info") ? onResponse : undefined,
    onRetry: isLogged("warn") ? onRetry : undefined,
    onError: isLogged("error") ? onError : undefined,
  };
}
