// Copied by braze-codegen from templates/: edit it there.
import type { Cut } from "./cut.js";
import { cutToFit } from "./cut.js";
import { childPointer, pointerSteps } from "./pointer.js";

/** What stands in an answer from a place on: the place is what a note of an earlier, cut answer named. */
export interface Rest {
  /** Entries, members or characters from there on, under the name of what holds them. */
  readonly value: unknown;
  readonly container: string;
  readonly skipped: number;
  /** The name under which the value is shown, or `undefined` where it is shown as it is. */
  readonly name: string | undefined;
}

/**
 * The rest of an answer from a place on.
 *
 * @param from - JSON pointer of the first thing to show; or a number, which counts the entries of the list.
 * @param list - The list that a number counts in, when the operation has one.
 * @returns A sentence, where there is no such place.
 */
export function restFrom(answer: unknown, from: string, list: string | undefined): Rest | string {
  const steps = pointerSteps(/^\d+$/.test(from) ? childPointer(listIn(answer, list), from) : from);
  if (!steps) return `\`_from\` should be what a note of a cut answer gave, such as "/${list ?? "items"}/50".`;
  const last = steps.at(-1) ?? "";
  const names = steps.slice(0, -1);
  let at = answer;
  for (const name of names) at = part(at, name);
  const cut = after(at, last);
  if (!cut) return `The answer has nothing at \`_from\`: it may be shorter now than it was. Call without \`_from\`.`;
  const container = names.reduce<string>(childPointer, "");
  return { ...cut, container, name: names.length > 0 ? names.join("/") : undefined };
}

/** A rest that fits into a number of characters, in the shape of the answer where it was near its surface. */
export function cutRest({ value, container, skipped, name }: Rest, maxCharacters: number): Cut {
  const cut = cutToFit(value, maxCharacters - (name?.length ?? 0), { pointer: container, skipped });
  return name === undefined ? cut : { ...cut, value: { [name]: cut.value } };
}

function listIn(answer: unknown, list: string | undefined): string {
  if (Array.isArray(answer)) return "";
  const found = Object.entries(Object(answer) as object).find(([name, value]) => name === list || Array.isArray(value));
  return childPointer("", list ?? found?.[0] ?? "");
}

function part(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function after(at: unknown, step: string): Pick<Rest, "value" | "skipped"> | undefined {
  if (typeof at === "string" || Array.isArray(at)) {
    const skipped = /^\d+$/.test(step) ? Number(step) : Number.NaN;
    return skipped < at.length ? { value: at.slice(skipped), skipped } : undefined;
  }
  if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
  const entries = Object.entries(at);
  const skipped = entries.findIndex(([name]) => name === step);
  return { value: Object.fromEntries(entries.slice(skipped)), skipped };
}
