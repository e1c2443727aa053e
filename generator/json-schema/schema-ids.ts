import { fromFragment } from "../pointer.ts";

/**
 * ajv compiles a schema that has an id once, and one that is found by a pointer again for each place that refers to it. So shared
 * schemas get an id, and references to them name it. The id is absolute: a relative one would be resolved against whatever refers to it.
 */
export const schemaId = (name: string): string => `schema:${encode(name)}`;

/** Dots alone are steps of a path to whoever resolves a URI. */
const encode = (name: string): string => encodeURIComponent(name).replace(/^\.+$/, (dots) => `dots-${dots.length}`);

/** The same value with `#/components/schemas/Name/…` written as `schema:Name#/…`. */
export function byId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byId);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === "$ref" && typeof part === "string" ? toId(part) : byId(part),
    ]),
  );
}

function toId(ref: string): string {
  const [, name, rest = ""] = /^#\/components\/schemas\/([^/]+)(\/.*)?$/.exec(ref) ?? [];
  return name === undefined ? ref : `${schemaId(fromFragment(name)[0] ?? name)}${rest && `#${rest}`}`;
}
