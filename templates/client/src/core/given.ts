// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "./errors/configuration-error.js";
import type { CallOptions, TransportOptions } from "./options.js";

/** Whether a value can be that of an option, and what it must be; none for what is checked where it is used. */
export type Check = readonly [isRight: (value: unknown) => boolean, want: string] | undefined;

const milliseconds = "a number of milliseconds";
export const isFunction = (value: unknown): boolean => typeof value === "function";
/** Check of an option that is a function. */
export const aFunction: Check = [isFunction, "a function"];
/** Check of an option that ends something. */
export const aSignal: Check = [(value) => isFunction(Object(value).addEventListener), "an AbortSignal"];
export const isObject = (value: unknown): boolean => Object(value) === value && !isFunction(value);
/** Check of an option that holds several things. */
export const object: Check = [isObject, "an object"];
// NaN is no number that any comparison holds for.
const isDuration = (value: unknown): boolean => typeof value === "number" && value > 0;
/** Check of an option that is a length of time. */
export const duration: Check = [isDuration, `${milliseconds} above 0`];

/** The options that a call and a transport both have. */
export const ofBoth: Readonly<Record<Exclude<keyof CallOptions, "signal" | "observer">, Check>> = {
  timeout: duration,
  deadline: duration,
  retries: [(value) => Number.isInteger(value) && Number(value) >= 0, "a whole number from 0 on"],
  maxRetryDelay: [(value) => typeof value === "number" && value >= 0, `${milliseconds} from 0 on`],
  shouldRetry: aFunction,
  headers: object,
  throwOnPartial: [(value) => typeof value === "boolean", "true or false"],
};

/** The options of a call that a bare transport knows. */
export const callOptions: Readonly<Record<keyof CallOptions, Check>> = {
  signal: aSignal,
  ...ofBoth,
  observer: object,
};

/** The options of a transport. */
export const transportOptions: Readonly<Record<keyof TransportOptions, Check>> = {
  apiKey: undefined,
  instance: undefined,
  baseUrl: undefined,
  credentials: object,
  ...ofBoth,
  fetch: aFunction,
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
