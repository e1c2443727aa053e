// Copied by braze-codegen from templates/: edit it there.
import { counted } from "./counted.js";

/** What of an answer is shown, and names that were asked for and are nowhere. */
export interface Selected {
  readonly value: unknown;
  readonly missing: readonly string[];
}

/**
 * Keeps those members of an answer that are named: `items.id`. Lists are passed through, and what is no member of
 * the answer is looked for in the entries of its lists.
 */
export function selectFields(answer: unknown, fields: readonly string[]): Selected {
  const found = new Set<string>();
  const wanted = fields.map((field) => ({ field, names: field.split(".") }));
  const value = keep(answer, wanted, found, true);
  return { value, missing: fields.filter((field) => !found.has(field)) };
}

interface Wanted {
  readonly field: string;
  readonly names: readonly string[];
}

function keep(value: unknown, wanted: readonly Wanted[], found: Set<string>, isOuter: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => keep(entry, wanted, found, false));
  if (typeof value !== "object" || value === null) return value;
  const isHere = ({ names: [first = ""] }: Wanted) => Object.hasOwn(value, first);
  const elsewhere = isOuter ? wanted.filter((one) => !isHere(one)) : [];
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
      const here = wanted.filter(({ names }) => names[0] === name);
      const whole = here.filter(({ names }) => names.length === 1);
      for (const { field } of whole) found.add(field);
      if (whole.length > 0) return [[name, member]];
      const deeper = here.map(({ field, names }) => ({ field, names: names.slice(1) }));
      if (deeper.length > 0) return [[name, keep(member, deeper, found, false)]];
      return elsewhere.length > 0 && Array.isArray(member) ? [[name, keep(member, elsewhere, found, false)]] : [];
    }),
  );
}

/** Longer texts are told by their beginning. */
const longestText = 100;

/**
 * Lists of an answer, and what their entries say in short: of what lies deeper, and of long texts, only how much it is.
 */
export function inBrief(value: unknown, depth = 0): unknown {
  if (typeof value === "string" && value.length > longestText)
    return `${value.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "")}… (${value.length} characters)`;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return depth > 2 ? counted(value.length, "entry", "entries") : value.map((one) => inBrief(one, depth + 1));
  const entries = Object.entries(value);
  if (depth > 2) return counted(entries.length, "member");
  return Object.fromEntries(entries.map(([name, member]) => [name, inBrief(member, depth + 1)]));
}
