// Copied by braze-codegen from templates/: edit it there.
import { call } from "./call.js";
import { ConfigurationError } from "./errors/configuration-error.js";
import type { AnyInput, Call, Effect, Input, Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { writeQuery } from "./query.js";
import type { ResponsePromise } from "./response-promise.js";
import type { Transport } from "./transport.js";

/** What a request takes that the description does not know, and the options of its call. */
export interface AnyRequestOptions extends RequestOptions {
  /** Values for the names in braces in the path. They are encoded, and no error shows them. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  /** Parameters of the query. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** The body, sent as JSON. */
  readonly body?: unknown;
  /**
   * What the request does. Only a `read` is repeated when it may have been processed. Default: `read` for GET and
   * HEAD, which change nothing by HTTP's own rules, otherwise `send`, the one of which a repetition does most harm.
   */
  readonly effect?: Effect | undefined;
  /** The security scheme, where it is not the REST API key. Its token comes from `credentials`. */
  readonly security?: string | undefined;
}

const methods = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

const effects: readonly Effect[] = ["read", "write", "delete", "send"];

/** Whether a path can only lead where it says: no other host, no query, nothing that a URL parser would change. */
function isPlain(path: string): boolean {
  const filled = String(path).replace(/\{\w+\}/g, "value");
  const base = "https://relative.invalid";
  return URL.canParse(filled, base) && new URL(filled, base).pathname === filled;
}

/**
 * Sends a request that the description does not know, with all that a described one has: the key, the retries, the
 * errors. The caller says what it answers; that is not checked.
 *
 * @throws {ConfigurationError} when the method or the path cannot be.
 * @example
 * ```ts
 * const answer = await request<{ message: string }>(transport, "POST", "/new/endpoint", { body: { a: 1 } });
 * ```
 */
export function request<T = unknown>(
  transport: Transport,
  method: Operation["method"],
  path: string,
  given: AnyRequestOptions = {},
): ResponsePromise<T> {
  const { params, query, body, security, effect: said, ...options } = given;
  const isRead = method === "GET" || method === "HEAD";
  if (!methods.test(method)) throw new ConfigurationError("The method must be that of HTTP, in capitals: POST.");
  if (!isPlain(path)) {
    throw new ConfigurationError('The path must be as in "/new/{name}": values go into params, a query into query.');
  }
  if (isRead && (body !== undefined || options.extraBody)) throw new ConfigurationError(`A ${method} has no body.`);
  const effect = said ?? (isRead ? "read" : "send");
  if (!effects.includes(effect)) throw new ConfigurationError(`The effect must be one of ${effects.join(", ")}.`);
  const operation: Operation<Call & { response: T }> = {
    id: `${method} ${path}`,
    method,
    path,
    effect,
    retry: effect === "read" ? "safe" : "rejected-only",
    answer: "any",
    writeQuery,
    // Nobody knows.
    pii: true,
    ...(security === undefined ? {} : { security }),
  };
  const input: AnyInput = { path: params, query, body };
  return call(transport, operation, input as Input<Call & { response: T }>, options);
}
