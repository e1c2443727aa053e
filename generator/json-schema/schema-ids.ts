import { type Kind, mapDocument } from "../document-walk.ts";
import { fromFragment, wellFormed } from "../pointer.ts";

/**
 * ajv compiles a schema that has an id once, and one that is found by a pointer again for each place that refers to it. So shared
 * schemas get an id, and references to them name it. The id is absolute: a relative one would be resolved against whatever refers to it.
 */
export const schemaId = (name: string): string => `schema:${encode(name)}`;

/** Dots alone are steps of a path to whoever resolves a URI. */
const encode = (name: string): string =>
  encodeURIComponent(wellFormed(name)).replace(/^\.+$/, (dots) => `dots-${dots.length}`);

/**
 * The same value with `#/components/schemas/Name/…` written as `schema:Name#/…`, and any other place in the document with the id of the
 * document before it; what is data, as in `const`, stays as it is.
 */
export const byId = <T>(value: T, kind: Kind, document = ""): T =>
  mapDocument(value, kind, (part, own) =>
    own !== "data" && typeof part["$ref"] === "string" ? { ...part, $ref: toId(part["$ref"], document) } : part,
  ) as T;

function toId(ref: string, document: string): string {
  const [, name, rest = ""] = /^#\/components\/schemas\/([^/]+)(\/.*)?$/.exec(ref) ?? [];
  return name === undefined
    ? `${ref.startsWith("#") ? document : ""}${ref}`
    : `${schemaId(fromFragment(name)[0] ?? name)}${rest && `#${rest}`}`;
}
