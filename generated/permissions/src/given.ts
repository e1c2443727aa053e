// Copied by braze-codegen from templates/: edit it there.
import { suggest } from "./suggest.js";

// Callers without types can give anything, and what opens power must not guess what was meant.

/** A wrong value in the words of a sentence, short. */
function shown(value: unknown): string {
  if (typeof value === "string") return `"${value.length > 64 ? `${value.slice(0, 64)}…` : value}"`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/**
 * The names of a list. A single text is no list, though JavaScript would read it letter by letter.
 *
 * @param what - What the list holds: "grants".
 * @throws {TypeError} when it is no list, or holds something else than texts.
 */
export function namesIn(given: unknown, what: string): string[] {
  if (typeof given === "string") throw new TypeError(`The ${what} should be a list, as in [${shown(given)}].`);
  const isList = typeof given === "object" && given !== null && Symbol.iterator in given;
  if (!isList) throw new TypeError(`The ${what} should be a list of texts, and are ${shown(given)}.`);
  return [...(given as Iterable<unknown>)].map((name) => {
    if (typeof name === "string") return name;
    throw new TypeError(`The ${what} should be a list of texts, and one of them is ${shown(name)}.`);
  });
}

/** What an option takes: `true` or `false`, or a list of names. */
export type Kind = "switch" | "names";

/**
 * Refuses options that do not exist, and values of another kind.
 *
 * @throws {TypeError} with a sentence that names the option.
 */
export function checkOptions(given: unknown, kinds: Readonly<Record<string, Kind>>): void {
  const known = Object.keys(kinds);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new TypeError(`The options should be an object, as in { ${known[0]}: true }, and are ${shown(given)}.`);
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name)) throw new TypeError(`There is no option "${name}"${suggest(name, known)}`);
    if (value === undefined) continue;
    if (kinds[name] === "names") namesOf(name, value);
    else if (typeof value !== "boolean")
      throw new TypeError(`The option ${name} should be true or false, and is ${shown(value)}.`);
  }
}

function namesOf(name: string, value: unknown): void {
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== "string"))
    throw new TypeError(`The option ${name} should be a list of texts, and is ${shown(value)}.`);
}
