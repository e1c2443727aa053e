import { dump } from "js-yaml";
import { type Kept, nothingKept } from "../kept.ts";

/**
 * YAML as every reader understands it, also one of YAML 1.1. The library that reads YAML here writes it as well, and takes three times as
 * long. What is long is written a member at a time, a path or a schema, of which most are as they were in an earlier run.
 */
export const yamlText = (value: unknown, kept: Kept = nothingKept): string => textAt([], value, kept);

/** What stands under a name within names, without the lines of those. */
function textAt(path: readonly string[], value: unknown, kept: Kept): string {
  const json = JSON.stringify(value);
  if (!isMap(value) || json.length < LONG || Object.keys(value).some(isLongName)) {
    const from = ["yaml", String(path.length), json];
    const known = kept.recall(from);
    if (typeof known === "string") return known;
    const text = linesAfter(path.length, dumped(path, value));
    kept.keep(from, text);
    return text;
  }
  return Object.entries(value)
    .map(([name, member]) => {
      const inner = [...path, name];
      if (!isMap(member)) return linesAfter(path.length, dumped(inner, member));
      return linesAfter(path.length, dumped(inner, {})).replace(/ \{\}\n$/, "\n") + textAt(inner, member, kept);
    })
    .join("");
}

/** As many characters of JSON are written at once. */
const LONG = 20_000;

/** Such a name takes more than a line. */
const isLongName = (name: string): boolean => name.length > 100;

const isMap = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

function dumped(path: readonly string[], value: unknown): string {
  const nested = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  return dump(nested, { lineWidth: 120, noRefs: true });
}

function linesAfter(count: number, text: string): string {
  let end = 0;
  for (let line = 0; line < count; line++) end = text.indexOf("\n", end) + 1;
  return text.slice(end);
}
