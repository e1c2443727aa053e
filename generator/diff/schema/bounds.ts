import { canonical, same } from "../same.ts";
import { isFields, wordsOf } from "../side.ts";
import { namesText, valueText } from "../where.ts";
import { type Bound, isBound } from "./bound.ts";
import { type Local, NARROWER, OTHER, WIDER, local } from "./local.ts";
import type { Normal, Said } from "./normal.ts";

/** Keywords that count, in words around the figure; the first word of each tells which way it bounds. */
const COUNTS: Readonly<Record<string, (figure: string) => string>> = {
  minLength: (figure) => `at least ${figure} ${figure === "1" ? "character" : "characters"}`,
  maxLength: (figure) => `at most ${figure} ${figure === "1" ? "character" : "characters"}`,
  minItems: (figure) => `at least ${figure} ${figure === "1" ? "entry" : "entries"}`,
  maxItems: (figure) => `at most ${figure} ${figure === "1" ? "entry" : "entries"}`,
  minProperties: (figure) => `at least ${figure} ${figure === "1" ? "member" : "members"}`,
  maxProperties: (figure) => `at most ${figure} ${figure === "1" ? "member" : "members"}`,
  minContains: (figure) =>
    `at least ${figure} ${figure === "1" ? "entry" : "entries"} of the kind that it has to contain`,
  maxContains: (figure) =>
    `at most ${figure} ${figure === "1" ? "entry" : "entries"} of the kind that it has to contain`,
};

/** How long, how many, how great, and of what form. */
export function boundChanges(before: Normal, after: Normal): Local[] {
  const pair = (keyword: string) => [before.said.get(keyword), after.said.get(keyword)] as const;
  return [
    ...Object.entries(COUNTS).flatMap(([keyword, text]) => countChange(keyword, text, ...pair(keyword))),
    ...(["lower", "upper"] as const).flatMap((end) => numberChange(end, ...pair(end))),
    ...stepChange(...pair("multipleOf")),
    ...formChange("matches", ...pair("pattern")),
    ...formatChange(...pair("format")),
    ...uniqueChange(...pair("uniqueItems")),
    ...dependentChanges(...pair("dependentRequired")),
  ];
}

type Compared = [before: Said | undefined, after: Said | undefined];

function countChange(keyword: string, text: (figure: string) => string, ...[before, after]: Compared): Local[] {
  if (same(before?.value, after?.value)) return [];
  const what = (said: Said) => text(valueText(said.value).replaceAll("`", ""));
  if (after === undefined) return before ? [local(WIDER, before.pointer, `no longer has to have ${what(before)}`)] : [];
  if (before === undefined) return [local(NARROWER, after.pointer, `has ${what(after)} (before: no such limit)`)];
  const isHigher = Number(after.value) > Number(before.value);
  const levels = isHigher === keyword.startsWith("min") ? NARROWER : WIDER;
  return [local(levels, after.pointer, `has ${what(after)} (before: ${String(before.value)})`)];
}

function numberChange(end: "lower" | "upper", ...[before, after]: Compared): Local[] {
  const [old, now] = [before?.value, after?.value];
  if (same(old, now)) return [];
  if (!after || !isBound(now))
    return before && isBound(old) ? [local(WIDER, before.pointer, `no longer has to be ${boundText(end, old)}`)] : [];
  if (!isBound(old)) return [local(NARROWER, after.pointer, `is ${boundText(end, now)} (before: any)`)];
  const isHigher = now.bound > old.bound || (now.bound === old.bound && now.isOpen === (end === "lower"));
  const levels = isHigher === (end === "lower") ? NARROWER : WIDER;
  return [local(levels, after.pointer, `is ${boundText(end, now)} (before: ${boundText(end, old)})`)];
}

const boundText = (end: "lower" | "upper", { bound, isOpen }: Bound): string =>
  `${end === "lower" ? (isOpen ? "more than" : "at least") : isOpen ? "less than" : "at most"} ${bound}`;

function stepChange(...[before, after]: Compared): Local[] {
  const [old, now] = [before?.value, after?.value];
  if (same(old, now)) return [];
  if (!after || typeof now !== "number")
    return before ? [local(WIDER, before.pointer, `no longer has to be a multiple of ${String(old)}`)] : [];
  const divides = (one: number, other: number) => Math.abs(other / one - Math.round(other / one)) < 1e-9;
  const levels = typeof old !== "number" || divides(old, now) ? NARROWER : divides(now, old) ? WIDER : OTHER;
  return [
    local(
      levels,
      after.pointer,
      `is a multiple of ${now} (before: ${old === undefined ? "any number" : `of ${String(old)}`})`,
    ),
  ];
}

function formChange(verb: string, ...[before, after]: Compared): Local[] {
  if (same(before?.value, after?.value)) return [];
  if (!after) return before ? [local(WIDER, before.pointer, `no longer has to match ${valueText(before.value)}`)] : [];
  const was = before ? ` (before: ${valueText(before.value)})` : " (before: any text)";
  return [local(before ? OTHER : NARROWER, after.pointer, `${verb} ${valueText(after.value)}${was}`)];
}

/** Formats of which the first is among the values of the second. */
const WITHIN = [
  ["int32", "int64"],
  ["float", "double"],
] as const;

function formatChange(...[before, after]: Compared): Local[] {
  if (same(before?.value, after?.value)) return [];
  if (!after)
    return before ? [local(WIDER, before.pointer, `no longer has the format ${valueText(before.value)}`)] : [];
  if (!before) return [local(NARROWER, after.pointer, `has the format ${valueText(after.value)} (before: none)`)];
  const isPair = (one: unknown, other: unknown) => WITHIN.some(([less, more]) => less === one && more === other);
  const levels = isPair(before.value, after.value) ? WIDER : isPair(after.value, before.value) ? NARROWER : OTHER;
  return [
    local(levels, after.pointer, `has the format ${valueText(after.value)} (before: ${valueText(before.value)})`),
  ];
}

function uniqueChange(...[before, after]: Compared): Local[] {
  if ((before?.value === true) === (after?.value === true)) return [];
  if (after?.value === true) return [local(NARROWER, after.pointer, "has no entry twice")];
  return before ? [local(WIDER, before.pointer, "may have an entry twice")] : [];
}

function dependentChanges(...[before, after]: Compared): Local[] {
  const [old, now] = [before?.value, after?.value].map((value) => (isFields(value) ? value : {})) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [wordsOf(old[name]), wordsOf(now[name])];
    const gone = was.filter((word) => !is.includes(word));
    const added = is.filter((word) => !was.includes(word));
    const pointer = Object.hasOwn(now, name) ? [...(after?.pointer ?? []), name] : [...(before?.pointer ?? []), name];
    return [
      ...(added.length > 0 ? [local(NARROWER, pointer, `has ${namesText(added)} wherever it has \`${name}\``)] : []),
      ...(gone.length > 0 ? [local(WIDER, pointer, `may have \`${name}\` without ${namesText(gone)}`)] : []),
    ];
  });
}

/** Keywords that this file, values.ts and the files beside them know; of others only the text is compared. */
export const KNOWN_KEYWORDS: ReadonlySet<string> = new Set([
  ...Object.keys(COUNTS),
  "lower",
  "upper",
  "multipleOf",
  "pattern",
  "format",
  "uniqueItems",
  "dependentRequired",
  "type",
  "enum",
  "required",
]);

/** Keywords that nobody here knows: what they mean is unknown, and so is what a change of them means. */
export function otherKeywordChanges(before: Normal, after: Normal, isKnown: (keyword: string) => boolean): Local[] {
  const keywords = [...new Set([...before.said.keys(), ...after.said.keys()])].filter((keyword) => !isKnown(keyword));
  return keywords.sort().flatMap((keyword) => {
    const [old, now] = [before.said.get(keyword), after.said.get(keyword)];
    if (canonical(old?.value) === canonical(now?.value)) return [];
    const pointer = (now ?? old)?.pointer ?? after.pointer;
    return [local(OTHER, pointer, `says \`${keyword}\`: ${valueText(now?.value)} (before: ${valueText(old?.value)})`)];
  });
}
