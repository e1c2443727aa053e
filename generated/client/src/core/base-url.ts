// Copied by braze-codegen from templates/: edit it there.
import { instances } from "../instances.js";
import { endpointOf } from "./endpoint.js";
import { refuse } from "./errors/configuration-error.js";

/** Hosts of Braze, of which few serve the REST API. */
export const ours: RegExp = /(^|\.)braze\.(com|eu)(:|$)/;

/**
 * The REST endpoint without a slash at its end. Hosts that do not serve the REST API, and plain http, are refused;
 * `checkAddress` says which would be right.
 */
export function resolveBaseUrl(
  instance: string | undefined,
  baseUrl: string | URL | undefined,
  example?: string,
): string {
  const known = Object.values(instances);
  const text = String(baseUrl ?? instances[`${instance}`] ?? "");
  if (!text || (instance && baseUrl)) refuse(`Pass a baseUrl or one instance of ${Object.keys(instances).join(", ")}.`);
  const address = endpointOf(text);
  if (!address || (ours.test(new URL(address).host) && !known.includes(address)))
    refuse(
      `baseUrl must be https and a host alone, as in ${example ?? known[0] ?? "https://host"}; for a proxy with a path, on this machine also http.`,
    );
  return address;
}
