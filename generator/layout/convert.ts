import { posix } from "node:path";
import type ts from "typescript";
import { compiler } from "../typescript/compiler.ts";
import { type Edit, edited } from "./edit.ts";
import type { ImportExtension } from "./layout.ts";
import type { Packages } from "./packages.ts";
import { withoutConditions } from "./prune/conditions.ts";

/** A package's sources stand in its folder itself: there is no build that would keep them apart from what it makes. */
export const sourcePath = (path: string): string =>
  path.replace(/^([^/]+)\/src\//, "$1/").replace(/(\.d\.ts|\.js|\.ts)$/, ".ts");

/** How one module of the output names another one. */
export function specifierOf(from: string, to: string, extension: ImportExtension): string {
  const way = posix.relative(posix.dirname(from), to).replace(/\.ts$/, extension);
  return way.startsWith(".") ? way : `./${way}`;
}

/** A module in TypeScript, whose imports lead to where the others now stand. */
export function convert(path: string, text: string, packages: Packages, extension: ImportExtension): string {
  const source = compiler.createSourceFile(
    path,
    text,
    compiler.ScriptTarget.Latest,
    true,
    path.endsWith(".js") ? compiler.ScriptKind.JS : compiler.ScriptKind.TS,
  );
  const edits: Edit[] = [];
  for (const statement of source.statements) {
    const specifier = (statement as { moduleSpecifier?: ts.StringLiteral }).moduleSpecifier;
    const target = specifier && packages.resolve(path, specifier.text);
    if (specifier && target !== undefined)
      edits.push(
        instead(specifier, source, JSON.stringify(specifierOf(sourcePath(path), sourcePath(target), extension))),
      );
  }
  return withoutConditions(edited(text, edits));
}

const instead = (node: ts.Node, source: ts.SourceFile, text: string): Edit => ({
  start: node.getStart(source),
  end: node.end,
  text,
});
