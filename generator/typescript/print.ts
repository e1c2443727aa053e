import { FENCE, ITEM, unwrapped } from "./prose.ts";

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

/** The type of one of these strings, with a line for each where they are many; `none` where there is none. */
export function oneOf(texts: readonly string[], none: string): string {
  const members = texts.map(string);
  if (members.length > 4) return members.map((member) => `\n  | ${member}`).join("");
  return members.join(" | ") || none;
}

const WIDTH = 110;

/**
 * The same over several lines where one would be too long, so that tables need no formatter.
 *
 * @param taken - How much of the first line is taken already.
 */
export const table = (data: unknown, width = WIDTH, taken = 0): string => layOut(data, "", width, taken).text;

/** From the innermost outwards, so that a long and deep table is printed once and not once a level. */
function layOut(
  data: unknown,
  indent: string,
  width: number,
  taken = 0,
): { readonly text: string; readonly isLine: boolean } {
  if (typeof data !== "object" || data === null) return { text: value(data), isLine: true };
  const deeper = `${indent}  `;
  const members = Array.isArray(data)
    ? data.map((part) => ({ key: "", ...layOut(part, deeper, width) }))
    : Object.entries(data).flatMap(([name, part]) =>
        part === undefined ? [] : [{ key: `${keyName(name)}: `, ...layOut(part, deeper, width) }],
      );
  const parts = members.map(({ key, text }) => key + text);
  if (members.every(({ isLine }) => isLine)) {
    const line = Array.isArray(data) ? `[${parts.join(", ")}]` : objectText(parts);
    if (line.length + indent.length + taken <= width) return { text: line, isLine: true };
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
  return objectText(members.map(([name, member]) => `${keyName(name)}: ${value(member)}`));
}

const objectText = (members: readonly string[]): string => (members.length > 0 ? `{ ${members.join(", ")} }` : "{}");

/** Text for a doc comment: it cannot end the comment, and its at-signs are no tags. */
export const docText = (text: string): string =>
  text
    .replaceAll("*/", "*\\/")
    .replace(/[\u2028\u2029\r]/g, " ")
    .replace(/(^|\s)@/g, "$1\\@")
    .replace(/\{@/g, "{\\@")
    .trim();

/** The same for prose of several lines: one line a paragraph, which `docComment` breaks. */
export const docProse = (text: string): string => docText(unwrapped(text));

/** How wide generated TypeScript is. */
export const PRINT_WIDTH = 120;

/** Spaces of a step to the right. */
export const INDENT = 2;

export const indented = (text: string): string => text.replace(/^(?=.)/gm, " ".repeat(INDENT));

/**
 * A doc comment of these paragraphs and tags; undefined ones fall away, an empty one is an empty line. Pass escaped text. Here, and nowhere
 * else, a line that is too long is broken.
 *
 * @param indent - How far from the left the comment stands.
 */
export function docComment(entries: readonly (string | undefined)[], indent = 0): string {
  const width = PRINT_WIDTH - indent - " * ".length;
  const lines = entries.filter((entry) => entry !== undefined).flatMap((entry) => wrapEntry(entry, width));
  if (lines.every((line) => line === "")) return "";
  const [only = "", ...more] = lines;
  // What no line is wide enough for stands as well in one as in three.
  const fits = only.length + "/**  */".length <= PRINT_WIDTH - indent || only.length > width;
  if (more.length === 0 && fits) return `/** ${only} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** The lines of an entry, broken where they are too long; those of code stay as they are. */
function wrapEntry(entry: string, width: number): string[] {
  let isCode = false;
  return entry.split("\n").flatMap((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    return isFence || isCode ? [line] : wrap(line, width);
  });
}

/** Prose in lines of a readable length; what has no spaces to break at, and code after `@example`, stays as it is. */
function wrap(text: string, width: number): string[] {
  if (text.length <= width || CODE.test(text)) return [text];
  const hanging = " ".repeat(ITEM.exec(text)?.[0].length ?? 0);
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(WORD) ?? []) {
    if (line.trim() !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hanging + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A word, or code between backticks, which may have spaces; a tag keeps its first word. */
const WORD = /(?:^@\w+ )?(?:`[^`]{1,100}`|\S)+/g;

const CODE = /^(await|for await|const|import) /;

/** A one-line comment. */
export const lineComment = (text: string): string => `// ${text.replace(/[\r\n\u2028\u2029]+/g, " ")}`;
