// Copied by braze-codegen from templates/: edit it there.
import { OptionError } from "./options.js";
import { suggest } from "./suggest.js";

/** What an option takes. What is `anything` is checked by its types alone. */
export type Kind = "names" | "switch" | "anything";

/**
 * Refuses options that do not exist, lists that are none, and switches that are neither `true` nor `false`: callers
 * without types can give anything, and a guess could open what was meant to stay closed.
 *
 * @throws {OptionError} with a sentence that names the option.
 */
export function checkOptions(given: unknown, kinds: Readonly<Record<string, Kind>>): void {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new OptionError(`The options should be an object, and are ${shown(given)}.`);
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(kinds, name))
      throw new OptionError(`There is no option "${name}"${suggest(name, Object.keys(kinds))}`);
    if (value === undefined) continue;
    if (kinds[name] === "names") checkNames(name, value);
    if (kinds[name] === "switch" && typeof value !== "boolean")
      throw new OptionError(`The option ${name} should be true or false, and is ${shown(value)}.`);
  }
}

function checkNames(name: string, value: unknown): void {
  if (typeof value === "string")
    throw new OptionError(`The option ${name} should be a list, as in { ${name}: [${shown(value)}] }.`);
  if (!Array.isArray(value))
    throw new OptionError(`The option ${name} should be a list of texts, and is ${shown(value)}.`);
  for (const entry of value as unknown[]) {
    if (typeof entry !== "string")
      throw new OptionError(`The option ${name} should be a list of texts, and one of them is ${shown(entry)}.`);
  }
}

/** A wrong value in the words of a sentence, short. */
function shown(value: unknown): string {
  if (typeof value === "string") return `"${value.length > 64 ? `${value.slice(0, 64)}…` : value}"`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
