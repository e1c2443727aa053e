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

/** The REST endpoint without a slash at its end. Hosts that do not serve the REST API, and plain http, are refused. */
export function resolveBaseUrl(instance: string | undefined, baseUrl: string | undefined): string {
  const text = baseUrl ?? servers.find(({ id }) => id === instance)?.url;
  if (!text || (instance && baseUrl)) {
    throw new ConfigurationError(`Pass a baseUrl or one instance of ${servers.map(({ id }) => id).join(", ")}.`);
  }
  const { protocol, hostname, origin, pathname, href } = parse(text);
  if (/^(sdk|dashboard)[.-]/.test(hostname)) {
    const right = servers.find(({ sdk, dashboard }) => `${dashboard}/ //${sdk}/`.includes(`//${hostname}/`));
    throw new ConfigurationError(`${hostname} does not serve the REST API: use ${right?.url ?? "the REST endpoint"}.`);
  }
  const isSafe = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  // A user, a query or a fragment would make the whole longer than its origin and path.
  if (!isSafe || href !== origin + pathname || !text.includes("://")) throw new ConfigurationError(malformed);
  return href.replace(/\/+$/, "");
}
