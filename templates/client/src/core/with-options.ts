// Copied by braze-codegen from templates/: edit it there.
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { checkOptions } from "./given.js";
import { entriesOf } from "./headers.js";
import type { SharedOptions } from "./options.js";
import { checkHooks, requestOptions, sharedOptions } from "./request-options.js";
import type { Transport } from "./transport.js";

/**
 * A transport with other options for all its calls. It shares all else with the one that it is made from: key, address,
 * `fetch` and limiter. Options of a call win; headers and hooks are added to those that there are.
 *
 * @throws {ConfigurationError} when an option does not exist, or its value cannot be.
 * @example
 * const patient = withOptions(transport, { timeout: 120_000, retries: 5 });
 */
export function withOptions(transport: Transport, shared: SharedOptions): Transport {
  const own = checkOptions(shared, sharedOptions);
  if (own.hooks) checkHooks(own.hooks);
  return {
    ...transport,
    async send(operation, input, options = {}) {
      const given = checkOptions(options, requestOptions);
      const hooks = [own.hooks ?? [], given.hooks ?? []].flat();
      return transport.send(operation, input, {
        ...own,
        ...given,
        headers: [...entriesOf(own.headers), ...entriesOf(given.headers)],
        // A bare transport knows none.
        ...(hooks.length > 0 ? { hooks } : {}),
      });
    },
  };
}
