import stringify from "json-stringify-pretty-compact";
import type { Token } from "./tokens.ts";

/** ajv keeps each schema whole and looks its parts up, as in `schema16.properties.state.enum`. Here only the parts are kept. */
export interface SchemaPart {
  /** The part as code. */
  readonly literal: string;
  /** The name for a constant, where the part is to be made once; absent where the literal may stand for itself. */
  readonly name?: string;
  /** Where the look-up ends. */
  readonly to: number;
}

/** What a look-up finds, from the word that stands for the schema. */
export function schemaPart(tokens: readonly Token[], at: number, schema: unknown): SchemaPart {
  const { steps, to } = stepsOf(tokens, at);
  const part = steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], schema);
  if (typeof part !== "object" || part === null)
    return { literal: part === undefined ? "undefined" : asCode(part), to };
  // Lists of words stand where they are shown; what is compared again and again is made once.
  if (tokens[at - 1]?.text === ":") return { literal: asCode(part), to };
  const isAskedForNames = tokens[at - 1]?.text === "(" && tokens[at - 2]?.text === "call";
  const value = isAskedForNames ? Object.fromEntries(Object.keys(part).map((key) => [key, true])) : part;
  const words = ["schema", ...steps].map((step) => step.replace(/\W+/g, "_"));
  return { literal: asCode(value), name: words.join("_").slice(0, 80), to };
}

/** `.properties["a b"].enum` */
function stepsOf(tokens: readonly Token[], at: number): { steps: string[]; to: number } {
  const steps: string[] = [];
  let to = at + 1;
  for (;;) {
    const [sign, name, end] = [tokens[to], tokens[to + 1], tokens[to + 2]];
    if (sign?.text === "." && name) {
      steps.push(name.text);
      to += 2;
    } else if (sign?.text === "[" && name && name.kind !== "word" && end?.text === "]") {
      steps.push(name.kind === "string" ? (JSON.parse(name.text) as string) : name.text);
      to += 3;
    } else return { steps, to };
  }
}

/** JSON is JavaScript but for one name, which would set the prototype. */
const asCode = (value: unknown): string =>
  stringify(value, { maxLength: 120 }).replace(/(?<!\\)"__proto__":/g, '["__proto__"]:');
