// Copied by braze-codegen from templates/: edit it there.
import { instances } from "../instances.js";
import { refuse } from "./errors/configuration-error.js";

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
const ours = /(^|\.)braze\.(com|eu)$/;

const servers = /* @__PURE__ */ Object.entries(instances).map(([id, hosts]) => {
  const [tail = ""] = /\.[^ /]+/.exec(hosts) ?? [];
  const [url = "", ...others] = hosts.replaceAll("*", tail).split(" ");
  return { id, url, others };
});

/** The endpoint that an address means: by its dashboard or SDK host, or by the name of a cluster such as fra-01. */
function endpointFor(text: string): string | undefined {
  const hosts = text.split(/[/:?#@]+/);
  const isMeant = (host: string, { url, others }: (typeof servers)[number]) =>
    others.includes(host) || (ours.test(host) && host.split(".").at(-3) === url.split(".")[1]);
  return servers.find((server) => hosts.some((host) => isMeant(host, server)))?.url;
}

const plain = (id: unknown): string =>
  String(id)
    .toLowerCase()
    .replace(/[^a-z\d]|(?<!\d)0/g, "");

/** The REST endpoint without a slash at its end. Hosts that do not serve the REST API, and plain http, are refused. */
export function resolveBaseUrl(instance: string | undefined, baseUrl: string | URL | undefined): string {
  const text = String(baseUrl ?? servers.find(({ id }) => id === instance)?.url ?? "");
  if (!text || (instance && baseUrl)) {
    const meant = !baseUrl && servers.find(({ id }) => plain(id) === plain(instance));
    if (meant) refuse(`There is no such instance: did you mean ${meant.id}?`);
    refuse(`Pass a baseUrl or one instance of ${servers.map(({ id }) => id).join(", ")}.`);
  }
  const right = endpointFor(text);
  const example = right ?? servers[0]?.url ?? "https://host";
  const malformed = `baseUrl must be https and a host alone, as in ${example}; for a proxy with a path, on this machine also http.`;
  const hasScheme = text.includes("://");
  const whole = hasScheme ? text : `https://${text}`;
  const { protocol, hostname, origin, pathname, href } = URL.canParse(whole) ? new URL(whole) : refuse(malformed);
  const isKnown = servers.some(({ url }) => url === `https://${hostname}`);
  // The dashboard prints the hosts of SDKs without a scheme: they deserve their own sentence.
  if (!isKnown && (ours.test(hostname) || endpointFor(hostname))) {
    refuse(`${hostname} does not serve the REST API: use ${right ?? "the REST endpoint"}.`);
  }
  const isSafe = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  const address = href.replace(/\/+$/, "");
  // A user, a query or a fragment would make the whole longer than its origin and path, a second scheme be a path.
  const isWhole = hasScheme && href === origin + pathname && !pathname.startsWith("//");
  if (!isSafe || !isWhole || (isKnown && address !== right)) refuse(malformed);
  return address;
}
