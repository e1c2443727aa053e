import { pascalCase } from "../../model/naming.ts";
import type { Choice, Variant } from "./variants.ts";

/** Longer names say no more. */
const MOST_WORDS = 3;

/** `RecipientWithEmail`, `WhatsAppTemplateWithoutHeaderMediaUri`: a variant by what it has and others need not have. */
export function variantName(type: string, variant: Variant, all: readonly Variant[]): string {
  const given = namesOf(variant, "given");
  const others = all.filter((other) => other !== variant).flatMap((other) => namesOf(other, "given"));
  const own = given.filter((name) => !others.includes(name));
  const valued = variant.filter(({ values }) => values !== undefined).map(({ name }) => name);
  const has = [own, given, valued].find((names) => names.length > 0);
  const [word, names] = has ? ["With", has] : ["Without", namesOf(variant, "absent")];
  const told = names.slice(0, MOST_WORDS).map(pascalCase).join("And");
  return `${type}${told === "" ? "Other" : word + told}`;
}

const namesOf = (variant: Variant, presence: Choice["presence"]): string[] =>
  variant.filter((choice) => choice.presence === presence).map(({ name }) => name);

/** `` `Recipient` with `email` and `prioritization`; without `braze_id` and `user_alias`. `` */
export function variantSentence(type: string, variant: Variant): string {
  const given = variant.filter(({ presence }) => presence === "given").map(told);
  const narrow = variant
    .filter(({ presence, values }) => presence === "free" && values)
    .map(({ name, values = [] }) => `${quoted(name)} is ${valuesText(values)}`);
  const absent = namesOf(variant, "absent").map(quoted);
  const parts = [
    given.length > 0 ? ` with ${listed(given, "and")}` : "",
    narrow.length > 0 ? ` ${listed(narrow, "and")}, if given` : "",
    absent.length > 0 ? ` without ${listed(absent, "and")}` : "",
  ].filter(Boolean);
  return `${quoted(type)}${given.length === 0 && narrow.length > 0 ? ":" : ""}${parts.join(";")}.`;
}

const told = ({ name, values }: Choice): string => quoted(name) + (values ? ` ${valuesText(values)}` : "");

const valuesText = (values: readonly unknown[]): string =>
  listed(
    values.map((value) => JSON.stringify(value)),
    "or",
  );

// What is between backticks stays so.
const quoted = (name: string): string => `\`${name.replaceAll("`", "'")}\``;

const listed = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
