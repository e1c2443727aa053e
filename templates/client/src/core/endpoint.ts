// Copied by braze-codegen from templates/: edit it there.

// TLS, or a host of this machine; neither a user nor a query nor a fragment, and no second scheme as a path.
const endpoint = /^(https:|http:(?=\/\/(([^/]+\.)?localhost|127\.[\d.]+|\[::1\])(:|\/|$)))\/\/[^/?#@]+(\/[^/?#]+)*$/;

/** The address of a REST API without a slash at its end; `undefined` where it cannot be one. */
export function endpointOf(baseUrl: unknown): string | undefined {
  const text = String(baseUrl);
  const address = URL.canParse(text) ? new URL(text).href.replace(/\/+$/, "") : "";
  return endpoint.test(address) ? address : undefined;
}
