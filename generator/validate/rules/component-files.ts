import { basename, dirname, extname, relative, sep } from "node:path";
import type { Finding, Rule } from "../context.ts";

/**
 * In a curated document a file in a folder that is called like a kind of components (schemas/Thing.yaml) is one, under its own name: what is
 * not listed there has no name, and stands once more in each place that refers to it.
 */
export const componentFiles: Rule = {
  name: "component-files",
  kind: "house",
  *check({ document, loaded, rules }): Generator<Finding> {
    // A document in one file says nothing by its files.
    if (rules !== "curated" && loaded.sources.size === 1) return;
    const root = dirname(loaded.entry);
    const kinds = Object.entries(document.components ?? {});
    const listed = new Map<string, string>();
    // Where the kind itself stands in a file of its own, that file is the list.
    const lists = new Set(kinds.map(([kind]) => loaded.fileOf(["components", kind])));
    for (const [kind, parts] of kinds)
      for (const name of Object.keys(parts ?? {})) listed.set(loaded.fileOf(["components", kind, name]), name);
    for (const file of loaded.sources.keys()) {
      const path = relative(root, file).replaceAll(sep, "/");
      const kind = basename(dirname(path));
      if (dirname(path) !== kind || !kinds.some(([each]) => each === kind) || lists.has(file)) continue;
      const stem = basename(path, extname(path));
      const name = listed.get(file);
      const list = loaded.fileOf(["components", kind]);
      const ref = relative(dirname(list), file).replaceAll(sep, "/");
      if (name === undefined)
        yield {
          pointer: [],
          file,
          message: `the file has no name, since it is not listed; write \`${stem}: { $ref: ${ref} }\` under components.${kind} in ${relative(root, list)}`,
        };
      else if (name !== stem)
        yield {
          pointer: ["components", kind, name],
          message: `components.${kind}.${name} stands in ${path}; give the two one name`,
        };
    }
  },
};
