import { posix } from "node:path";
import type ts from "typescript";
import { type Edit, edited } from "./edit.ts";
import type { OutputFile } from "../output-file.ts";
import type { ImportExtension } from "./layout.ts";
import type { Packages } from "./packages.ts";
import { loadedIn, parse } from "./prune/module.ts";
import { withoutConditions } from "./prune/conditions.ts";

/** A package's sources stand in its folder itself: there is no build that would keep them apart from what it makes. */
export const sourcePath = (path: string): string =>
  path.replace(/^([^/]+)\/src\//, "$1/").replace(/(\.d\.ts|\.js|\.ts)$/, ".ts");

/** How one module of the output names another one. */
export function specifierOf(from: string, to: string, extension: ImportExtension): string {
  const way = posix.relative(posix.dirname(from), to).replace(/\.ts$/, extension);
  return way.startsWith(".") ? way : `./${way}`;
}

/** The header switches the linter off, which then warns of what else does. */
const OWN_SUPPRESSION = /^[ \t]*\/\/ biome-ignore .*\n/gm;

/** A module in TypeScript, whose imports lead to where the others now stand. */
export function convert(
  { path, text }: OutputFile,
  packages: Packages,
  extension: ImportExtension,
  source = parse(path, text),
): string {
  const edits: Edit[] = [];
  for (const statement of source.statements) {
    const { moduleSpecifier } = statement as { moduleSpecifier?: ts.StringLiteral };
    for (const specifier of moduleSpecifier ? [moduleSpecifier] : loadedIn(statement)) {
      const target = packages.resolve(path, specifier.text);
      if (target !== undefined)
        edits.push(
          instead(specifier, source, JSON.stringify(specifierOf(sourcePath(path), sourcePath(target), extension))),
        );
    }
  }
  return withoutConditions(edited(text, edits)).replace(OWN_SUPPRESSION, "");
}

const instead = (node: ts.Node, source: ts.SourceFile, text: string): Edit => ({
  start: node.getStart(source),
  end: node.end,
  text,
});
