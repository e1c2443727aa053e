import { type Pointer, toFragment } from "../../pointer.ts";
import { isReference } from "../../reference.ts";
import { type Fields, type Part, type Side, isFields, targetOf } from "../side.ts";

/** A schema by its place, or several that hold at once. */
export interface Site {
  readonly side: Side;
  readonly parts: readonly SitePart[];
}

export interface SitePart {
  readonly pointer: Pointer;
  readonly value: unknown;
  /** Only what the object says itself, without its `$ref` and its `allOf`. */
  readonly isOwn?: true;
}

/** A keyword's value, and where it stands. */
export interface Said {
  readonly value: unknown;
  readonly pointer: Pointer;
}

/** The keywords that hold one schema. */
export const SINGLE = [
  "items",
  "additionalProperties",
  "propertyNames",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contentSchema",
] as const;
export type SingleKeyword = (typeof SINGLE)[number];

/** The keywords that hold schemas by name. */
export const NAMED = ["properties", "patternProperties", "dependentSchemas"] as const;
export type NamedKeyword = (typeof NAMED)[number];

/**
 * What a schema says, in one form for all ways of saying it: references are followed, `allOf` is merged where that is the same, and
 * alternatives of different types are one schema with several types.
 */
export interface Normal {
  readonly key: string;
  readonly site: Site;
  readonly side: Side;
  /** Where the schema stands that says the most, for what is said of the whole. */
  readonly pointer: Pointer;
  /** Nothing fits: the schema `false`. */
  isNever: boolean;
  /** Every keyword that holds no schema. */
  readonly said: Map<string, Said>;
  readonly single: Map<SingleKeyword, Site>;
  readonly named: Record<NamedKeyword, Map<string, Site>>;
  prefix: readonly Site[];
  anyOf: readonly Site[] | undefined;
  oneOf: readonly Site[] | undefined;
  /** What holds besides, and could not be merged. */
  readonly all: Site[];
}

/** A schema by the place where it is written: what is only a reference stands for what it leads to. */
export function siteOf(part: Part): Site {
  let { pointer, value } = part;
  for (let hops = 0; hops < 50 && isReference(value) && Object.keys(value).length === 1; hops++) {
    const target = targetOf(part.side, value.$ref);
    if (target === undefined) break;
    ({ pointer, value } = target);
  }
  return { side: part.side, parts: [{ pointer, value }] };
}

/** Both at once. */
export const joint = (one: Site | undefined, other: Site): Site =>
  one === undefined ? other : { side: one.side, parts: [...one.parts, ...other.parts] };

/** Schemas by their places. */
export const keyOf = ({ parts }: Site): string =>
  parts.map(({ pointer, isOwn }) => `${toFragment(pointer)}${isOwn ? "!" : ""}`).join(" & ");

export const emptyNormal = (site: Site): Normal => ({
  key: keyOf(site),
  site,
  side: site.side,
  pointer: site.parts[0]?.pointer ?? [],
  isNever: false,
  said: new Map(),
  single: new Map(),
  named: { properties: new Map(), patternProperties: new Map(), dependentSchemas: new Map() },
  prefix: [],
  anyOf: undefined,
  oneOf: undefined,
  all: [],
});

/** The schemas that one object holds under a keyword by name. */
export const namedSites = (side: Side, pointer: Pointer, keyword: string, value: unknown): [string, Site][] =>
  Object.entries(isFields(value) ? value : ({} as Fields)).map(([name, schema]) => [
    name,
    siteOf({ side, pointer: [...pointer, keyword, name], value: schema }),
  ]);

/** The schemas of a list. */
export const listedSites = (side: Side, pointer: Pointer, keyword: string, value: unknown): Site[] | undefined =>
  Array.isArray(value)
    ? value.map((schema, index) => siteOf({ side, pointer: [...pointer, keyword, index], value: schema }))
    : undefined;
