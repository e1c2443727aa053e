// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "./errors/configuration-error.js";

/**
 * Refuses options that do not exist: a misspelled one would be as good as none, and nobody would notice. Says names and
 * never values, which may be keys.
 */
export function checkNames(given: unknown, known: readonly string[]): void {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new ConfigurationError(`Pass the options as an object of ${known.join(", ")}.`);
  const strange = Object.keys(given).find((name) => !known.includes(name));
  if (strange === undefined) return;
  throw new ConfigurationError(`There is no option "${strange}"; what exists: ${known.join(", ")}.`);
}
