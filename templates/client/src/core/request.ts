// Copied by braze-codegen from templates/: edit it there.
import { BrazeError } from "./errors/braze-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name the class, and editors lead there.
import { type ConfigurationError, refuse } from "./errors/configuration-error.js";
import { entriesOf, type HeaderValues } from "./headers.js";
import type { AnyInput, Operation } from "./operation.js";
import { writeQuery } from "./query.js";

/** A request that is ready to be sent, as often as need be. */
export interface Prepared {
  readonly url: string;
  /** Its headers, but for the token. */
  readonly headers: Headers;
  /** Its body as text, where it is one. */
  readonly text: string | undefined;
  init(token: string): RequestInit;
}

/** The whole URL. Path parameters are encoded, so that no value can add a segment, a query or another host. */
function writeUrl(
  baseUrl: string,
  { id, path, styles, writeQuery: write = writeQuery }: Operation,
  input: AnyInput,
): string {
  const values = { ...input.path } as Readonly<Record<string, unknown>>;
  const written = path.replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = String(values[name] ?? "");
    // URL parsers resolve "..", even when it is encoded. A lone surrogate has no encoding at all.
    if (/^\.{0,2}$|\p{Cs}/u.test(value))
      refuse(`${id}: ${name} cannot be empty, "." or "..", nor have half a character in it.`);
    return encodeURIComponent(value);
  });
  const query = write(input.query, styles);
  return baseUrl + written + (query && `?${query}`);
}

/**
 * No body, in a form that no runtime repeats. By itself workerd repeats every request whose length is zero, so there it
 * has no length; elsewhere an empty Blob will do, which most announce as a length of zero.
 */
function nothing(): Pick<RequestInit, "body"> {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
  if (navigator?.userAgent !== "Cloudflare-Workers") return { body: new Blob([]) };
  return { body: new ReadableStream({ start: (controller) => controller.close() }) };
}

/**
 * Writes a request down.
 *
 * @throws {ConfigurationError} when that cannot be done; it shows no value.
 */
export function prepare(
  baseUrl: string,
  operation: Operation,
  input: AnyInput,
  given: readonly (HeaderValues | undefined)[],
): Prepared {
  const { id, method, effect, retry, contentType = "application/json" } = operation;
  let part = "query or path";
  try {
    const url = writeUrl(baseUrl, operation, input);
    part = "body";
    const { body } = input;
    let content = body as NonNullable<RequestInit["body"]> | undefined;
    if (body !== undefined && contentType.includes("json")) content = JSON.stringify(body);
    // The platform itself writes the type of a form, because only it knows the boundary.
    const headers = new Headers({ accept: "application/json" });
    if (content !== undefined && !contentType.startsWith("multipart")) headers.set("content-type", contentType);
    // Later headers win over earlier ones; the token wins over all.
    part = "headers";
    for (const [name, value] of given.flatMap(entriesOf)) {
      part = `header "${name}"`;
      if (value !== undefined) headers.set(name, String(value));
    }
    // Braze never redirects. A proxy that does would turn a POST into a GET, or take the body elsewhere.
    const common: RequestInit = { method, redirect: "manual" };
    if (content !== undefined) common.body = content;
    let once: () => RequestInit = () => common;
    // What may be repeated is no matter, but for what is then said of it: that is only sure of reads.
    if (method !== "GET" && method !== "HEAD" && !(effect === "read" && retry === "safe")) {
      // Deno and Bun send a text again by themselves when a connection breaks, Bun and workerd also what has no body.
      // A Blob they send once; Bun only on a connection of its own.
      common.keepalive = false;
      if (typeof content === "string" || ArrayBuffer.isView(content)) common.body = new Blob([content]);
      if (content === undefined) once = () => ({ ...common, ...nothing() });
    }
    return {
      url,
      headers,
      text: typeof content === "string" ? content : undefined,
      init(token) {
        const all = new Headers(headers);
        all.set("authorization", `Bearer ${token}`);
        return { ...once(), headers: all };
      },
    };
  } catch (error) {
    if (error instanceof BrazeError) throw error;
    refuse(
      `${id}: the ${part} cannot be written. No BigInt, circle, half a character, line end or invalid date fits in there.`,
    );
  }
}
