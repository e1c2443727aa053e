import { dirname, join, relative } from "node:path";
import type { Rule } from "../context.ts";

/** A path item lives where its URL says: `/users/track` in paths/users/track.yaml, or in its folder's index.yaml where other paths stand below it. */
export const pathFiles: Rule = {
  name: "path-files",
  kind: "house",
  *check({ document, loaded, rules }) {
    // A document in one file says nothing by its files.
    if (rules !== "curated" && loaded.sources.size === 1) return;
    const paths = Object.keys(document.paths ?? {});
    const root = dirname(loaded.entry);
    for (const path of paths) {
      const file = relative(root, loaded.fileOf(["paths", path]));
      if (file === relative(root, loaded.entry)) {
        yield {
          pointer: ["paths", path],
          message: `the path ${path} stands in the root document; move it to ${expected(path, paths)} and refer to it`,
        };
        continue;
      }
      if (file !== expected(path, paths))
        yield {
          pointer: ["paths", path],
          message: `the path ${path} stands in ${file}; its URL says ${expected(path, paths)}, so move it there`,
        };
    }
  },
};

const expected = (path: string, paths: readonly string[]): string => {
  const isFolder = paths.some((other) => other.startsWith(`${path}/`));
  return join("paths", ...path.split("/").filter(Boolean)) + (isFolder ? "/index.yaml" : ".yaml");
};
