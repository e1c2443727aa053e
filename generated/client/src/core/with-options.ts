// Copied by braze-codegen from templates/: edit it there.
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { checkOptions } from "./given.js";
import { entriesOf } from "./headers.js";
import type { SharedOptions } from "./options.js";
import { requestOptions, sharedOptions } from "./request-options.js";
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
  checkOptions(shared, sharedOptions);
  return {
    ...transport,
    async send(operation, input, options = {}) {
      checkOptions(options, requestOptions);
      const given = Object.entries(options).filter(([, value]) => value !== undefined);
      const hooks = [shared.hooks ?? [], options.hooks ?? []].flat();
      return transport.send(operation, input, {
        ...shared,
        ...Object.fromEntries(given),
        headers: [...entriesOf(shared.headers), ...entriesOf(options.headers)],
        // A bare transport knows none.
        ...(hooks.length > 0 ? { hooks } : {}),
      });
    },
  };
}
