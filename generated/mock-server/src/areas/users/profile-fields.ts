// Copied by braze-codegen from templates/: edit it there.
import { namedMembers } from "../../data/named-members.js";
import type { Tell } from "./nested-value.js";

/** Members of an attributes object that say whom and how, and are written nowhere. */
const CONTROL: ReadonlySet<string> = new Set([
  "external_id",
  "user_alias",
  "braze_id",
  "_update_existing_only",
  "_merge_objects",
  "push_token_import",
  // Listed by Braze as profile fields; no page says what they do.
  "alias_name",
  "alias_label",
]);

/** What the description calls by name; every other member is a custom attribute. */
const NAMED: ReadonlySet<string> = new Set(namedMembers["ProfileAttributes"]);

/** What a member of an attributes object is. Field names are lower case; in another case they are custom attributes. */
export function kindOf(name: string): "control" | "field" | "custom" {
  if (CONTROL.has(name)) return "control";
  return NAMED.has(name) ? "field" : "custom";
}

/** The value that Braze stores for a profile field; undefined when it stores none, and then `tell` is told why. */
export function stored(name: string, value: unknown, tell: Tell): unknown {
  if (value === null) return undefined;
  if (name === "country" && typeof value === "string")
    return countryOf(value) ?? tell("is no country that Braze knows: none is stored");
  if (name === "time_zone" && typeof value === "string")
    return isTimeZone(value) ? value : tell("is no time zone that Braze knows: none is stored");
  return value;
}

/** A two-letter code as it is, another spelling as its code when it is a name that English has for a country. */
function countryOf(text: string): string | undefined {
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase();
  countryCodes ??= readCountryCodes();
  return countryCodes.get(text.toLowerCase());
}

let countryCodes: ReadonlyMap<string, string> | undefined;

function readCountryCodes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(codes.map((code) => [(names.of(code) ?? code).toLowerCase(), code]));
}

/** IANA names, and the kind of name that Braze's dashboard shows: "Eastern Time (US & Canada)". */
function isTimeZone(name: string): boolean {
  if (/ Time \(/.test(name)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
