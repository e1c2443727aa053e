import { type Side, wordsOf } from "../side.ts";
import { foldAlternatives } from "./alternatives.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { boundOf, isBound, ofIntegers } from "./bound.ts";
import { join } from "./join.ts";
import { NAMES_ONLY } from "./keywords.ts";
import {
  NAMED,
  type NamedKeyword,
  type Normal,
  SINGLE,
  type SingleKeyword,
  type Site,
  emptyNormal,
  keyOf,
  listedSites,
  namedSites,
  siteOf,
} from "./normal.ts";
import { tidy } from "./tidy.ts";

/** The normal forms that were made before, by document and place. */
const KNOWN = new WeakMap<Side, Map<string, Normal>>();

/** A schema in its normal form. */
export function normalOf(site: Site): Normal {
  const known = KNOWN.get(site.side) ?? new Map<string, Normal>();
  KNOWN.set(site.side, known);
  const key = keyOf(site);
  const before = known.get(key);
  if (before) return before;
  const normal = emptyNormal(site);
  // A schema that is a choice of itself finds itself here, as far as it is known.
  known.set(key, normal);
  const [first, ...others] = atomsOf(site);
  if (first) fill(normal, first);
  const round = first?.isOutermost ? takeOut(normal, ["unevaluatedProperties", "unevaluatedItems"]) : [];
  for (const atom of others) {
    const one = emptyNormal({ side: site.side, parts: [atom.part] });
    fill(one, atom);
    if (!join(normal, one)) normal.all.push({ side: site.side, parts: [atom.part] });
  }
  for (const [keyword, rest] of round) normal.single.set(keyword, rest);
  tidy(normal);
  wholeNumbers(normal);
  foldAlternatives(normal, normalOf);
  tidy(normal);
  return normal;
}

/** What an object leaves to those that do not look at a member looks through all that holds beside it. */
function takeOut({ single }: Normal, keywords: readonly SingleKeyword[]): [SingleKeyword, Site][] {
  return keywords.flatMap((keyword): [SingleKeyword, Site][] => {
    const site = single.get(keyword);
    single.delete(keyword);
    return site === undefined ? [] : [[keyword, site]];
  });
}

const SINGLE_WORDS: ReadonlySet<string> = new Set(SINGLE);
const NAMED_WORDS: ReadonlySet<string> = new Set(NAMED);
const NUMBER_ENDS: ReadonlySet<string> = new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);

/** Sorts the keywords of one object by what they hold. */
function fill(normal: Normal, { part, value }: Atom): void {
  if (value === false) {
    normal.isNever = true;
    return;
  }
  const { side } = normal;
  const { pointer } = part;
  for (const [keyword, entry] of Object.entries(value)) {
    if ((NAMES_ONLY.has(keyword) && keyword !== "$ref") || NUMBER_ENDS.has(keyword)) continue;
    if (SINGLE_WORDS.has(keyword) && !Array.isArray(entry))
      normal.single.set(keyword as SingleKeyword, siteOf({ side, pointer: [...pointer, keyword], value: entry }));
    else if (NAMED_WORDS.has(keyword))
      for (const [name, site] of namedSites(side, pointer, keyword, entry))
        normal.named[keyword as NamedKeyword].set(name, site);
    else if (keyword === "prefixItems" || (keyword === "items" && Array.isArray(entry)))
      normal.prefix = listedSites(side, pointer, keyword, entry) ?? [];
    else if (keyword === "anyOf" || keyword === "oneOf") normal[keyword] = listedSites(side, pointer, keyword, entry);
    else normal.said.set(nameOf(keyword), { value: saidOf(keyword, entry), pointer: [...pointer, keyword] });
  }
  for (const end of ["lower", "upper"] as const) {
    const bound = boundOf(value, end);
    if (bound) normal.said.set(end, { value: bound.value, pointer: [...pointer, bound.keyword] });
  }
}

const nameOf = (keyword: string): string => (keyword === "const" ? "enum" : keyword);

function saidOf(keyword: string, value: unknown): unknown {
  if (keyword === "const") return [value];
  if (keyword === "type") return typeof value === "string" ? [value] : wordsOf(value);
  return keyword === "required" ? [...new Set(wordsOf(value))].sort() : value;
}

/** Of whole numbers, a bound is one of them. */
function wholeNumbers({ said }: Normal): void {
  const types = wordsOf(said.get("type")?.value);
  if (!types.includes("integer")) return;
  for (const end of ["lower", "upper"] as const) {
    const bound = said.get(end);
    if (bound !== undefined && isBound(bound.value)) said.set(end, { ...bound, value: ofIntegers(bound.value, end) });
  }
}
