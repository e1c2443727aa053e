// Copied by braze-codegen from templates/: edit it there.
import { isIP } from "node:net";

/**
 * Whether a browser sends a request for the page that this server gave it. The name of another machine may be made to
 * lead here, and its page would then be of the same origin: so only addresses count, which cannot be, and localhost.
 */
export function isOfOwnPage(request: Request): boolean {
  const { origin, hostname } = new URL(request.url);
  const site = request.headers.get("sec-fetch-site") ?? "same-origin";
  const from = request.headers.get("origin") ?? origin;
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0 || hostname === "localhost";
  return isAddress && from === origin && (site === "same-origin" || site === "none");
}
