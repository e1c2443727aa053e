// Copied by braze-codegen from templates/: edit it there.
import { type InstanceId, servers } from "@braze-codegen/client";
import { ConfigurationError, createTransport, type Transport } from "@braze-codegen/client/core";
import { boundedFetch } from "./bounded-fetch.js";
import { dryRunFetch } from "./dry-run.js";
import { OptionError } from "./options.js";
import { suggest } from "./suggest.js";

type Environment = Readonly<Record<string, string | undefined>>;

// A model should rather hear how long to wait than wait in silence until its host gives up.
const longestWait = 10_000;

/**
 * A transport from `BRAZE_API_KEY` and `BRAZE_INSTANCE` or `BRAZE_BASE_URL`: the only place that the key comes from.
 *
 * @throws {OptionError} when one of them is missing or cannot be right. The message never holds the key.
 */
export function transportFrom(environment: Environment, dryRun: boolean): Transport {
  // Hosts pass a field that nobody filled in as an empty text.
  const apiKey = environment["BRAZE_API_KEY"] || (dryRun ? "dry-run" : undefined);
  const instance = environment["BRAZE_INSTANCE"] || undefined;
  const baseUrl = environment["BRAZE_BASE_URL"] || undefined;
  if (!apiKey)
    throw new OptionError("BRAZE_API_KEY is missing: set it to a REST API key in the environment of this server.");
  if (!instance && !baseUrl) {
    throw new OptionError('Nothing says where Braze is: set BRAZE_INSTANCE, like "US-01", or BRAZE_BASE_URL.');
  }
  if (instance && baseUrl) throw new OptionError("BRAZE_INSTANCE and BRAZE_BASE_URL are both set: keep one of them.");
  if (instance && !servers.some(({ id }) => id === instance)) {
    const ids = servers.map(({ id }) => id);
    // Not shown: it may be a key that stands in the wrong place.
    throw new OptionError(`BRAZE_INSTANCE is no instance of Braze${suggest(instance, ids)}`);
  }
  try {
    return createTransport({
      apiKey,
      ...(instance && { instance: instance as InstanceId }),
      ...(baseUrl && { baseUrl }),
      fetch: dryRun ? dryRunFetch : boundedFetch(),
      maxRetryDelay: longestWait,
    });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new OptionError(
      error.message.replace(/\bapiKey\b/g, "BRAZE_API_KEY").replace(/\bbaseUrl\b/g, "BRAZE_BASE_URL"),
    );
  }
}
