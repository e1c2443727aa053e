import { dirname, relative, sep } from "node:path";
import type { Finding, Rule } from "../context.ts";

/** In a curated document every file of the spec's folder is part of the spec: one that was written and not listed is not lost in silence. */
export const strayFiles: Rule = {
  name: "stray-files",
  kind: "house",
  *check({ loaded, rules }): Generator<Finding> {
    // A document in one file says nothing by its files.
    if (rules !== "curated" && loaded.sources.size === 1) return;
    const root = dirname(loaded.entry);
    for (const file of loaded.strayFiles()) {
      const path = relative(root, file).replaceAll(sep, "/");
      const url = urlOf(path);
      yield {
        pointer: [],
        file,
        message: IS_PART.test(path)
          ? `nothing refers to this file; ${url === undefined ? "refer to it" : `write ${line(url, path)} under paths in ${relative(root, loaded.entry)}`}, or take it out`
          : "the file is no part of the spec, which holds YAML and JSON only; take it out",
      };
    }
  },
};

const IS_PART = /\.(ya?ml|json)$/;

/** The URL of a path item, which its file's place says. */
const urlOf = (path: string): string | undefined => /^paths(\/.+?)(\/index)?\.\w+$/.exec(path)?.[1];

const line = (url: string, path: string): string => `\`${url}: { $ref: ${/[{}]/.test(path) ? `"${path}"` : path} }\``;
