import { compiler } from "./compiler.ts";

const WIDTH = 160;

/** A union of many members on one line becomes one member a line, so that a new member is a line of the diff. */
export const breakLongUnions = (text: string): string =>
  text.replace(/^.*$/gm, (line) => (line.length > WIDTH ? broken(line) : line));

function broken(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  if (/^(\/\*|\*|\/\/)/.test(line.slice(indent.length))) return line;
  const scanner = compiler.createScanner(compiler.ScriptTarget.ES2022, false, compiler.LanguageVariant.Standard, line);
  let result = "";
  for (let token = scanner.scan(); token !== compiler.SyntaxKind.EndOfFileToken; token = scanner.scan())
    result += token === compiler.SyntaxKind.BarToken ? `\n${indent}    |` : scanner.getTokenText();
  return result.replace(/ +$/gm, "");
}
