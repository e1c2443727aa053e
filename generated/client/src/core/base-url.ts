// Copied by braze-codegen from templates/: edit it there.
import { servers } from "../servers.js";
import { ConfigurationError } from "./errors/configuration-error.js";

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
const malformed = "baseUrl must be https://host/path (http on this machine only), as in https://rest.iad-01.braze.com.";

function parse(text: string): URL {
  try {
    // The dashboard prints the hosts of SDKs without a scheme: they deserve their own sentence.
    return new URL(text.includes("://") ? text : `https://${text}`);
  } catch {
    throw new ConfigurationError(malformed);
  }
}

/** The endpoint of the cluster that an address speaks of: by its dashboard or SDK host, or by a name such as fra-01. */
function rightFor(text: string): string {
  const named = ` ${text.replace(/[/:?#@]/g, " ")} `;
  const right = servers.find(({ url, dashboard, sdk }) => {
    const hosts = [dashboard?.replace(/.*\//, ""), sdk].map((host) => ` ${host} `);
    return hosts.some((host) => named.includes(host)) || named.includes(`${url.split(".")[1]}.braze.`);
  });
  return right?.url ?? "the REST endpoint";
}

const plain = (id: unknown): string => String(id).toLowerCase().replace(/[^a-z\d]|(?<!\d)0/g, "");

/** The REST endpoint without a slash at its end. Hosts that do not serve the REST API, and plain http, are refused. */
export function resolveBaseUrl(instance: string | undefined, baseUrl: string | URL | undefined): string {
  const text = String(baseUrl ?? servers.find(({ id }) => id === instance)?.url ?? "");
  if (!text || (instance && baseUrl)) {
    const meant = !baseUrl && servers.find(({ id }) => plain(id) === plain(instance));
    throw new ConfigurationError(
      meant
        ? `There is no such instance: did you mean ${meant.id}?`
        : `Pass a baseUrl or one instance of ${servers.map(({ id }) => id).join(", ")}.`,
    );
  }
  if (/:\/\/\w+:\/\//.test(text)) {
    throw new ConfigurationError(`baseUrl has two schemes, one behind the other: use ${rightFor(text)}.`);
  }
  const { protocol, hostname, origin, pathname, href } = parse(text);
  const isKnown = servers.some(({ url }) => url.endsWith(`//${hostname}`));
  const right = rightFor(hostname);
  if (!isKnown && (/(^|\.)braze\.(com|eu)$/.test(hostname) || right.includes("://"))) {
    throw new ConfigurationError(`${hostname} does not serve the REST API: use ${right}.`);
  }
  const isSafe = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  // A user, a query or a fragment would make the whole longer than its origin and path.
  if (!isSafe || href !== origin + pathname || !text.includes("://")) throw new ConfigurationError(malformed);
  const address = href.replace(/\/+$/, "");
  if (isKnown && address !== right) {
    throw new ConfigurationError(`baseUrl ends behind its host, and the client adds the path: use ${right}.`);
  }
  return address;
}
