import { posix } from "node:path";
import { compiler } from "../typescript/compiler.ts";
import type { OutputFile } from "../output-file.ts";

/**
 * JavaScript with types beside it becomes TypeScript. Where a `.d.ts` declares what a module exports, its types are taken; a function of
 * a validator is made a constant of the type `Validate`, and its inside, which a library wrote, is not checked.
 */
export function typed(files: readonly OutputFile[]): OutputFile[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return files.flatMap((file) => {
    const { path, text } = file;
    if (path.endsWith(".d.ts")) return texts.has(path.replace(/\.d\.ts$/, ".js")) ? [] : [file];
    if (!path.endsWith(".js")) return [file];
    const types = texts.get(path.replace(/\.js$/, ".d.ts"));
    const ts_ = path.replace(/\.js$/, ".ts");
    return [{ ...file, path: ts_, text: types === undefined ? unchecked(path, text, texts) : declared(text, types) }];
  });
}

function declared(text: string, types: string): string {
  const source = compiler.createSourceFile("types.d.ts", types, compiler.ScriptTarget.Latest, true);
  const own: string[] = [];
  const typeOf = new Map<string, string>();
  for (const statement of source.statements) {
    if (!compiler.isVariableStatement(statement)) own.push(statement.getText(source));
    else
      for (const { name, type } of statement.declarationList.declarations)
        typeOf.set(name.getText(source), type?.getText(source) ?? "unknown");
  }
  const withTypes = text.replace(/^export const ([\w$]+) = /gm, (all, name: string) => {
    const type = typeOf.get(name);
    return type === undefined ? all : `export const ${name}: ${type} = `;
  });
  const header = /^(\/\/ .*\n)*/.exec(withTypes)?.[0] ?? "";
  return `${header}${own.join("\n")}\n${withTypes.slice(header.length)}`;
}

/** The generator prints these functions itself: each begins and ends at the start of a line, and what is within is indented. */
const FUNCTION = /^export function ([\w$]+)(\([\s\S]*?^\})$/gm;

function unchecked(path: string, text: string, texts: ReadonlyMap<string, string>): string {
  const code = text.replace(FUNCTION, "export const $1: Validate = function $1$2;");
  if (code === text) return text;
  const header = /^(\/\/ .*\n)*/.exec(code)?.[0] ?? "";
  return `${header}// @ts-nocheck\nimport type { Validate } from "${wayToTypes(path, texts)}";\n${code.slice(header.length)}`;
}

/** The nearest `validate.d.ts` above a module, as an import of it. */
function wayToTypes(path: string, texts: ReadonlyMap<string, string>): string {
  for (
    let folder = posix.dirname(path), way = "./";
    folder !== ".";
    folder = posix.dirname(folder), way = way === "./" ? "../" : `../${way}`
  )
    if (texts.has(`${folder}/validate.d.ts`)) return `${way}validate.js`;
  throw new Error(`${path} is a validator, and no validate.d.ts above it says of which type`);
}
