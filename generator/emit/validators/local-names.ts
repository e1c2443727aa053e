import { type Block, type FunctionBody, type Statement, isRestOfMembers } from "./statements.ts";
import { type Token, isAccess } from "./tokens.ts";

/**
 * ajv numbers the variables of a function from its first line to its last, so that one more member gives new names to all that follow it.
 * Here a variable is numbered within its block alone, so that a change of one member is a change of its own lines.
 */
export interface LocalNames {
  /** The new name of a variable, by its old one. */
  readonly names: ReadonlyMap<string, string>;
  /** Variables to declare at the beginning of a block: ajv declares some of them twice, in places that see each other. */
  readonly declared: ReadonlyMap<Block, readonly string[]>;
  /** The old names of those. */
  readonly lifted: ReadonlySet<string>;
  /** Variables that nothing reads. */
  readonly unread: ReadonlySet<string>;
}

interface Variable {
  readonly name: string;
  readonly prefix: string;
  /** Where it stands among the tokens. */
  readonly places: number[];
  scope: Scope;
}

interface Scope {
  readonly from: number;
  readonly to: number;
  /** Absent for the head of a loop. */
  readonly block: Block | undefined;
  readonly parent: Scope | undefined;
  readonly depth: number;
  /** By prefix: the first number that no variable of this scope has. */
  readonly free: Map<string, number>;
}

export function localNames(body: FunctionBody): LocalNames {
  const { tokens } = body;
  const variables = [...variablesOf(body).values()].filter(({ places }) => places.some((at) => isDeclared(tokens, at)));
  const names = numbered(variables);
  const declared = new Map<Block, string[]>();
  const lifted = new Set<string>();
  for (const { name, places, scope } of variables) {
    if (!scope.block || !places.some((at) => tokens[at - 1]?.text === "var")) continue;
    lifted.add(name);
    declared.set(scope.block, [...(declared.get(scope.block) ?? []), names.get(name) ?? name]);
  }
  const unread = new Set(variables.filter(({ places }) => isUnread(tokens, places)).map(({ name }) => name));
  return { names, declared, lifted, unread };
}

/** Two variables share a name where neither is used where the other is seen. */
function numbered(variables: readonly Variable[]): Map<string, string> {
  const byName = new Map<string, Variable[]>();
  const names = new Map<string, string>();
  for (const variable of variables) {
    const { free } = variable.scope;
    const first = free.get(variable.prefix) ?? 0;
    for (let number = first; ; number++) {
      const name = `${variable.prefix}${number}`;
      const others = byName.get(name) ?? [];
      if (others.some((other) => meet(variable, other))) continue;
      others.push(variable);
      byName.set(name, others);
      names.set(variable.name, name);
      if (number === first) free.set(variable.prefix, first + 1);
      break;
    }
  }
  return names;
}

function meet(a: Variable, b: Variable): boolean {
  // Most are members beside each other.
  if (a.scope.to <= b.scope.from || b.scope.to <= a.scope.from) return false;
  return isUsedIn(a, b.scope) || isUsedIn(b, a.scope);
}

const isUsedIn = ({ places }: Variable, { from, to }: Scope): boolean => places.some((at) => at >= from && at < to);

/** Every numbered word, with the scope that holds all places at which it stands. */
function variablesOf({ tokens, block: root }: FunctionBody): Map<string, Variable> {
  const found = new Map<string, Variable>();

  const look = (from: number, to: number, scope: Scope): void => {
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (token?.kind !== "word" || isAccess(tokens[at - 1])) continue;
      const [, prefix] = NUMBERED.exec(token.text) ?? [];
      if (prefix === undefined) continue;
      const known = found.get(token.text);
      if (known) {
        known.places.push(at);
        known.scope = common(known.scope, scope);
      } else found.set(token.text, { name: token.text, prefix, places: [at], scope });
    }
  };
  const lookInBlock = (block: Block, scope: Scope): void => {
    // The rest of thousands of members stands as many blocks deep.
    for (let part: Block | undefined = block; part;) {
      const last: Statement | undefined = part.statements.at(-1);
      const rest: Statement | undefined = last && isRestOfMembers(last, part, tokens) ? last : undefined;
      for (const statement of part.statements) if (statement !== rest) lookInStatement(statement, scope);
      if (rest) look(rest.from, rest.to, scope);
      part = rest?.block;
    }
  };
  const lookInStatement = ({ kind, from, to, block, otherwise }: Statement, scope: Scope): void => {
    const own = kind === "loop" ? scopeBelow(scope, from, block?.to ?? to, undefined) : scope;
    look(from, to, own);
    if (block) lookInBlock(block, scopeOf(block, own));
    if (!otherwise) return;
    if ("kind" in otherwise) lookInStatement(otherwise, scope);
    else lookInBlock(otherwise, scopeOf(otherwise, scope));
  };
  lookInBlock(root, scopeOf(root, undefined));
  return found;
}

const NUMBERED = /^(_?[A-Za-z]+)\d+$/;

const scopeOf = (block: Block, parent: Scope | undefined): Scope => scopeBelow(parent, block.from, block.to, block);

const scopeBelow = (parent: Scope | undefined, from: number, to: number, block: Block | undefined): Scope => ({
  from,
  to,
  block,
  parent,
  depth: (parent?.depth ?? -1) + 1,
  free: new Map(),
});

function common(a: Scope, b: Scope): Scope {
  let [one, other]: [Scope, Scope] = [a, b];
  while (one !== other) {
    if (one.depth >= other.depth && one.parent) one = one.parent;
    else if (other.parent) other = other.parent;
    else break;
  }
  return one;
}

/** What is only read is declared by somebody else: functions, patterns, helpers. */
const isDeclared = (tokens: readonly Token[], at: number): boolean =>
  ["const", "let", "var"].includes(tokens[at - 1]?.text ?? "");

/** Constants that are set to what stands elsewhere already: a name, or a member of what has one. */
function isUnread(tokens: readonly Token[], [only = -1, ...more]: readonly number[]): boolean {
  if (more.length > 0 || tokens[only - 1]?.text === "var" || tokens[only + 1]?.text !== "=") return false;
  const first = tokens[only + 2];
  if (first?.kind !== "word" || NO_NAMES.has(first.text)) return false;
  let depth = 0;
  for (let at = only + 3; at < tokens.length; at++) {
    const { text, kind } = tokens[at] as Token;
    if (text === "[") depth++;
    else if (text === "]") depth--;
    else if (depth === 0 && text === ";") return true;
    else if (depth === 0 && text !== "." && !(kind === "word" && tokens[at - 1]?.text === ".")) return false;
  }
  return false;
}

const NO_NAMES = new Set(["null", "true", "false", "typeof", "new", "this"]);
