/**
 * Declarations of types that are printed as prettier would print them, so that they need no formatter: it takes longer than all that makes
 * them. What is not surely so goes through prettier.
 */

const WIDTH = 120;

/** Names, keywords and strings without anything that prettier might write otherwise. */
const WORD = String.raw`(?:[\w$.]+|"[^"'\\\n]*")`;
const TYPE = String.raw`${WORD}(?:\[\]| \| ${WORD}| \| \(string & \{\}\)|<${WORD}(?:, ${WORD})*>)*`;
const NAME = String.raw`(?:[A-Za-z_$][\w$]*|"[^"'\\\n]*[-. /:@][^"'\\\n]*")`;

const LINES = [
  // A comment: prettier moves its lines, and these stand where it would move them.
  String.raw` *\/\*\*.*\*\/`,
  String.raw` *\/\*\*`,
  String.raw` * \*(?: .*|\/)?`,
  String.raw`\/\/ .*`,
  String.raw`import type \{ \w+(?:, \w+)* \} from "[\w./-]+";`,
  String.raw`import type \{`,
  String.raw`  \w+,`,
  String.raw`\} from "[\w./-]+";`,
  String.raw`export type \* from "[\w./-]+";`,
  String.raw`export interface \w+(?: extends \w+)? \{`,
  String.raw`export type \w+ = ${TYPE};`,
  String.raw` *${NAME}\??: ${TYPE};`,
  String.raw` *\[key: string\]: ${TYPE};`,
  String.raw` *${NAME}\??: \{`,
  String.raw` *\}(?:\[\])?;`,
  String.raw`\}`,
];

const PLAIN_LINE = new RegExp(`^(?:${LINES.join("|")})$`);

export const isPlain = (declaration: string): boolean =>
  declaration.split("\n").every((line) => line.length <= WIDTH && PLAIN_LINE.test(line));

/** What begins a declaration of a type, after its comments. */
const HEAD = /^(?:\/\/.*\n|\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)*(?:import type|export (?:type|interface))\b/;

/** A file of nothing but types as its declarations, which empty lines part; undefined for any other file. */
export function declarationsOf(text: string): string[] | undefined {
  const declarations = text.trim().split(/\n{2,}(?=\S)/);
  return declarations.every((declaration) => HEAD.test(declaration)) ? declarations : undefined;
}
