import { readFileSync, writeFileSync } from "node:fs";
import { applyEdits, modify } from "jsonc-parser";
import type { ts } from "ts-morph";
import { ConfigError } from "../config/error.ts";
import { bare, compiler as ts$ } from "./compiler.ts";

/**
 * Writes the operations that code uses into `include` of a config file, and leaves the rest of it as it is.
 *
 * @param name - The file, as sentences call it.
 * @returns Whether the file changed.
 * @throws {ConfigError} for a config of several targets, and for one whose object is not written out.
 */
export function fixConfig(file: string, name: string, operations: readonly string[]): boolean {
  if (operations.length === 0) throw new ConfigError(`${name} stays as it is: the code uses no operation`);
  const before = readFileSync(file, "utf8");
  const after = file.endsWith(".json") ? inJson(before, name, operations) : inModule(before, name, operations);
  if (after !== before) writeFileSync(file, after);
  return after !== before;
}

function inJson(text: string, name: string, operations: readonly string[]): string {
  if ("targets" in (JSON.parse(text) as object)) throw new ConfigError(several(name));
  return applyEdits(
    text,
    modify(text, ["include"], operations, { formattingOptions: { tabSize: 2, insertSpaces: true } }),
  );
}

function inModule(text: string, name: string, operations: readonly string[]): string {
  const target = targetIn(ts$.createSourceFile(name, text, ts$.ScriptTarget.ESNext, true));
  if (!target)
    throw new ConfigError(
      `${name} does not write out the object that it exports, so that include can be put nowhere; write export default defineConfig({ … })`,
    );
  const named = (key: string) =>
    target.properties.find(
      (each): each is ts.PropertyAssignment => ts$.isPropertyAssignment(each) && each.name.getText() === key,
    );
  if (named("targets")) throw new ConfigError(several(name));
  const last = target.properties.at(-1);
  const indent = /\n([ \t]*)\S[^\n]*$/.exec(text.slice(0, last ? last.getStart() + 1 : 0))?.[1];
  const list = listText(operations, indent ?? "  ");
  const given = named("include");
  if (given) return text.slice(0, given.initializer.getStart()) + list + text.slice(given.initializer.end);
  const at = last?.end ?? target.getStart() + 1;
  return `${text.slice(0, at)}${last ? "," : ""}${indent === undefined ? " " : `\n${indent}`}include: ${list}${text.slice(at)}`;
}

const several = (name: string): string =>
  `${name} has several targets, and which of them the code uses is not told; write include into each of them by hand`;

/** The object that a config exports: written out, in a call, or by the name of a constant. */
function targetIn(file: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  const exported = file.statements.flatMap((statement) =>
    ts$.isExportAssignment(statement)
      ? [statement.expression]
      : ts$.isExpressionStatement(statement) &&
          ts$.isBinaryExpression(statement.expression) &&
          statement.expression.left.getText() === "module.exports"
        ? [statement.expression.right]
        : [],
  )[0];
  return exported && objectOf(exported, 3);

  function objectOf(given: ts.Expression, depth: number): ts.ObjectLiteralExpression | undefined {
    const node = bare(given);
    if (ts$.isObjectLiteralExpression(node)) return node;
    const [argument] = ts$.isCallExpression(node) ? node.arguments : [];
    if (argument) return objectOf(argument, depth - 1);
    if (!ts$.isIdentifier(node) || depth === 0) return undefined;
    const declarations = file.statements.flatMap((each) =>
      ts$.isVariableStatement(each) ? each.declarationList.declarations : [],
    );
    const initializer = declarations.find(({ name }) => name.getText() === node.text)?.initializer;
    return initializer && objectOf(initializer, depth - 1);
  }
}

const WIDTH = 100;

function listText(operations: readonly string[], indent: string): string {
  const names = operations.map((each) => JSON.stringify(each));
  const line = `[${names.join(", ")}]`;
  return line.length < WIDTH ? line : `[\n${names.map((each) => `${indent}  ${each},\n`).join("")}${indent}]`;
}
