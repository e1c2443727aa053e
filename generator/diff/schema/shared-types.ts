import { typesOf } from "./alternatives.ts";
import { KIND_OF, speaksOf } from "./keywords.ts";
import type { Normal } from "./normal.ts";

const KINDS = ["string", "number", "array", "object"] as const;
type Kind = (typeof KINDS)[number];

/**
 * Two schemas without what they say of types that only one of them takes: a text that may now be a list as well is a change of the type, and
 * how long that list may be takes nothing from those who send the text.
 */
export function onSharedTypes(before: Normal, after: Normal): readonly [Normal, Normal] {
  const isShared = (kind: Kind) => [before, after].every((each) => speaksOfKind(each, kind));
  const kinds = new Set(KINDS.filter(isShared));
  return kinds.size === KINDS.length ? [before, after] : [only(before, kinds), only(after, kinds)];
}

const speaksOfKind = (normal: Normal, kind: Kind): boolean =>
  typesOf(normal)?.some((type) => speaksOf(kind, type)) ?? true;

const NUMBERS = /^(u?int\d*|float|double|decimal\d*)$/;

function only(normal: Normal, kinds: ReadonlySet<Kind>): Normal {
  const isKept = (keyword: string, value?: unknown): boolean => {
    if (keyword === "format") return kinds.has(NUMBERS.test(String(value)) ? "number" : "string");
    const kind = KIND_OF[keyword];
    return kind === undefined || kinds.has(kind);
  };
  const nothing = { properties: new Map(), patternProperties: new Map(), dependentSchemas: new Map() };
  return {
    ...normal,
    said: new Map([...normal.said].filter(([keyword, { value }]) => isKept(keyword, value))),
    single: new Map([...normal.single].filter(([keyword]) => isKept(keyword))),
    named: kinds.has("object") ? normal.named : nothing,
    prefix: kinds.has("array") ? normal.prefix : [],
  };
}
