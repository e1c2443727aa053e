// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "./suggest.js";

/** What an option takes; a list holds its words. What is `anything` has a check of its own, or needs none. */
export type Kind = "switch" | "names" | "members" | "function" | "count" | "anything" | readonly string[];

/**
 * Refuses options that do not exist and values that are none: callers without types can give anything, and a mock that
 * takes a misspelled option in silence tests something else than was meant.
 *
 * @param what - What the options belong to, as in "The mock".
 * @throws {TypeError} with a sentence that names the option, and never what may be a key.
 */
export function checkOptions(given: unknown, what: string, kinds: Readonly<Record<string, Kind>>): void {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new TypeError(`${what} takes its options as an object, not ${named(given)}.`);
  const known = Object.keys(kinds);
  for (const [name, value] of Object.entries(given)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) {
      const hint = didYouMean(name, known) || ` What exists: ${known.join(", ")}.`;
      throw new TypeError(`${what} has no option "${name}".${hint}`);
    }
    const want = value === undefined ? undefined : wanted(kind, value);
    if (want !== undefined) throw new TypeError(`${what}'s option ${name} should be ${want}, not ${named(value)}.`);
  }
}

/**
 * Refuses what is no list of texts. A single text is none, though JavaScript would read it letter by letter.
 *
 * @throws {TypeError} with a sentence that begins with `what`.
 */
export function checkNames(given: unknown, what: string): void {
  const want = wanted("names", given);
  if (want !== undefined) throw new TypeError(`${what} should be ${want}, not ${named(given)}.`);
}

/**
 * Refuses what is no text where something is named.
 *
 * @throws {TypeError} with a sentence that begins with `what`.
 */
export function checkName(given: unknown, what: string): asserts given is string {
  if (typeof given !== "string") throw new TypeError(`${what} should be a text, not ${named(given)}.`);
}

/** What should stand in place of the value; nothing when the value is right. */
function wanted(kind: Kind, value: unknown): string | undefined {
  if (typeof kind !== "string") {
    const words = kind.map((word) => `"${word}"`).join(", ");
    return kind.some((word) => word === value) ? undefined : `one of ${words}`;
  }
  switch (kind) {
    case "switch":
      return typeof value === "boolean" ? undefined : "true or false";
    case "names":
      return Array.isArray(value) && value.every((name) => typeof name === "string") ? undefined : "a list of texts";
    case "members":
      return typeof value === "object" && value !== null && !Array.isArray(value) ? undefined : "an object";
    case "function":
      return typeof value === "function" ? undefined : "a function";
    case "count":
      return typeof value === "number" && value >= 0 ? undefined : "a number from 0";
    default:
      return undefined;
  }
}

/** A wrong value by its kind: a text may be a key. */
function named(value: unknown): string {
  if (typeof value === "string") return "a text";
  if (Array.isArray(value))
    return value.every((entry) => typeof entry === "string") ? "a list" : "a list of other things";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
