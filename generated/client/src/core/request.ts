// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "./errors/configuration-error.js";
import type { AnyInput, Operation } from "./operation.js";
import { writeQuery } from "./query.js";

/** The whole URL. Path parameters are encoded, so that no value can add a segment, a query or another host. */
export function writeUrl(baseUrl: string, { id, path, styles }: Operation, input: AnyInput): string {
  const values = { ...input.path } as Readonly<Record<string, unknown>>;
  const written = path.replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = String(values[name] ?? "");
    // URL parsers resolve "..", even when it is encoded. A lone surrogate has no encoding at all.
    if (/^\.{0,2}$|\p{Cs}/u.test(value)) throw new ConfigurationError(`${id}: ${name} cannot be "${value}".`);
    return encodeURIComponent(value);
  });
  const query = writeQuery(input.query, styles);
  return baseUrl + written + (query && `?${query}`);
}

/** The rest of the request. Later headers win over earlier ones; `Authorization` wins over all. */
export function writeInit(
  { method, contentType = "application/json" }: Operation,
  { body }: AnyInput,
  token: string,
  extra: readonly (object | undefined)[],
): RequestInit {
  const headers = new Headers({ accept: "application/json" });
  // Braze never redirects. A proxy that does would turn a POST into a GET, or take the body elsewhere.
  const init: RequestInit = { method, headers, redirect: "manual" };
  if (body !== undefined) {
    init.body = contentType.includes("json") ? JSON.stringify(body) : (body as NonNullable<RequestInit["body"]>);
    // The platform itself writes the type of a form, because only it knows the boundary.
    if (!contentType.startsWith("multipart")) headers.set("content-type", contentType);
  }
  for (const [name, value] of extra.flatMap((values) => Object.entries({ ...values }))) {
    if (value !== undefined) headers.set(name, String(value));
  }
  headers.set("authorization", `Bearer ${token}`);
  return init;
}
