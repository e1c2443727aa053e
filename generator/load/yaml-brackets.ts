import { type Document, type Scalar, type YAMLMap, type YAMLSeq, visit } from "yaml";
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
