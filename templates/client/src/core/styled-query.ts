// Copied by braze-codegen from templates/: edit it there.
import type { QueryStyle } from "./operation.js";
import { encode } from "./query.js";

// Delimiters stay as they are: an encoded comma would be part of the value. Space and pipe have no other form in a URL.
const delimiters = { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C", deepObject: "" };

function pairs(name: string, value: unknown, styling: QueryStyle): string[] {
  if (value == null) return [];
  if (typeof value !== "object" || value instanceof Date) return [`${encode(name)}=${encode(value)}`];
  const { style, explode = /^[fd]/.test(style) } = styling;
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, each]) => each != null);
  if (explode) {
    const nameOf = (key: string) => (isList ? name : style === "deepObject" ? `${name}[${key}]` : key);
    return entries.flatMap(([key, each]) => pairs(nameOf(key), each, styling));
  }
  const words = isList ? value : entries.flat();
  return words.length ? [`${encode(name)}=${words.map(encode).join(delimiters[style])}`] : [];
}

/** Writes the query of an operation that has parameters in other styles than `form`, exploded. Only those need it. */
export const writeStyledQuery = (query: object = {}, styles: Readonly<Record<string, QueryStyle>> = {}): string =>
  Object.entries(query)
    .flatMap(([name, value]) => pairs(styles[name]?.name ?? name, value, styles[name] ?? { style: "form" }))
    .join("&");
