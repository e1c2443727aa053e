// Copied by braze-codegen from templates/: edit it there.

/** A value that was made to fit, and sentences on what is left out. */
export interface Cut {
  readonly value: unknown;
  readonly left: readonly string[];
}

/**
 * Makes a value fit into a number of characters of JSON. Whole entries leave the ends of long lists and the ends leave
 * long texts, so that what remains is still JSON of the same shape. Gives `undefined` where that is not enough.
 */
export function cutToFit(value: unknown, maxCharacters: number): Cut | undefined {
  const left = new Map<string, string>();
  let at = value;
  // Each round shortens the longest list or text; two or three do in practice.
  for (let round = 0; round < 50; round++) {
    const excess = length(at) - maxCharacters;
    if (excess <= 0) return { value: at, left: [...left.values()] };
    const place = heaviest(at);
    if (!place) return undefined;
    const { path, target } = place;
    const shorter = typeof target === "string" ? shortenText(target, excess) : shortenList(target, excess);
    if (shorter.length === target.length) return undefined;
    const unit = typeof target === "string" ? "characters" : "entries";
    const whole = sizeOf(value, path) ?? target.length;
    left.set(
      path.join("."),
      `\`${path.join(".") || "the answer"}\` shows the first ${shorter.length} of ${whole} ${unit}`,
    );
    at = replaced(at, path, shorter);
  }
  return undefined;
}

type Path = readonly string[];
interface Place {
  readonly path: Path;
  readonly target: string | readonly unknown[];
  readonly weight: number;
}

/** A text that makes up most of the value, or else the list with most in it, the outermost first. */
function heaviest(value: unknown): Place | undefined {
  let text: Place | undefined;
  let list: Place | undefined;
  const visit = (at: unknown, path: Path): number => {
    if (typeof at !== "object" || at === null) {
      const weight = length(at);
      if (typeof at === "string" && at.length > 200 && weight > (text?.weight ?? 0))
        text = { path, target: at, weight };
      return weight;
    }
    let weight = 2;
    for (const [key, member] of Object.entries(at)) weight += key.length + 4 + visit(member, [...path, key]);
    // Children were visited before: an equal weight means a list inside a list, and the outer one is cut.
    if (Array.isArray(at) && at.length > 1 && weight >= (list?.weight ?? 0)) list = { path, target: at, weight };
    return weight;
  };
  const total = visit(value, []);
  return text && (!list || text.weight > total / 2) ? text : list;
}

function shortenText(text: string, excess: number): string {
  const keep = Math.max(200, text.length - excess - 1);
  return `${text.slice(0, keep).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function shortenList(list: readonly unknown[], excess: number): readonly unknown[] {
  let freed = 0;
  let keep = list.length;
  while (keep > 1 && freed < excess) freed += length(list[--keep]) + 1;
  return list.slice(0, keep);
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((entry, index) => (String(index) === step ? replaced(entry, rest, by) : entry));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: replaced(object[step], rest, by) };
}

function sizeOf(value: unknown, path: Path): number | undefined {
  let at = value;
  for (const step of path) at = (at as Readonly<Record<string, unknown>> | undefined)?.[step];
  return typeof at === "string" || Array.isArray(at) ? at.length : undefined;
}

function length(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
