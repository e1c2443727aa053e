import { posix } from "node:path";
import type { Templates } from "../templates.ts";

const CSS_IMPORT = /^@import "(\.\/[\w-]+\.css)";\n/gm;

/** A style sheet with those that it imports in their places. */
export const styled = (templates: Templates, entry: string): string =>
  `\n${(templates.get(entry) ?? "").replace(CSS_IMPORT, (_, specifier: string) => templates.get(posix.join(posix.dirname(entry), specifier)) ?? "")}`;

/** An import of names as they are, from a module beside, below or above: all that the page's modules have. */
const IMPORT = /^import \{[^}]*\} from "(\.{1,2}\/[\w/-]+\.js)";\n/gm;
const EXPORT = /^export (?=(async )?(function|const|let) )/gm;

/**
 * The modules of the page as one script, each after those that it imports: a page that opens from the disk can load no modules. Their
 * names at the top are each used once, so that they can stand beside each other.
 */
export function bundled(templates: Templates, entry: string): string {
  const texts: string[] = [];
  const seen = new Set<string>();
  const add = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = templates.get(path) ?? "";
    for (const [, specifier = ""] of text.matchAll(IMPORT)) add(posix.join(posix.dirname(path), specifier));
    texts.push(text.replace(IMPORT, "").replace(EXPORT, "").trim());
  };
  add(entry);
  return `\n"use strict";\n(() => {\n${texts.join("\n\n")}\n})();\n`;
}
