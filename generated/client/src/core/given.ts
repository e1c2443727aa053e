// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "./errors/configuration-error.js";
import type { RequestOptions, TransportOptions } from "./options.js";

/** Whether a value can be that of an option, and what it must be; none for what is checked where it is used. */
type Check = readonly [isRight: (value: unknown) => boolean, want: string] | undefined;

const milliseconds = "a number of milliseconds";
const isFunction = (value: unknown): boolean => typeof value === "function";
const isObject = (value: unknown): boolean => Object(value) === value && !isFunction(value);
const object: Check = [isObject, "an object"];

// NaN is no number that any comparison holds for.
const ofBoth = {
  timeout: [(value) => typeof value === "number" && value > 0, `${milliseconds} above 0`],
  retries: [(value) => Number.isInteger(value) && Number(value) >= 0, "a whole number from 0 on"],
  maxRetryDelay: [(value) => typeof value === "number" && value >= 0, `${milliseconds} from 0 on`],
  headers: object,
  throwOnPartial: [(value) => typeof value === "boolean", "true or false"],
} satisfies Record<string, Check>;

/** The options of a call. */
export const requestOptions: Readonly<Record<keyof RequestOptions, Check>> = {
  signal: [(value) => isFunction(Object(value).addEventListener), "an AbortSignal"],
  ...ofBoth,
};

/** The options of a transport. */
export const transportOptions: Readonly<Record<keyof TransportOptions, Check>> = {
  apiKey: undefined,
  instance: undefined,
  baseUrl: undefined,
  credentials: object,
  ...ofBoth,
  fetch: [isFunction, "a function"],
  limits: object,
  clock: object,
};

/**
 * Refuses options that do not exist, and values that cannot be: a misspelled one would be as good as none, and nobody
 * would notice. Says names and never values, which may be keys.
 */
export function checkOptions(given: unknown, known: Readonly<Record<string, Check>>): void {
  const names = Object.keys(known);
  if (!isObject(given) || Array.isArray(given)) refuse(`Pass the options as an object of ${names.join(", ")}.`);
  for (const [name, value] of Object.entries(given as object)) {
    if (!names.includes(name)) refuse(`There is no option "${name}"; what exists: ${names.join(", ")}.`);
    const check = known[name];
    if (check && value !== undefined && !check[0](value)) refuse(`The option ${name} must be ${check[1]}.`);
  }
}
