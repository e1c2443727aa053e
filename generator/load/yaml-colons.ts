import { type Document, type Scalar, isScalar, visit } from "yaml";
import { type Fault, type Line, type Text, textOf } from "./yaml-text.ts";

/** A name without a colon, and a list or a map in brackets: `channel {type: string}`. */
const NAME_AND_BRACKET = /^(?:- )?("[^"]*"|'[^']*'|[^\s:#"'{[,-][^\s:]*) +([{[](?:.*[\]}]|[^\]}]*))$/;

/** A line that lacks a colon before a bracket. */
export function colonBeforeBracket({ end, words }: Line): Fault | undefined {
  const [, name, value] = NAME_AND_BRACKET.exec(words) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const offset = end - words.length + (words.startsWith("- ") ? 2 : 0);
  const [opening, closing] = value.startsWith("{") ? ["{", "}"] : ["[", "]"];
  const isQuoted = /^["']/.test(name);
  return {
    offset,
    message: `a colon is missing after ${isQuoted ? name : `"${name}"`}; write ${isQuoted ? "it" : `"${name}: ${opening} … ${closing}"`}`,
  };
}

/** The same where YAML can read it: `channel {type` is a name then, and `string}` a text. */
export function nameWithBracket(document: Document, source: string): Fault | undefined {
  if (!/^ *(?:- )?[^\s:#]+ +[{[]/m.test(source)) return undefined;
  const text = textOf(source);
  let fault: Fault | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (!isPlain(key) || !/^\S+ +[{[][^\]}]*$/.test(String(key.value)) || !key.range) return undefined;
      fault = colonBeforeBracket(text.lineAt(key.range[0]));
      return fault ? visit.BREAK : undefined;
    },
  });
  return fault;
}

const isPlain = (node: unknown): node is Scalar => isScalar(node) && node.type === "PLAIN";

/** A map in braces that goes over several lines, and whose name has no colon. */
export function colonAbove(text: Text, line: Line): Fault | undefined {
  const above = text.lineBefore(line);
  return above && above.indent < line.indent && /[{[,]$/.test(above.words) ? colonBeforeBracket(above) : undefined;
}

/** What is wrong with a text that has no quotes and is taken for a member. */
export function textWithColon(text: string): string {
  if (/^[\u2018-\u201f]/.test(text)) return `${text.charAt(0)} is no quote of YAML; write " or '`;
  if (/^[^:]*, [\w$-]+: /.test(text)) return "a comma ends no member here; write the next one on a line of its own";
  return "a text that holds a colon cannot stand without quotes; put it in quotes";
}

/** A line that ought to be a member: `name:value`, or `name` alone. */
export function noColon(text: Text, line: Line): Fault {
  const { start, end } = line;
  // The first member of an item, with others below it.
  const isItem = line.words.startsWith("- ") && text.lineAfter(line).indent > line.indent;
  const words = isItem ? line.words.slice(2) : line.words;
  const offset = end - words.length;
  if (/^- /.test(words))
    return { offset, message: "an item of a list stands among members; indent it below the member that it belongs to" };
  const [, name, value] = /^([^\s:]+):(\S.*)$/.exec(words) ?? [];
  if (name !== undefined) return { offset, message: `a space is missing after the colon; write "${name}: ${value}"` };
  if (/^-\S/.test(words)) return { offset, message: `a space is missing after the dash; write "- ${words.slice(1)}"` };
  const [first = "", ...rest] = words.split(/\s+/);
  return {
    offset: Math.max(start, offset),
    message: `"${first}" is no member without a colon; write "${first}: ${rest.join(" ").replace(/^= */, "") || "…"}", or indent the line if it goes on with the text above`,
  };
}
