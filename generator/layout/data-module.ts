import { posix } from "node:path";
import type ts from "typescript";
import { compiler } from "../typescript/compiler.ts";
import type { OutputFile } from "../output-file.ts";
import { edited } from "./edit.ts";

/**
 * `JSON.parse(readFileSync(new URL("../x.json", import.meta.url), "utf8"))` becomes what stands in that file: a code base is compiled and
 * bundled, and no file that is read while it runs comes along; nor does CommonJS know `import.meta`.
 */
export function withData({ path, text, ...rest }: OutputFile, files: ReadonlyMap<string, string>): OutputFile {
  if (!text.includes("import.meta.url")) return { path, text, ...rest };
  const source = compiler.createSourceFile(path, text, compiler.ScriptTarget.Latest, true);
  const edits = callsIn(source).flatMap((node) => {
    const [, file] =
      /^JSON\.parse\(\s*readFileSync\(new URL\("([^"]+)", import\.meta\.url\), "utf8"\),?\s*\)$/.exec(
        node.getText(source),
      ) ?? [];
    const data = file === undefined ? undefined : files.get(posix.join(posix.dirname(path), file));
    return data === undefined ? [] : [{ start: node.getStart(source), end: node.end, text: withoutComment(data) }];
  });
  return { path, text: edited(text, edits), ...rest };
}

/** The module says itself where it comes from. */
const withoutComment = (json: string): string => json.trim().replace(/^\{\s*"\$comment": ".*",\n/, "{\n");

function callsIn(node: ts.Node): ts.CallExpression[] {
  const below: ts.CallExpression[] = compiler.isCallExpression(node) ? [node] : [];
  compiler.forEachChild(node, (child) => {
    below.push(...callsIn(child));
  });
  return below;
}
