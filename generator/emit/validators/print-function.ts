import type { CompiledFunction } from "./compile.ts";
import { localNames } from "./local-names.ts";
import { type Block, type Statement, isRestOfMembers, readFunction } from "./statements.ts";
import { type Token, codeOf, isAccess, tokensOf } from "./tokens.ts";

/** How a name from outside of a function is written in its module, and where the expression ends in place of which it stands. */
export interface OuterName {
  readonly text: string;
  readonly to: number;
}

/** Of the word at a place; undefined for a name of the function's own. */
export type OuterNames = (tokens: readonly Token[], at: number) => OuterName | undefined;

/** Beyond this a reader counts braces anyway, and a hundred alternatives would be more spaces than code. */
const MAX_INDENT = 40;

/** A function of ajv's as a person can read it, and as a small change of its schema leaves it: see {@link localNames}. */
export function printFunction({ code, evaluated, name }: CompiledFunction, outer: OuterNames): string {
  const body = readFunction(code);
  const { tokens } = body;
  const locals = localNames(body);
  const lines: string[] = [];
  let labels = 0;

  const line = (depth: number, text: string): void => {
    lines.push(" ".repeat(Math.min(depth * 2, MAX_INDENT)) + text);
  };

  /** The tokens of a range, with the names of the module. */
  const written = (from: number, to: number, all = tokens): Token[] => {
    const range: Token[] = [];
    for (let at = from; at < to; at++) {
      const token = all[at] as Token;
      const isName = token.kind === "word" && !isAccess(all[at - 1]);
      const found = isName ? outer(all, at) : undefined;
      if (found) {
        range.push({ text: found.text, kind: "word" });
        at = found.to - 1;
      } else {
        const renamed = isName ? locals.names.get(token.text) : undefined;
        range.push(renamed === undefined ? token : { text: renamed, kind: "word" });
      }
    }
    return range;
  };

  const block = (block: Block, depth: number): void => {
    for (const declared of locals.declared.get(block) ?? []) line(depth, `let ${declared};`);
    const last = block.statements.at(-1);
    if (!last || !isRestOfMembers(last, block, tokens)) {
      for (const each of block.statements) statement(each, depth);
      return;
    }
    const label = `checks${labels++}`;
    line(depth, `${label}: {`);
    let rest: Block | undefined = block;
    while (rest) {
      const end: Statement | undefined = rest.statements.at(-1);
      const goesOn: boolean = end !== undefined && isRestOfMembers(end, rest, tokens);
      for (const each of goesOn ? rest.statements.slice(0, -1) : rest.statements) statement(each, depth + 1);
      if (!goesOn || !end?.block || end.block.statements.length === 0) break;
      line(depth + 1, `if (!${codeOf(written(end.from + 1, end.to - 1))})`);
      line(depth + 2, `break ${label};`);
      rest = end.block;
    }
    labels--;
    line(depth, "}");
  };

  const statement = (each: Statement, depth: number): void => {
    const label = each.label === undefined ? "" : `${each.label}: `;
    if (each.kind === "plain") plain(each, depth, label);
    else if (each.kind === "if") branches(each, depth, label);
    else {
      line(depth, `${label}${codeOf(written(each.from, each.to))} {`);
      if (each.block) block(each.block, depth + 1);
      line(depth, "}");
    }
  };

  /** `var` of a block becomes an assignment: the block declares it. */
  const plain = ({ from, to }: Statement, depth: number, label: string): void => {
    const variable = /^(const|let|var)$/.test(tokens[from]?.text ?? "") ? tokens[from + 1]?.text : undefined;
    if (variable !== undefined && locals.unread.has(variable)) return;
    const isLifted = variable !== undefined && locals.lifted.has(variable);
    if (isLifted && tokens[from + 2]?.text !== "=") return;
    line(depth, `${label}${codeOf(written(isLifted ? from + 1 : from, to))};`);
  };

  /** ajv leaves branches for what other options would write into them. */
  const branches = (first: Statement, depth: number, label: string): void => {
    const begin = lines.length;
    let isEmpty = true;
    let before = label;
    for (let at: Statement | undefined = first; at?.block;) {
      const condition = written(at.from, at.to);
      isEmpty &&= !hasEffect(condition);
      line(depth, `${before}if ${codeOf(condition)} {`);
      const length = lines.length;
      block(at.block, depth + 1);
      line(depth, "}");
      isEmpty &&= lines.length === length + 1;
      before = "else ";
      if (!at.otherwise) break;
      if ("kind" in at.otherwise) at = at.otherwise;
      else {
        const end = lines.length;
        line(depth, "else {");
        block(at.otherwise, depth + 1);
        if (lines.length === end + 1) lines.length = end;
        else {
          line(depth, "}");
          isEmpty = false;
        }
        break;
      }
    }
    if (isEmpty) lines.length = begin;
  };

  line(0, `${codeOf(written(0, body.head.length))} {`);
  block(body.block, 1);
  line(0, "}");
  if (evaluated !== undefined) {
    const all = tokensOf(`${name}.evaluated = ${evaluated}`);
    line(0, `${codeOf(written(0, all.length, all))};`);
  }
  return lines.join("\n");
}

/** Assigns or calls something. */
const hasEffect = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ text }, at) =>
      text === "=" || (text === "(" && tokens[at - 1]?.kind === "word" && tokens[at - 1]?.text !== "typeof"),
  );
