// Copied by braze-codegen from templates/: edit it there.
import { ConfigurationError } from "./errors/configuration-error.js";

type Check = readonly [isRight: (value: unknown) => boolean, want: string];

const milliseconds = "a number of milliseconds";
const isFunction = (value: unknown): boolean => typeof value === "function";
const isObject: Check = [(value) => Object(value) === value && !isFunction(value), "an object"];

// NaN is no number that any comparison holds for.
const checks: Readonly<Record<string, Check>> = {
  timeout: [(value) => typeof value === "number" && value > 0, `${milliseconds} above 0`],
  maxRetryDelay: [(value) => typeof value === "number" && value >= 0, `${milliseconds} from 0 on`],
  retries: [(value) => Number.isInteger(value) && Number(value) >= 0, "a whole number from 0 on"],
  signal: [(value) => isFunction(Object(value).addEventListener), "an AbortSignal"],
  fetch: [isFunction, "a function"],
  throwOnPartial: [(value) => typeof value === "boolean", "true or false"],
  headers: isObject,
  credentials: isObject,
  clock: isObject,
};

/**
 * Refuses options that do not exist, and values that cannot be: a misspelled one would be as good as none, and nobody
 * would notice. Says names and never values, which may be keys.
 */
export function checkOptions(given: unknown, known: readonly string[]): void {
  if (!isObject[0](given) || Array.isArray(given))
    throw new ConfigurationError(`Pass the options as an object of ${known.join(", ")}.`);
  for (const [name, value] of Object.entries(given as object)) {
    if (!known.includes(name))
      throw new ConfigurationError(`There is no option "${name}"; what exists: ${known.join(", ")}.`);
    const check = checks[name];
    if (check && value !== undefined && !check[0](value))
      throw new ConfigurationError(`The option ${name} must be ${check[1]}.`);
  }
}
