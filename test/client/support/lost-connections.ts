import { type Step, socketError } from "./transport.js";

const failed = (cause: unknown): Error => new TypeError("fetch failed", { cause });
const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });
const several = (...errors: Error[]): Error => Object.assign(new AggregateError(errors), coded("ETIMEDOUT"));
const connect = (code: string): Error => Object.assign(coded(code), { syscall: "connect" });
const deno = (words: string): Error =>
  new TypeError(`error sending request for url (https://rest.example/things/send?email=ada): ${words}`);

/** What never left, as the runtimes say it, collected from them by hand. */
export const neverLeft: Record<string, Step> = {
  "Node: refused": socketError("ECONNREFUSED", "connect"),
  "Node: no such host": socketError("ENOTFOUND", "getaddrinfo"),
  "Node: no answer of the resolver": socketError("EAI_AGAIN", "getaddrinfo"),
  "Node: unreachable": socketError("EHOSTUNREACH", "connect"),
  "Node: timed out as it connected": socketError("ETIMEDOUT", "connect"),
  "Node: all addresses failed": failed(several(connect("ETIMEDOUT"), connect("EHOSTUNREACH"))),
  "Node: undici's own limit": failed(coded("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error")),
  "Node: an expired certificate": failed(coded("CERT_HAS_EXPIRED")),
  "Node: a certificate of another host": failed(coded("ERR_TLS_CERT_ALTNAME_INVALID")),
  "Node: a certificate of nobody": failed(coded("DEPTH_ZERO_SELF_SIGNED_CERT")),
  "Node: an unknown issuer": failed(coded("UNABLE_TO_VERIFY_LEAF_SIGNATURE")),
  "Node: closed in the handshake": failed(
    coded("ECONNRESET", "Client network socket disconnected before secure TLS connection was established"),
  ),
  "Node: a blocked port": failed(new Error("bad port")),
  "Deno: refused": deno("client error (Connect): tcp connect error: Connection refused (os error 111)"),
  "Deno 2.9: refused": failed(deno("client error (Connect): tcp connect error: Connection refused (os error 111)")),
  "Deno: no such host": deno("client error (Connect): dns error: failed to lookup address information"),
  "Deno: a certificate": deno("client error (Connect): invalid peer certificate: UnknownIssuer"),
  "Deno: a blocked port": new TypeError("Fetch failed: Requests to port 6000 are blocked"),
  "Bun 1.3: refused": coded("ConnectionRefused", "Unable to connect. Is the computer able to access the url?"),
  "Bun 1.4: refused": coded("ECONNREFUSED", "ECONNREFUSED: Unable to connect."),
  "Bun 1.1: no socket": coded("FailedToOpenSocket", "Was there a typo in the url or port?"),
};

/** What may have left. */
export const mayHaveLeft: Record<string, Step> = {
  "Node: reset": socketError("ECONNRESET", "read"),
  "Node: timed out later": socketError("ETIMEDOUT", "read"),
  "Node: closed": failed(coded("UND_ERR_SOCKET", "other side closed")),
  "Node: one of several errors is no connect's": failed(several(connect("ECONNREFUSED"), coded("ECONNRESET"))),
  "Node: a TLS alert": failed(coded("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED")),
  "Deno: reset": deno("client error (SendRequest): connection closed before message completed"),
  "Bun: closed": coded("ConnectionClosed", "The socket connection was closed unexpectedly."),
  "workerd: anything": new Error("Network connection lost."),
  "a browser: anything": new TypeError("Failed to fetch"),
};
