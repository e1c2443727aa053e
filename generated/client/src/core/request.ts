// Copied by braze-codegen from templates/: edit it there.
import { BrazeError } from "./errors/braze-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name the class, and editors lead there.
import { type ConfigurationError, refuse } from "./errors/configuration-error.js";
import { entriesOf, type HeaderValues } from "./headers.js";
import type { AnyInput, Operation } from "./operation.js";

/** A request that is ready to be sent, as often as need be. */
export interface Prepared {
  readonly url: string;
  /** Its headers, but for the token. */
  readonly headers: Headers;
  /** Its body as text, where it is one. */
  readonly text: string | undefined;
  init(token: string): RequestInit;
}

/**
 * No body, in a form that no runtime repeats. By itself workerd repeats every request whose length is zero, so there it
 * has no length; elsewhere an empty Blob will do, which most announce as a length of zero.
 */
const nothing = (): NonNullable<RequestInit["body"]> =>
  (globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent === "Cloudflare-Workers"
    ? new ReadableStream({ start: (controller) => controller.close() })
    : new Blob([]);

/**
 * Writes a request down.
 *
 * @throws {ConfigurationError} when that cannot be done; it shows no value.
 */
export function prepare(
  baseUrl: string,
  operation: Operation,
  headerValues: readonly (HeaderValues | undefined)[],
  input: AnyInput,
): Prepared {
  const { id, method, effect, retry, contentType = "application/json" } = operation;
  let part = "";
  try {
    // Values are encoded, so that none can add a segment, a query or another host.
    let url =
      baseUrl +
      operation.path.replace(/\{(.+?)\}/g, (_, name: string) => {
        part = `parameter ${name} of the path`;
        const value = String(Object(input.path)[name] ?? "");
        // URL parsers resolve "..", even when it is encoded.
        if (/^\.{0,2}$/.test(value)) throw value;
        return encodeURIComponent(value);
      });
    part = "query";
    // What has a query brings what writes it; without that it is refused, and not left out.
    const given = Object(input.query);
    const query = Object.keys(given).length > 0 && Object(operation).writeQuery(given, operation.styles);
    if (query) url += `?${query}`;
    part = "body";
    const hasBody = input.body !== undefined;
    const body = (hasBody && contentType.includes("json") ? JSON.stringify(input.body) : input.body) as
      NonNullable<RequestInit["body"]> | undefined;
    // The platform itself writes the type of a form, because only it knows the boundary.
    const headers = new Headers({ accept: "application/json" });
    if (hasBody && !contentType.startsWith("multipart")) headers.set("content-type", contentType);
    // Later headers win over earlier ones; the token wins over all.
    part = "headers";
    for (const [name, value] of headerValues.flatMap(entriesOf)) {
      part = `header "${name}"`;
      if (value !== undefined) headers.set(name, String(value));
    }
    // What may be repeated is no matter, but for what is then said of it: that is only sure of reads.
    const isFree = method === "GET" || method === "HEAD" || (effect === "read" && retry === "safe");
    return {
      url,
      headers,
      text: typeof body === "string" ? body : undefined,
      init(token) {
        const all = new Headers(headers);
        all.set("authorization", `Bearer ${token}`);
        // Braze never redirects. A proxy that does would turn a POST into a GET, or take the body elsewhere.
        const init: RequestInit = { method, redirect: "manual", headers: all };
        if (isFree) return body === undefined ? init : { ...init, body };
        // Deno and Bun send a text again by themselves when a connection breaks, Bun and workerd also what has no body.
        // A Blob they send once; Bun only on a connection of its own.
        const isPlain = typeof body === "string" || ArrayBuffer.isView(body);
        return { ...init, keepalive: false, body: isPlain ? new Blob([body as string]) : (body ?? nothing()) };
      },
    };
  } catch (error) {
    if (error instanceof BrazeError) throw error;
    refuse(
      `${id}: the ${part} cannot be written: no BigInt, circle, half a character, line end or invalid date fits in there, nor nothing or dots into a path.`,
    );
  }
}
