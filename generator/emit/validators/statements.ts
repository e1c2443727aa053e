import { type Token, tokensOf } from "./tokens.ts";

/** A statement of a function, with its tokens by their place in the function. */
export interface Statement {
  readonly kind: "plain" | "if" | "loop";
  /** A plain statement without its semicolon; the condition of an `if` with its parentheses; a `for` up to its block. */
  readonly from: number;
  readonly to: number;
  readonly block: Block | undefined;
  /** The block of `else`, or the `if` that follows it. */
  otherwise: Block | Statement | undefined;
  readonly label: string | undefined;
}

export interface Block {
  readonly from: number;
  to: number;
  readonly parent: Block | undefined;
  readonly statements: Statement[];
}

export interface FunctionBody {
  readonly tokens: readonly Token[];
  /** From the word `function` up to the block. */
  readonly head: readonly Token[];
  readonly block: Block;
}

/**
 * A function of ajv's as statements and blocks. ajv writes a small part of JavaScript: every branch has its braces, every statement its
 * semicolon. So neither does it take a parser to read it, nor a stack as deep as the schema.
 */
export function readFunction(code: string): FunctionBody {
  const tokens = tokensOf(code);
  const begin = endOf(
    tokens,
    tokens.findIndex(({ text }) => text === "("),
  );
  const root = blockAt(begin, undefined);
  let block = root;
  let label: string | undefined;
  let at = begin + 1;
  const close = (): void => {
    block.to = ++at;
    if (block.parent) block = block.parent;
  };
  while (at < tokens.length) {
    const text = textAt(tokens, at);
    if (text === "}") close();
    else if (text === ";") at++;
    else if (text === "else") at = readElse(at);
    else if (text === "if" || text === "for") at = open(at, text === "if" ? "if" : "loop");
    else if (textAt(tokens, at + 1) === ":" && tokens[at]?.kind === "word") {
      label = text;
      at += 2;
    } else {
      const to = endOfStatement(tokens, at);
      block.statements.push({ kind: "plain", from: at, to, block: undefined, otherwise: undefined, label });
      label = undefined;
      at = to;
    }
  }
  return { tokens, head: tokens.slice(0, begin), block: root };

  function open(from: number, kind: "if" | "loop", chain?: Statement): number {
    const head = from + 1;
    const to = endOf(tokens, head);
    const inner = blockAt(to, block);
    const statement: Statement = {
      kind,
      from: kind === "if" ? head : from,
      to,
      block: inner,
      otherwise: undefined,
      label,
    };
    label = undefined;
    if (chain) chain.otherwise = statement;
    else block.statements.push(statement);
    block = inner;
    return to + 1;
  }

  function readElse(from: number): number {
    let last = block.statements.at(-1);
    while (last?.otherwise && "kind" in last.otherwise) last = last.otherwise;
    if (!last) throw new Error("ajv wrote an else without an if");
    if (textAt(tokens, from + 1) === "if") return open(from + 1, "if", last);
    const inner = blockAt(from + 1, block);
    last.otherwise = inner;
    block = inner;
    return from + 2;
  }
}

const blockAt = (from: number, parent: Block | undefined): Block => ({ from, to: from, parent, statements: [] });

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? "";

const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);

/** Where what an opening bracket opens has ended. */
function endOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { text, kind } = tokens[at] as Token;
    if (kind !== "sign") continue;
    if (OPENING.has(text)) depth++;
    else if (CLOSING.has(text) && --depth === 0) return at + 1;
  }
  throw new Error("ajv wrote a bracket that nothing closes");
}

function endOfStatement(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const text = textAt(tokens, at);
    if (OPENING.has(text)) depth++;
    else if (CLOSING.has(text)) {
      // A last statement may lack its semicolon.
      if (depth-- === 0) return at;
    } else if (text === ";" && depth === 0) return at;
  }
  return tokens.length;
}

/**
 * After each member ajv goes on within `if (valid0) {…}`, so that the last of a hundred members stands a hundred blocks deep. Such a rest
 * may go on in the same block, which is left instead.
 */
export const isRestOfMembers = (
  { kind, from, to, otherwise }: Statement,
  { statements }: Block,
  tokens: readonly Token[],
): boolean =>
  kind === "if" &&
  otherwise === undefined &&
  to - from === 3 &&
  /^valid\d+$/.test(textAt(tokens, from + 1)) &&
  statements.at(-1)?.from === from;
