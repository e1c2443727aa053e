/** The way to a part of a document: keys and indexes from its root. */
export type Pointer = readonly (string | number)[];

/** `["paths", "/users/track"]` → `#/paths/~1users~1track`, as `$ref` writes it. */
export const toFragment = (pointer: Pointer): string =>
  `#${pointer.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;

/** The same, percent-encoded: the form that a URI reference needs. */
export const toUriFragment = (pointer: Pointer): string =>
  `#${pointer.map((key) => `/${encodeURIComponent(wellFormed(String(key)).replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("")}`;

/** What no URI can say, and so no reference. */
export const HALF_CHARACTER = 'a name holds half a character, such as "\\ud800"; write whole ones';

/** Lone halves of surrogate pairs, which JSON allows in a key and a URI does not. */
export const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** `#/a/b~1c` or `/a/b~1c` → `["a", "b/c"]`. */
export function fromFragment(fragment: string): string[] {
  const path = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  if (path === "") return [];
  const parts = (path.startsWith("/") ? path.slice(1) : path).split("/");
  return ESCAPED.test(path) ? parts.map((part) => safeDecode(part).replaceAll("~1", "/").replaceAll("~0", "~")) : parts;
}

/** Hardly any is. */
const ESCAPED = /[%~]/;

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What stands at `pointer`, or undefined. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const key of pointer) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
