import { same } from "../same.ts";
import { isFields, wordsOf } from "../side.ts";
import { type Bound, isBound } from "./bound.ts";
import { isAnnotation } from "./keywords.ts";
import { NAMED, type Normal, SINGLE, type Said, joint } from "./normal.ts";

/**
 * Adds to a schema what another one says that holds at the same time.
 *
 * @returns false where one schema cannot say both; nothing is changed then.
 */
export function join(whole: Normal, other: Normal): boolean {
  if (!areJoinable(whole, other)) return false;
  const merged = mergedSaid(whole, other);
  if (merged === undefined) return false;
  for (const [keyword, said] of merged) whole.said.set(keyword, said);
  for (const keyword of NAMED)
    for (const [name, site] of other.named[keyword])
      whole.named[keyword].set(name, joint(whole.named[keyword].get(name), site));
  for (const [keyword, site] of other.single) whole.single.set(keyword, joint(whole.single.get(keyword), site));
  if (other.prefix.length > 0) whole.prefix = other.prefix;
  whole.anyOf ??= other.anyOf;
  whole.oneOf ??= other.oneOf;
  whole.isNever ||= other.isNever;
  whole.all.push(...other.all);
  return true;
}

/** Keywords of which a schema has one, and two do not make one. */
const ALONE = SINGLE.filter((keyword) => !["items", "additionalProperties", "propertyNames"].includes(keyword));

function areJoinable(one: Normal, other: Normal): boolean {
  if ((one.anyOf && other.anyOf) || (one.oneOf && other.oneOf)) return false;
  if (ALONE.some((keyword) => one.single.has(keyword) && other.single.has(keyword))) return false;
  if ((one.single.has("if") || one.single.has("then")) && (other.single.has("if") || other.single.has("then")))
    return false;
  const looksRound = (each: Normal) => each.single.has("unevaluatedProperties") || each.single.has("unevaluatedItems");
  if (looksRound(one) || looksRound(other)) return false;
  return membersJoin(one, other) && membersJoin(other, one) && entriesJoin(one, other);
}

/** What an object says of all other members would else be said of those that only the other one knows. */
function membersJoin(one: Normal, other: Normal): boolean {
  if (!one.single.has("additionalProperties")) return true;
  if (other.named.patternProperties.size > 0) return false;
  return [...other.named.properties.keys()].every((name) => one.named.properties.has(name));
}

function entriesJoin(one: Normal, other: Normal): boolean {
  const speaks = (each: Normal) => each.prefix.length > 0 || each.single.has("items");
  return !(speaks(one) && speaks(other) && (one.prefix.length > 0 || other.prefix.length > 0));
}

function mergedSaid(one: Normal, other: Normal): [string, Said][] | undefined {
  const merged: [string, Said][] = [];
  for (const [keyword, theirs] of other.said) {
    const ours = one.said.get(keyword);
    const both = ours === undefined ? theirs : bothSay(keyword, ours, theirs);
    if (both === undefined) return undefined;
    merged.push([keyword, both]);
  }
  return merged;
}

/** The keyword that says what two say, or undefined. What is said on the outside explains more. */
function bothSay(keyword: string, ours: Said, theirs: Said): Said | undefined {
  if (isAnnotation(keyword)) return keyword === "deprecated" || keyword.endsWith("Only") ? truest(ours, theirs) : ours;
  if (same(ours.value, theirs.value)) return ours;
  const [a, b] = [ours.value, theirs.value];
  switch (keyword) {
    case "type":
      return { ...ours, value: commonTypes(wordsOf(a), wordsOf(b)) };
    case "enum":
      return Array.isArray(a) && Array.isArray(b)
        ? { ...ours, value: a.filter((value) => b.some((each) => same(value, each))) }
        : undefined;
    case "required":
      return { ...ours, value: [...new Set([...wordsOf(a), ...wordsOf(b)])].sort() };
    case "uniqueItems":
      return truest(ours, theirs);
    case "dependentRequired": {
      if (!isFields(a) || !isFields(b)) return undefined;
      const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
      const value = Object.fromEntries(
        names.map((name) => [name, [...new Set([...wordsOf(a[name]), ...wordsOf(b[name])])].sort()]),
      );
      return { ...ours, value };
    }
  }
  if (isBound(a) && isBound(b)) return isStricter(keyword, a, b) ? ours : theirs;
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  if (keyword.startsWith("min")) return a >= b ? ours : theirs;
  if (keyword.startsWith("max")) return a <= b ? ours : theirs;
  return undefined;
}

const isStricter = (keyword: string, a: Bound, b: Bound): boolean =>
  a.bound === b.bound ? a.isOpen : keyword === "lower" ? a.bound > b.bound : a.bound < b.bound;

const truest = (ours: Said, theirs: Said): Said => (theirs.value === true ? theirs : ours);

const commonTypes = (one: readonly string[], other: readonly string[]): string[] =>
  one
    .flatMap((type) => {
      if (other.includes(type)) return [type];
      if (type === "number" && other.includes("integer")) return ["integer"];
      return type === "integer" && other.includes("number") ? [type] : [];
    })
    .sort();
