// Copied by braze-codegen from templates/: edit it there.
import {
  type AnyRequestOptions,
  ConfigurationError,
  createTransport,
  type Hooks,
  type Operation,
  request,
  type ResponsePromise,
  type SharedOptions,
  type Token,
  type Transport,
  type TransportOptions,
  adviceOn,
  checkAddress,
  withExtras,
  withHooks,
  withOptions,
  withPartialErrors,
} from "./core/index.js";
import { checkOptions, type Checks } from "./core/given.js";
import { transportOptions } from "./core/option-checks.js";
import { entriesOf } from "./core/headers.js";
import { logHooks } from "./log/log-hooks.js";
import type { Logger, LogLevel } from "./log/logger.js";
import { Api } from "./resources/index.js";
import { userAgent } from "./version.js";

/** Options of the client. */
export interface BrazeOptions extends Omit<TransportOptions, "apiKey"> {
  /**
   * A REST API key (dashboard: Settings > APIs and Identifiers), as issued: no quotes, no `Bearer`.
   * Or a function that gives the one that holds now, asked before each attempt.
   * Default: the environment variable `BRAZE_API_KEY`, where the platform has an environment.
   */
  readonly apiKey?: Token | undefined;
  /**
   * Throws a {@link PartialError} where Braze took a request but refused part of it. Default: false, the answer says
   * so.
   */
  readonly throwOnPartial?: boolean | undefined;
  /** Is told what happens, as are the hooks of a call. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /**
   * Is told in sentences what the client does: `console`, or whatever has such methods. Default: `console` where
   * `logLevel` is given, otherwise nobody.
   */
  readonly logger?: Logger | undefined;
  /**
   * The lowest level that is logged: `error` for failures, `warn` also for retries, `info` also for answers, `debug`
   * also for bodies, with masks over personal data. Default: `info`.
   */
  readonly logLevel?: LogLevel | undefined;
  /**
   * Lets the client run in a web page. A REST key can export users and send messages, and a page shows it to everybody:
   * for tools behind a login of your own only. Default: false.
   */
  readonly allowBrowser?: boolean | undefined;
}

// Described here, because a platform need not have any of them.
interface Surroundings {
  readonly window?: unknown;
  readonly document?: unknown;
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: { readonly env?: { readonly BRAZE_API_KEY?: string } };
}

function keyFromEnvironment(): string {
  try {
    const key = (globalThis as Surroundings).process?.env?.BRAZE_API_KEY;
    if (key) return key;
  } catch {
    // Deno lets nobody look there unasked: what may not be seen is as good as not set.
  }
  throw new ConfigurationError("No API key: pass apiKey, or set the environment variable BRAZE_API_KEY.");
}

/** A page has a document; a worker of a page has none, but the browser's name as every page has it. */
function isBrowser(): boolean {
  const { window, document, navigator } = globalThis as Surroundings;
  return Boolean(window && document) || /^Mozilla\//.test(navigator?.userAgent ?? "");
}

/**
 * The Braze REST API: a method for each operation, under the words of its URL.
 *
 * @throws {ConfigurationError} when the key or the address cannot be right, when an option does not exist, and in
 * browsers.
 * @example
 * ```ts
 * const braze = new Braze({ apiKey, instance: "US-01" });
 * await braze.users.track({ events: [{ external_id: "ada", name: "signed_up", time: new Date().toISOString() }] });
 * ```
 */
export class Braze extends Api {
  constructor(given: BrazeOptions) {
    super(transports.get(given) ?? transportOf(given));
  }

  /**
   * A client with other options for all its calls, which shares all else with this one: key, address, `fetch`, limiter.
   * Options of a call win; headers and hooks are added to those that there are.
   *
   * @example
   * ```ts
   * const patient = braze.withOptions({ timeout: 120_000, retries: 5 });
   * ```
   */
  withOptions(options: SharedOptions): Braze {
    return clientOn(withOptions(this.transport, options));
  }

  /**
   * Sends a request that has no method here yet, with all that the others have: the key, the retries, the errors. What
   * it does is not known, so that it is repeated no more than a send, unless `effect` says so. The caller says what it
   * answers; that is not checked.
   *
   * @throws {ConfigurationError} when the method or the path cannot be.
   * @example
   * ```ts
   * const answer = await braze.request<{ message: string }>("POST", "/new/endpoint", { body: { name: "soup" } });
   * ```
   */
  request<T = unknown>(method: Operation["method"], path: string, options?: AnyRequestOptions): ResponsePromise<T> {
    return request<T>(this.transport, method, path, options);
  }
}

// How a client is made on the transport of another one.
const transports = /* @__PURE__ */ new WeakMap<object, Transport>();

function clientOn(transport: Transport): Braze {
  const handle: BrazeOptions = {};
  transports.set(handle, transport);
  return new Braze(handle);
}

const clientOptions: Checks<keyof BrazeOptions> = /* @__PURE__ */ Object.assign({}, transportOptions, {
  throwOnPartial: "boolean",
  allowBrowser: undefined,
  hooks: "object",
  logger: undefined,
  logLevel: undefined,
} as const);

function transportOf(given: BrazeOptions): Transport {
  const { allowBrowser, logger, logLevel, throwOnPartial, hooks = [], ...options } = checkOptions(given, clientOptions);
  const isPage = isBrowser();
  if (isPage && allowBrowser !== true) {
    throw new ConfigurationError(
      "A REST API key is private, and everybody can read it in a browser: call Braze from a server (or set allowBrowser).",
    );
  }
  checkAddress(options.instance, options.baseUrl);
  const transport = createTransport({
    advice: adviceOn,
    ...options,
    apiKey: options.apiKey ?? keyFromEnvironment(),
    // Browsers have a name of their own, and ask the server whether it may be another one.
    headers: [...(isPage ? [] : [["user-agent", userAgent] as const]), ...entriesOf(options.headers)],
  });
  const log = logger === undefined && logLevel === undefined ? [] : [logHooks(logger ?? console, logLevel)];
  return withHooks(withPartialErrors(withExtras(transport), throwOnPartial), [log, hooks].flat());
}
