import { type Document, Lexer, type Scalar, type YAMLMap, type YAMLSeq, visit } from "yaml";
import type { Fault, Text } from "./yaml-text.ts";

/** A quote that is never closed: the parser notices at the end of the file, the writer wants to see where it begins. */
export function quoteFault(document: Document, offset: number, quote: string): Fault {
  let start = offset;
  visit(document, {
    Scalar(_, { type, range }: Scalar) {
      if ((type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") && range && range[0] <= offset && offset <= range[2])
        start = range[0];
    },
  });
  return { offset: start, message: `the text that begins here with ${quote} has no end; write ${quote} behind it` };
}

/** A list or map in brackets that is not closed, or by the wrong bracket. */
export function flowFault(document: Document, text: Text, offset: number, closing: string): Fault {
  const opening = closing === "]" ? "[" : "{";
  let start = offset;
  const inner = (_: unknown, { flow, range }: YAMLMap | YAMLSeq): void => {
    if (flow === true && range && range[0] < offset && text.source.charAt(range[0]) === opening) start = range[0];
  };
  visit(document, { Map: inner, Seq: inner });
  const line = text.lineAt(start);
  const found = text.source.charAt(offset);
  if (/[\]}]/.test(found) && found !== closing)
    return { offset, message: `what begins with ${opening} ends with ${found}; write ${closing}` };
  if (/ #/.test(text.source.slice(start, line.end)))
    return {
      offset: start,
      message: `what follows a # is a comment, so the ${opening} has no ${closing}; put the text with # in quotes`,
    };
  return {
    offset: start,
    message: `the ${opening} has no ${closing}; write it, and indent what stands between them if that goes over several lines`,
  };
}

/** Marks among the tokens of the parser, which stand for no character of the source. */
const TEXT_FOLLOWS = "\x1f";
const MARKS: ReadonlySet<string> = new Set(["\x02", "\x18", TEXT_FOLLOWS]);

/**
 * A bracket within a text that stands between brackets itself and has no quotes, as in `[POST /things/{id}]`: the parser takes it for a list
 * or a map, and notices somewhere behind it.
 */
export function bracketInText(source: string): Fault | undefined {
  const open: string[] = [];
  let offset = 0;
  let text: { readonly start: number; readonly words: string } | undefined;
  let isText = false;
  for (const token of new Lexer().lex(source)) {
    if (MARKS.has(token)) {
      isText = token === TEXT_FOLLOWS;
      continue;
    }
    if (isText) text = open.length > 0 ? { start: offset, words: token } : undefined;
    else if (token === "{" || token === "[") {
      const opening = open.at(-1);
      if (text && opening !== undefined) return inText(source, text.start, opening, token);
      open.push(token);
    } else if (token === "}" || token === "]") {
      open.pop();
      text = undefined;
    } else if (token.trim() !== "") text = undefined;
    isText = false;
    offset += token.length;
  }
  return undefined;
}

function inText(source: string, start: number, opening: string, bracket: string): Fault {
  const closing = opening === "[" ? "]" : "}";
  const whole = /^[^,\n]*/.exec(source.slice(start))?.[0] ?? "";
  const words = whole.slice(0, closing === "]" ? /\]\s*$/.exec(whole)?.index : undefined).trim();
  const example = opening === "[" && !/["\\]/.test(words) ? `, as in "${words}"` : "";
  return {
    offset: start,
    message: `a text between ${opening} and ${closing} cannot hold ${bracket}; put it in quotes${example}`,
  };
}
