/**
 * The only way for a string of a spec to reach code. ts-morph and templates escape nothing, so everything passes here:
 * names are quoted unless they are plain identifiers, strings are JSON, comments cannot be left.
 */

const PLAIN_NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A string literal. JSON allows U+2028, U+2029 and lone surrogates, which some readers of JavaScript do not. */
export const string = (text: string): string =>
  JSON.stringify(text).replace(/[\u2028\u2029\ud800-\udfff\ufeff]/g, (character) =>
    isPaired(character) ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

// JSON.stringify escapes lone surrogates itself; those that are left are halves of a pair.
const isPaired = (character: string): boolean => /[\ud800-\udfff]/.test(character);

/** The name of a member in a type or an object: `catalog_name`, `"X-Request-Origin"`. */
export const memberName = (name: string): string =>
  PLAIN_NAME.test(name) && name !== "__proto__" ? name : string(name);

/** The key of a member in an object literal, where `__proto__` would set the prototype instead of a member. */
export const keyName = (name: string): string => (name === "__proto__" ? '["__proto__"]' : memberName(name));

/** A member behind an object: `.list`, `["x-y"]`. */
export const access = (name: string): string => (PLAIN_NAME.test(name) ? `.${name}` : `[${string(name)}]`);

const WIDTH = 110;

/** The same over several lines where one would be too long, so that tables need no formatter. */
export const table = (data: unknown): string => layOut(data, "").text;

/** From the innermost outwards, so that a long and deep table is printed once and not once a level. */
function layOut(data: unknown, indent: string): { readonly text: string; readonly isLine: boolean } {
  if (typeof data !== "object" || data === null) return { text: value(data), isLine: true };
  const deeper = `${indent}  `;
  const members = Array.isArray(data)
    ? data.map((part) => ({ key: "", ...layOut(part, deeper) }))
    : Object.entries(data).flatMap(([name, part]) =>
        part === undefined ? [] : [{ key: `${keyName(name)}: `, ...layOut(part, deeper) }],
      );
  const parts = members.map(({ key, text }) => key + text);
  if (members.every(({ isLine }) => isLine)) {
    const line = Array.isArray(data) ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
    if (line.length + indent.length <= WIDTH) return { text: line, isLine: true };
  }
  const [open, close] = Array.isArray(data) ? ["[", "]"] : ["{", "}"];
  return { text: `${open}\n${parts.map((part) => `${deeper}${part},`).join("\n")}\n${indent}${close}`, isLine: false };
}

/** Any JSON value as an expression on one line. Undefined members are left out. */
export function value(data: unknown): string {
  if (typeof data === "string") return string(data);
  if (typeof data === "number") return Object.is(data, -0) ? "-0" : Number.isFinite(data) ? String(data) : "null";
  if (typeof data === "boolean" || data === null || data === undefined) return String(data ?? null);
  if (Array.isArray(data)) return `[${data.map(value).join(", ")}]`;
  const members = Object.entries(data as object).filter(([, member]) => member !== undefined);
  return `{ ${members.map(([name, member]) => `${keyName(name)}: ${value(member)}`).join(", ")} }`;
}

/** Text for a doc comment: it cannot end the comment, and its at-signs are no tags. */
export const docText = (text: string): string =>
  text
    .replaceAll("*/", "*\\/")
    .replace(/[\u2028\u2029\r]/g, " ")
    .replace(/(^|\s)@/g, "$1\\@")
    .replace(/\{@/g, "{\\@")
    .trim();

/** A doc comment of these paragraphs and tags; undefined ones fall away, an empty one is an empty line. Pass escaped text. */
export function docComment(entries: readonly (string | undefined)[]): string {
  const lines = entries
    .filter((entry) => entry !== undefined)
    .flatMap((entry) => entry.split("\n"))
    .flatMap((line) => wrap(line));
  if (lines.every((line) => line === "")) return "";
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** Prose in lines of a readable length; what has no spaces to break at, and code after `@example`, stays as it is. */
function wrap(text: string): string[] {
  if (text.length <= WIDTH || CODE.test(text)) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const CODE = /^(await|for await|const|import) /;

/** A one-line comment. */
export const lineComment = (text: string): string => `// ${text.replace(/[\r\n\u2028\u2029]+/g, " ")}`;
