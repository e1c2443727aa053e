import { canonical } from "../same.ts";
import { isAnnotation } from "./keywords.ts";
import type { Normal, Site } from "./normal.ts";

type NormalOf = (site: Site) => Normal;

const NUMBERS = new Map<string, number>();
const KNOWN = new WeakMap<Normal, Map<number, number>>();

/** A number that schemas share which assert the same, as far down as `depth` steps. */
export function fingerprint(normal: Normal, normalOf: NormalOf, depth = 3): number {
  const known = KNOWN.get(normal) ?? new Map<number, number>();
  KNOWN.set(normal, known);
  const before = known.get(depth);
  if (before !== undefined) return before;
  const below = (site: Site) => (depth === 0 ? 0 : fingerprint(normalOf(site), normalOf, depth - 1));
  const list = (sites: readonly Site[] | undefined) => sites?.map(below).sort((a, b) => a - b);
  const text = canonical({
    isNever: normal.isNever,
    said: [...normal.said]
      .filter(([keyword]) => !isAnnotation(keyword))
      .map(([keyword, { value }]) => [keyword, canonical(value)])
      .sort(),
    single: [...normal.single].map(([keyword, site]) => [keyword, below(site)]).sort(),
    named: Object.entries(normal.named).map(([keyword, sites]) => [
      keyword,
      [...sites].map(([name, site]) => [name, below(site)]).sort(),
    ]),
    prefix: normal.prefix.map(below),
    anyOf: list(normal.anyOf),
    oneOf: list(normal.oneOf),
    all: list(normal.all),
  });
  const number = NUMBERS.get(text) ?? NUMBERS.size;
  NUMBERS.set(text, number);
  known.set(depth, number);
  return number;
}
