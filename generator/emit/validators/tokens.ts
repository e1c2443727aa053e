/** A word, a string, a number or a sign of code. */
export interface Token {
  readonly text: string;
  readonly kind: "word" | "string" | "number" | "sign";
}

/**
 * Anything may stand in the strings of a schema, which ajv writes with double quotes. It writes no templates, no comments but our own ids,
 * and as regular expressions only two of its own, as arguments.
 */
const TOKEN =
  /\s+|\/\*# sourceURL="[\w:]*" \*\/|("[^"\\]*(?:\\.[^"\\]*)*"|'[\w ]*'|(?<=\()\/(?:[^/\\]|\\.)+\/g)|([A-Za-z_$][\w$]*)|(\d[\w.]*(?:[eE][+-]\d+)?)|(===|!==|&&|\|\||\?\?|\?\.|\+\+|--|==|!=|<=|>=|\+=|-=|\*=|=>|[-+*/%<>=!?:;,.(){}[\]&|^~])/gy;

/** The tokens of code that ajv wrote. */
export function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(code); match; match = TOKEN.exec(code)) {
    const [text, string, word, number, sign] = match;
    end = TOKEN.lastIndex;
    if (word !== undefined) tokens.push({ text, kind: "word" });
    else if (sign !== undefined) tokens.push({ text, kind: "sign" });
    else if (string !== undefined) tokens.push({ text, kind: "string" });
    else if (number !== undefined) tokens.push({ text, kind: "number" });
    if (end === code.length) break;
  }
  if (end < code.length)
    throw new Error(`ajv wrote code that cannot be read: ${JSON.stringify(code.slice(end, end + 60))}`);
  return tokens;
}

/** Whether the word that follows is the name of a member. */
export const isAccess = (token: Token | undefined): boolean => token?.text === "." || token?.text === "?.";

const OPERATORS = new Set(
  "= += -= *= === !== == != <= >= < > && || ?? + - * / % ? => & | ^ in of instanceof".split(" "),
);
const BEFORE_OPERAND = new Set(["", "(", "[", "{", ",", ":", ";", "!", "return", "typeof", ...OPERATORS]);
const WORDS_BEFORE_SPACE = new Set(
  "function const let var return typeof new else if for break throw case in of instanceof".split(" "),
);

/** Tokens as a person writes them: with spaces around operators, after commas and within braces. */
export function codeOf(tokens: readonly Token[]): string {
  let code = "";
  let before = "";
  /** Whether a space is due before whatever comes. */
  let due = false;
  const choices: number[] = [];
  let depth = 0;
  for (const { text, kind } of tokens) {
    let space = due;
    let next = false;
    if (kind !== "sign") {
      if (OPERATORS.has(text)) space = true;
      next = WORDS_BEFORE_SPACE.has(text);
    } else if (text === "++" || text === "--") space = false;
    else if (text === "!" || ((text === "-" || text === "+") && BEFORE_OPERAND.has(before))) next = false;
    else if (OPERATORS.has(text)) {
      space = true;
      next = true;
      if (text === "?") choices.push(depth);
    } else if (text === ",") {
      space = false;
      next = true;
    } else if (text === ";") {
      space = false;
      next = true;
    } else if (text === ":") {
      space = choices.at(-1) === depth;
      if (space) choices.pop();
      next = true;
    } else if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") {
      depth--;
      space = false;
    } else if (text === "{") {
      depth++;
      next = true;
    } else if (text === "}") {
      depth--;
      space = before !== "{";
    } else space = false;
    code += space && code !== "" ? ` ${text}` : text;
    before = text;
    due = next;
  }
  return code;
}
