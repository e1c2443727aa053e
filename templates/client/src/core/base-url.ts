// Copied by braze-codegen from templates/: edit it there.
import { instances } from "../instances.js";
import { ConfigurationError } from "./errors/configuration-error.js";

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
const ids = Object.keys(instances);
const urlOf = (id: unknown): string | undefined => instances[String(id)]?.replace(/ .*/, "");

const ours = /(^|\.)braze\.(com|eu)$/;

/** The endpoint that an address means: by its dashboard or SDK host, or by the name of a cluster such as fra-01. */
function endpointFor(text: string): string | undefined {
  const hosts = text.split(/[/:?#@]+/);
  const right = ids.find((id) => {
    const [url = "", ...others] = instances[id]?.split(" ") ?? [];
    const isOf = (host: string) => ours.test(host) && host.split(".").at(-3) === url.split(".")[1];
    return hosts.some((host) => others.includes(host) || isOf(host));
  });
  return urlOf(right);
}

const plain = (id: unknown): string =>
  String(id)
    .toLowerCase()
    .replace(/[^a-z\d]|(?<!\d)0/g, "");

/** The REST endpoint without a slash at its end. Hosts that do not serve the REST API, and plain http, are refused. */
export function resolveBaseUrl(instance: string | undefined, baseUrl: string | URL | undefined): string {
  const text = String(baseUrl ?? urlOf(instance) ?? "");
  const fail = (sentence: string): never => {
    throw new ConfigurationError(sentence);
  };
  if (!text || (instance && baseUrl)) {
    const meant = !baseUrl && ids.find((id) => plain(id) === plain(instance));
    if (meant) fail(`There is no such instance: did you mean ${meant}?`);
    fail(`Pass a baseUrl or one instance of ${ids.join(", ")}.`);
  }
  const right = endpointFor(text);
  const example = right ?? urlOf(ids[0]) ?? "https://host";
  const malformed = `baseUrl must be https and a host alone, as in ${example}; for a proxy with a path, on this machine also http.`;
  const hasScheme = text.includes("://");
  const whole = hasScheme ? text : `https://${text}`;
  const { protocol, hostname, origin, pathname, href } = URL.canParse(whole) ? new URL(whole) : fail(malformed);
  const isKnown = ids.some((id) => urlOf(id) === `https://${hostname}`);
  // The dashboard prints the hosts of SDKs without a scheme: they deserve their own sentence.
  if (!isKnown && (ours.test(hostname) || endpointFor(hostname))) {
    fail(`${hostname} does not serve the REST API: use ${right ?? "the REST endpoint"}.`);
  }
  const isSafe = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  const address = href.replace(/\/+$/, "");
  // A user, a query or a fragment would make the whole longer than its origin and path, a second scheme be a path.
  const isWhole = hasScheme && href === origin + pathname && !pathname.startsWith("//");
  if (!isSafe || !isWhole || (isKnown && address !== right)) fail(malformed);
  return address;
}
