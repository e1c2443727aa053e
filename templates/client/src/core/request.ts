// Copied by braze-codegen from templates/: edit it there.
// biome-ignore lint/correctness/noUnusedImports: the doc comments name the class, and editors lead there.
import { type ConfigurationError, refuse } from "./errors/configuration-error.js";
import { entriesOf, type HeaderValues } from "./headers.js";
import type { AnyInput, Operation } from "./operation.js";

/** A request that is ready to be sent, as often as need be. */
export interface Prepared {
  readonly url: string;
  /** Its headers; once it was sent, with the token. */
  readonly headers: Headers;
  readonly body: RequestInit["body"];
  init(token: string): RequestInit;
}

/**
 * No body, in a form that no runtime repeats. By itself workerd repeats every request whose length is zero, so there it
 * has no length; elsewhere an empty Blob will do, which most announce as a length of zero.
 */
const nothing = (): NonNullable<RequestInit["body"]> =>
  "WebSocketPair" in globalThis ? new ReadableStream({ start: (controller) => controller.close() }) : new Blob([]);

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
  const { id, method, styles, contentType = "application/json" } = operation;
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
    const { query = {} } = input;
    // What has a query brings what writes it; without that it is refused, and not left out.
    const written = Object.keys(query).length && (operation as Required<Operation>).writeQuery(query, styles);
    if (written) url += `?${written}`;
    part = "body";
    const body = (/json/.test(contentType) ? JSON.stringify(input.body) : input.body) as
      NonNullable<RequestInit["body"]> | undefined;
    // The platform itself writes the type of a form, because only it knows the boundary.
    const hasType = body !== undefined && !contentType.startsWith("multipart");
    const headers = new Headers({ accept: "application/json", ...(hasType && { "content-type": contentType }) });
    // Later headers win over earlier ones; the token wins over all.
    part = "headers";
    for (const [name, value] of headerValues.flatMap(entriesOf)) {
      part = `header "${name}"`;
      if (value !== undefined) headers.set(name, String(value));
    }
    const isPlain = typeof body === "string" || ArrayBuffer.isView(body);
    return {
      url,
      headers,
      body,
      init(token) {
        headers.set("authorization", `Bearer ${token}`);
        // What only reads may be repeated. All else Deno and Bun send again by themselves when a connection breaks if
        // it is a text, Bun and workerd also what has no body. A Blob they send once; Bun only on a connection of its
        // own.
        const once = /^(GET|HEAD)$/.test(method)
          ? ({ body } as RequestInit)
          : { keepalive: false, body: isPlain ? new Blob([body as string]) : (body ?? nothing()) };
        // Braze never redirects. A proxy that does would turn a POST into a GET, or take the body elsewhere.
        return { method, redirect: "manual", headers, ...once };
      },
    };
  } catch {
    refuse(`${id}: the ${part} cannot be written.`);
  }
}
