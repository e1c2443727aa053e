import { styleText } from "node:util";

const { NO_COLOR, TERM } = process.env;

/** Whether standard output is a terminal on which colours mean something. */
const hasColour = process.stdout.isTTY === true && (NO_COLOR ?? "") === "" && TERM !== "dumb";

export const bold = (text: string): string => (hasColour ? styleText("bold", text) : text);
export const dim = (text: string): string => (hasColour ? styleText("dim", text) : text);

/** Text of a document for a terminal: what would move its cursor or turn its letters round is left out. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ""));

/** On one line. */
export const line = (text: string): string => plain(text.replace(/\s+/g, " ")).trim();
