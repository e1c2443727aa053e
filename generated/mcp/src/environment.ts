// Copied by braze-codegen from templates/: edit it there.
import { type InstanceId, servers } from "@braze-codegen/client";
import {
  adviceOn,
  checkAddress,
  ConfigurationError,
  createTransport,
  type Transport,
} from "@braze-codegen/client/core";
import { boundedFetch } from "./bounded-fetch.js";
import { dryRunFetch } from "./dry-run.js";
import { OptionError } from "./options.js";
import { suggest } from "./suggest.js";
import { tools } from "./data/tools.js";
import { tokenVariable } from "./token-variable.js";

/** The variables that a process is given. */
export type Environment = Readonly<Record<string, string | undefined>>;

// A model should rather hear how long to wait than wait in silence until its host gives up.
const longestWait = 10_000;

/** The security schemes of tools, beside the API key. */
export const schemes: readonly string[] = [...new Set(tools.flatMap(({ _meta }) => _meta.security ?? []))].sort();

/** The schemes of {@link schemes} whose token is set, like `BRAZE_SCIM_TOKEN`. */
export const schemesWithToken = (environment: Environment): readonly string[] =>
  schemes.filter((scheme) => environment[tokenVariable(scheme)]);

/**
 * A transport from `BRAZE_API_KEY`, the tokens of other schemes, and `BRAZE_INSTANCE` or `BRAZE_BASE_URL`: the only
 * place that the key comes from.
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
  const whole = baseUrl && withScheme(baseUrl);
  if (whole) throw new OptionError(`BRAZE_BASE_URL lacks http:// or https://; did you mean "${whole}"?`);
  if (instance && baseUrl) throw new OptionError("BRAZE_INSTANCE and BRAZE_BASE_URL are both set: keep one of them.");
  if (instance && !servers.some(({ id }) => id === instance)) {
    const ids = servers.map(({ id }) => id);
    // Not shown: it may be a key that stands in the wrong place.
    throw new OptionError(`BRAZE_INSTANCE is no instance of Braze${suggest(instance, ids)}`);
  }
  const credentials = Object.fromEntries(
    schemesWithToken(environment).map((scheme) => [scheme, environment[tokenVariable(scheme)]]),
  );
  try {
    checkAddress(instance, baseUrl);
    return createTransport({
      advice: adviceOn,
      apiKey,
      credentials,
      ...(instance && { instance: instance as InstanceId }),
      ...(baseUrl && { baseUrl }),
      fetch: dryRun ? dryRunFetch : boundedFetch(),
      maxRetryDelay: longestWait,
    });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const names = { apiKey: "BRAZE_API_KEY", baseUrl: "BRAZE_BASE_URL" };
    const variables = [...Object.entries(names), ...schemes.map((scheme) => [scheme, tokenVariable(scheme)] as const)];
    throw new OptionError(
      variables.reduce(
        (text, [name, variable]) => text.replace(new RegExp(`\\b${name}\\b`, "g"), variable),
        error.message,
      ),
    );
  }
}

/**
 * A host that stands without a scheme, with the one that it should have. Not every text: what is no address may be a
 * key in the wrong place.
 */
function withScheme(text: string): string | undefined {
  const [, host = ""] = /^(localhost|\d+(?:\.\d+){3}|\[::1\]|(?:[\w-]+\.)+[a-z]{2,})(?::\d+)?\/?$/i.exec(text) ?? [];
  if (host === "") return undefined;
  return /^(localhost|127\.|\[::1\])/i.test(host) ? `http://${text}` : `https://${text}`;
}
