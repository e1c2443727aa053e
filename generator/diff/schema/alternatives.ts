import { wordsOf } from "../side.ts";
import { KIND_OF, isAnnotation } from "./keywords.ts";
import { NAMED, type Normal, type Site } from "./normal.ts";

type NormalOf = (site: Site) => Normal;

/**
 * `anyOf: [{ type: string }, { type: "null" }]` is `type: [string, "null"]`: alternatives of which each is for types of its own become one
 * schema, since each keyword speaks of one type. A choice within a choice is one choice.
 */
export function foldAlternatives(normal: Normal, normalOf: NormalOf): void {
  for (const kind of ["anyOf", "oneOf"] as const) {
    const sites = normal[kind];
    if (sites === undefined) continue;
    const branches = sites.flatMap((site) => nestedIn(kind, site, normalOf));
    normal[kind] = branches;
    const normals = branches.map(normalOf);
    if (normals.includes(normal)) continue;
    if (kind === "oneOf" && normal.anyOf === undefined && areApart(normals)) {
      normal.anyOf = branches;
      normal.oneOf = undefined;
    }
    if (canFold(normal, normals)) fold(normal, normals);
  }
}

function nestedIn(kind: "anyOf" | "oneOf", site: Site, normalOf: NormalOf): readonly Site[] {
  const branch = normalOf(site);
  if (branch[kind] === undefined || [...branch.said.keys()].length > 0 || !saysOnlyChoices(branch)) return [site];
  return kind === "anyOf" ? branch[kind] : [site];
}

/** Nothing is asserted but the choice. */
function saysOnlyChoices({ said, single, named, prefix, all, isNever, anyOf, oneOf }: Normal): boolean {
  if (isNever || single.size > 0 || prefix.length > 0 || all.length > 0 || (anyOf && oneOf)) return false;
  return [...said.keys()].every(isAnnotation) && NAMED.every((keyword) => named[keyword].size === 0);
}

export const isOnlyChoice = (normal: Normal): boolean =>
  (normal.anyOf ?? normal.oneOf) !== undefined && saysOnlyChoices(normal);

/** The types of a schema; undefined where it does not say. */
export function typesOf({ said }: Normal): readonly string[] | undefined {
  const values = said.get("enum")?.value;
  if (Array.isArray(values)) return [...new Set(values.map(typeOf))].sort();
  const types = said.get("type")?.value;
  return types === undefined ? undefined : wordsOf(types);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

function areApart(normals: readonly Normal[]): boolean {
  const types = normals.map(typesOf);
  const all = types.flatMap((list) => (list ?? []).map((type) => (type === "integer" ? "number" : type)));
  return types.every((list) => list !== undefined) && new Set(all).size === all.length;
}

function canFold(normal: Normal, normals: readonly Normal[]): boolean {
  if (!saysOnlyChoices(normal) || !areApart(normals)) return false;
  const formats = normals.filter(({ said }) => said.has("format"));
  const lists = normals.filter(({ said }) => said.has("enum"));
  const hasAllValues = normals.every((each) => valuesOf(each) !== undefined);
  return formats.length <= 1 && (lists.length === 0 || hasAllValues) && normals.every(isPlain);
}

/** Each keyword speaks of one type alone. */
function isPlain({ said, single, all, anyOf, oneOf, isNever }: Normal): boolean {
  const isOfOneType = (keyword: string) =>
    keyword === "type" || keyword === "enum" || keyword === "format" || KIND_OF[keyword] !== undefined;
  if (isNever || anyOf || oneOf || all.length > 0) return false;
  return (
    [...said.keys()].every((keyword) => isAnnotation(keyword) || isOfOneType(keyword)) &&
    [...single.keys()].every(isOfOneType)
  );
}

/** All values that fit, where there are few. */
function valuesOf(normal: Normal): readonly unknown[] | undefined {
  const values = normal.said.get("enum")?.value;
  if (Array.isArray(values)) return values;
  const types = typesOf(normal);
  if (types?.length !== 1) return undefined;
  return types[0] === "null" ? [null] : types[0] === "boolean" ? [false, true] : undefined;
}

function fold(normal: Normal, normals: readonly Normal[]): void {
  normal.anyOf = undefined;
  normal.oneOf = undefined;
  const lists = normals.filter(({ said }) => said.has("enum"));
  const main = normals.filter((each) => typesOf(each)?.join() !== "null");
  for (const branch of normals) {
    const types = typesOf(branch)?.join() ?? "";
    for (const [keyword, said] of branch.said) {
      if (keyword === "type" || keyword === "enum") continue;
      const isMain = main.length === 1 && main[0] === branch && !normal.said.has(keyword);
      normal.said.set(isAnnotation(keyword) && !isMain ? `${keyword}@${types}` : keyword, said);
    }
    for (const [keyword, site] of branch.single) normal.single.set(keyword, site);
    for (const keyword of NAMED)
      for (const [name, site] of branch.named[keyword]) normal.named[keyword].set(name, site);
    if (branch.prefix.length > 0) normal.prefix = branch.prefix;
  }
  const pointer = lists[0]?.said.get("enum")?.pointer ?? main[0]?.said.get("type")?.pointer ?? normal.pointer;
  if (lists.length > 0) normal.said.set("enum", { value: normals.flatMap((each) => valuesOf(each) ?? []), pointer });
  else normal.said.set("type", { value: normals.flatMap((each) => typesOf(each) ?? []).sort(), pointer });
}
