// Copied by braze-codegen from templates/: edit it there.
import type { JsonSchema } from "./data/rows.js";
import type { Arguments } from "./input.js";
import { partsOf } from "./schema-walk.js";

/** What a call says of its answer and not to Braze. Every tool takes these, and none lists them: they cost room. */
export interface AnswerArguments {
  /** Where to go on in an answer that was cut, as its note says. */
  readonly from?: string;
  /** Members to keep, such as `items.id`. */
  readonly fields?: readonly string[];
  /** `brief`: of long texts and of what lies deep only how much it is. */
  readonly brief?: boolean;
}

/** The arguments of a call, taken apart. */
export interface SplitArguments {
  /** For Braze. */
  readonly args: Arguments;
  readonly answer: AnswerArguments;
  readonly mistakes: readonly string[];
}

const names = ["_from", "_fields", "_detail"] as const;

/** Takes out what is said of the answer. An argument of the operation that has such a name stays one. */
export function splitArguments(args: Arguments, schema: JsonSchema): SplitArguments {
  const given = names.filter((name) => Object.hasOwn(args, name) && !isOfOperation(schema, name));
  if (given.length === 0) return { args, answer: {}, mistakes: [] };
  const own = new Set<string>(given);
  const rest = Object.fromEntries(Object.entries(args).filter(([name]) => !own.has(name)));
  const mistakes: string[] = [];
  const answer = given.map((name) => {
    const value = args[name];
    if (value === null || value === undefined || value === "") return {};
    const read = readers[name](value);
    if (typeof read !== "string") return read;
    mistakes.push(read);
    return {};
  });
  return { args: rest, answer: Object.assign({}, ...answer) as AnswerArguments, mistakes };
}

/** What each of them means, or a sentence on what it should be. */
const readers: Readonly<Record<(typeof names)[number], (value: unknown) => AnswerArguments | string>> = {
  _from: (value) =>
    typeof value === "string" || Number.isSafeInteger(value)
      ? { from: String(value) }
      : '`_from` should be the text that a note of a cut answer gave, such as "/items/50".',
  _fields: (value) => {
    const list = typeof value === "string" ? listIn(value) : value;
    return Array.isArray(list) && list.every((field) => typeof field === "string")
      ? { fields: list }
      : '`_fields` should be a list of names, such as ["items.id"].';
  },
  _detail: (value) =>
    value === "brief" || value === "full" ? { brief: value === "brief" } : '`_detail` must be one of "brief", "full".',
};

/** Clients send lists as JSON text, and people as names between commas. */
function listIn(text: string): unknown {
  if (!text.startsWith("[")) return text.split(",").map((name) => name.trim());
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isOfOperation(schema: JsonSchema, name: string): boolean {
  return partsOf(schema, [schema]).some(({ properties }) => Object.hasOwn(Object(properties) as object, name));
}
