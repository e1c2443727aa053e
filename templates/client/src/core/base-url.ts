// Copied by braze-codegen from templates/: edit it there.
import { instances } from "../instances.js";
import { ConfigurationError } from "./errors/configuration-error.js";

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
const malformed = "baseUrl must be https://host/path (http on this machine only), as in https://rest.iad-01.braze.com.";
const ids = Object.keys(instances);
const urlOf = (id: unknown): string | undefined => instances[String(id)]?.replace(/ .*/, "");

/** The endpoint that an address means: by its dashboard or SDK host, or by the name of a cluster such as fra-01. */
function rightFor(text: string): string {
  const named = ` ${text.replace(/[/:?#@]/g, " ")} `;
  const right = ids.find((id) => {
    const [url = "", ...others] = instances[id]?.split(" ") ?? [];
    return others.some((host) => named.includes(` ${host} `)) || named.includes(`${url.split(".")[1]}.braze.`);
  });
  return urlOf(right) ?? "the REST endpoint";
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
    fail(
      meant
        ? `There is no such instance: did you mean ${meant}?`
        : `Pass a baseUrl or one instance of ${ids.join(", ")}.`,
    );
  }
  if (/:\/\/\w+:\/\//.test(text)) fail(`baseUrl has two schemes, one behind the other: use ${rightFor(text)}.`);
  // The dashboard prints the hosts of SDKs without a scheme: they deserve their own sentence.
  const hasScheme = text.includes("://");
  const whole = hasScheme ? text : `https://${text}`;
  const { protocol, hostname, origin, pathname, href } = URL.canParse(whole) ? new URL(whole) : fail(malformed);
  const right = rightFor(hostname);
  const isKnown = ids.some((id) => urlOf(id) === `https://${hostname}`);
  if (!isKnown && (/(^|\.)braze\.(com|eu)$/.test(hostname) || right.includes("://"))) {
    fail(`${hostname} does not serve the REST API: use ${right}.`);
  }
  const isSafe = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  // A user, a query or a fragment would make the whole longer than its origin and path.
  if (!isSafe || href !== origin + pathname || !hasScheme) fail(malformed);
  const address = href.replace(/\/+$/, "");
  if (isKnown && address !== right) fail(`baseUrl ends behind its host, and the client adds the path: use ${right}.`);
  return address;
}
