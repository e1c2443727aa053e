import { canonical } from "../same.ts";
import { isFields, wordsOf } from "../side.ts";
import { ANNOTATIONS, KIND_OF, speaksOf } from "./keywords.ts";
import type { Normal, Said, SingleKeyword } from "./normal.ts";

/** Takes away what says nothing, and says what can be said in two ways in one. */
export function tidy(normal: Normal): void {
  const { said, single } = normal;
  for (const keyword of [
    "additionalProperties",
    "items",
    "unevaluatedProperties",
    "unevaluatedItems",
    "propertyNames",
  ] as const)
    if (single.has(keyword) && isAnything(single.get(keyword)?.parts)) single.delete(keyword);
  if (!single.has("if")) {
    single.delete("then");
    single.delete("else");
  }
  if (!single.has("contains")) {
    said.delete("minContains");
    said.delete("maxContains");
  }
  if (!single.has("then") && !single.has("else")) single.delete("if");
  for (const [keyword, { value }] of said) if (saysNothing(keyword, value)) said.delete(keyword);
  closeByEvaluation(normal);
  typesOfValues(said);
  withoutOtherTypes(normal);
}

const isAnything = (parts: readonly { readonly value: unknown }[] | undefined): boolean =>
  (parts ?? []).every(({ value }) => value === true || (isFields(value) && Object.keys(value).length === 0));

function saysNothing(keyword: string, value: unknown): boolean {
  switch (keyword) {
    case "minLength":
    case "minItems":
    case "minProperties":
      return value === 0;
    case "minContains":
      return value === 1;
    case "uniqueItems":
    case "deprecated":
    case "readOnly":
    case "writeOnly":
      return value === false;
    case "required":
      return wordsOf(value).length === 0;
    case "description":
      return value === "";
    default:
      return value === undefined;
  }
}

/** Where all that holds is in one object, what is not evaluated is what is not named. */
function closeByEvaluation({ single, anyOf, oneOf, all, named }: Normal): void {
  const hasBranches = anyOf !== undefined || oneOf !== undefined || all.length > 0 || single.has("if");
  if (hasBranches || named.dependentSchemas.size > 0) return;
  const pairs: [SingleKeyword, SingleKeyword][] = [
    ["unevaluatedProperties", "additionalProperties"],
    ["unevaluatedItems", "items"],
  ];
  for (const [round, plain] of pairs) {
    const site = single.get(round);
    if (site === undefined || (round === "unevaluatedItems" && single.has("contains"))) continue;
    if (!single.has(plain)) single.set(plain, site);
    single.delete(round);
  }
}

/** A list of values says their types. */
function typesOfValues(said: Map<string, Said>): void {
  const types = said.get("type");
  const list = said.get("enum");
  if (types !== undefined) {
    const words = wordsOf(types.value);
    const fewest = [...new Set(words)].filter((type) => type !== "integer" || !words.includes("number"));
    said.set("type", { ...types, value: fewest.sort() });
  }
  if (list === undefined || !Array.isArray(list.value)) return;
  const allowed = types === undefined ? undefined : wordsOf(said.get("type")?.value);
  const values = list.value.filter((value) => allowed === undefined || allowed.some((type) => isOf(type, value)));
  const known = new Map(values.map((value) => [canonical(value), value]));
  said.set("enum", { ...list, value: [...known.keys()].sort().map((key) => known.get(key)) });
  said.delete("type");
}

function isOf(type: string, value: unknown): boolean {
  if (value === null) return type === "null";
  if (Array.isArray(value)) return type === "array";
  if (typeof value === "number") return type === "number" || (type === "integer" && Number.isInteger(value));
  return type === typeof value;
}

/** A longest length says nothing of a number. */
function withoutOtherTypes(normal: Normal): void {
  const { said, single, named } = normal;
  const types = said.has("enum") ? undefined : (said.get("type")?.value as string[] | undefined);
  if (types === undefined) return;
  const speaks = (kind: "string" | "number" | "array" | "object") => types.some((type) => speaksOf(kind, type));
  for (const keyword of [...said.keys(), ...single.keys()]) {
    const kind = KIND_OF[keyword];
    if (kind === undefined || ANNOTATIONS.has(keyword) || speaks(kind)) continue;
    said.delete(keyword);
    single.delete(keyword as SingleKeyword);
  }
  if (!speaks("object")) for (const sites of Object.values(named)) sites.clear();
  if (!speaks("array")) normal.prefix = [];
}
