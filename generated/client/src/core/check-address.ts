// Copied by braze-codegen from templates/: edit it there.
import { type Server, servers } from "../servers.js";
import { ours, resolveBaseUrl } from "./base-url.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name the class, and editors lead there.
import { type ConfigurationError, refuse } from "./errors/configuration-error.js";

const bareHost = (address: string): string => address.replace(/^.*\/\/|[/?#].*$/g, "");

/** The endpoint that an address means: by its dashboard or SDK host, or by the name of a cluster such as fra-01. */
function endpointFor(text: string): string | undefined {
  const hosts = text.split(/[/:?#@]+/);
  const isMeant = (host: string, { url, dashboard, sdk }: Server) =>
    [dashboard, sdk].some((other) => other && bareHost(other) === host) ||
    (ours.test(host) && host.split(".").at(-3) === url.split(".")[1]);
  return servers.find((server) => hosts.some((host) => isMeant(host, server)))?.url;
}

const plain = (id: unknown): string =>
  String(id)
    .toLowerCase()
    .replace(/[^a-z\d]|(?<!\d)0/g, "");

/**
 * Refuses an address that a transport would refuse, too, and names the right one where it can be told: that of a
 * dashboard, of an SDK, of the wrong domain, with a path behind it; and instances that are misspelled. A client has it
 * inside.
 *
 * @throws {ConfigurationError} when the address means another one.
 * @example
 * checkAddress(undefined, "https://dashboard-01.braze.com"); // does not serve the REST API: use https://rest.iad-01…
 */
export function checkAddress(instance: string | undefined, baseUrl: string | URL | undefined): void {
  const isKnown = servers.some(({ id }) => id === instance);
  const meant = !baseUrl && !isKnown && servers.find(({ id }) => plain(id) === plain(instance));
  if (meant) refuse(`There is no such instance: did you mean ${meant.id}?`);
  const text = String(baseUrl ?? "");
  const whole = text.includes("://") ? text : `https://${text}`;
  const host = URL.canParse(whole) ? new URL(whole).hostname : "";
  const right = endpointFor(text);
  // The dashboard prints the hosts of SDKs without a scheme: they deserve their own sentence.
  if (!servers.some(({ url }) => bareHost(url) === host) && (ours.test(host) || endpointFor(host)))
    refuse(`${host} does not serve the REST API: use ${right ?? "the REST endpoint"}.`);
  resolveBaseUrl(instance, baseUrl, right);
}
