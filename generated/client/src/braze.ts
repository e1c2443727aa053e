// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError, createTransport, type TransportOptions } from "./core/index.js";
import { checkOptions, transportOptions } from "./core/given.js";
import { Api } from "./resources/index.js";

/** Options of the client. */
export interface BrazeOptions extends Omit<TransportOptions, "apiKey"> {
  /**
   * A REST API key (dashboard: Settings > APIs and Identifiers), as issued: no quotes, no `Bearer`.
   * Default: the environment variable `BRAZE_API_KEY`, where the platform has an environment.
   */
  readonly apiKey?: string | undefined;
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
    checkOptions(given, { ...transportOptions, allowBrowser: undefined });
    const { apiKey, allowBrowser, ...options } = given;
    if (isBrowser() && allowBrowser !== true) {
      throw new ConfigurationError(
        "A REST API key is private, and everybody can read it in a browser: call Braze from a server (or set allowBrowser).",
      );
    }
    super(createTransport({ ...options, apiKey: apiKey ?? keyFromEnvironment() }));
  }
}
