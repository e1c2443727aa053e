// Copied by braze-codegen from templates/: edit it there.
import { callOptions, type Check, isFunction, isObject, object } from "./given.js";
import type { RequestOptions, SharedOptions } from "./options.js";

const hookNames = ["onRequest", "onResponse", "onRetry", "onError"];
const isHook = ([name, hook]: [string, unknown]): boolean => hookNames.includes(name) && (!hook || isFunction(hook));

/** Check of the option `hooks`: a misspelled hook would never be called, and nobody would notice. */
export const someHooks: Check = [
  (value) => [value].flat().every((each) => isObject(each) && Object.entries(each as object).every(isHook)),
  `an object, or a list of objects, of ${hookNames.join(", ")}`,
];

const { signal, observer: _, ...ofBoth } = callOptions;

/** The options that calls can have in common. */
export const sharedOptions: Readonly<Record<keyof SharedOptions, Check>> = { ...ofBoth, hooks: someHooks };

/** The options that only one call can have. */
export const extraOptions: Readonly<Record<"extraQuery" | "extraBody", Check>> = {
  extraQuery: object,
  extraBody: object,
};

/** The options of a call. */
export const requestOptions: Readonly<Record<keyof RequestOptions, Check>> = {
  signal,
  ...sharedOptions,
  ...extraOptions,
};
