// Copied by braze-codegen from templates/: edit it there.
import { aSignal, type Check, isFunction, isObject, object, ofBoth } from "./given.js";
import type { RequestOptions, SharedOptions } from "./options.js";

// Bundlers drop what they see to be without effects: calls that are marked, and neither spread members nor templates.
const hookNames = ["onRequest", "onResponse", "onRetry", "onError"];
const isHook = ([name, hook]: [string, unknown]): boolean => hookNames.includes(name) && (!hook || isFunction(hook));

/** Check of the option `hooks`: a misspelled hook would never be called, and nobody would notice. */
export const someHooks: Check = [
  (value) => [value].flat().every((each) => isObject(each) && Object.entries(each as object).every(isHook)),
  "an object, or a list of objects, of onRequest, onResponse, onRetry, onError",
];

/** The options that calls can have in common. */
export const sharedOptions: Readonly<Record<keyof SharedOptions, Check>> = /* @__PURE__ */ Object.assign({}, ofBoth, {
  hooks: someHooks,
});

/** The options that only one call can have. */
export const extraOptions: Readonly<Record<"extraQuery" | "extraBody", Check>> = {
  extraQuery: object,
  extraBody: object,
};

/** The options of a call. */
export const requestOptions: Readonly<Record<keyof RequestOptions, Check>> = /* @__PURE__ */ Object.assign(
  { signal: aSignal },
  sharedOptions,
  extraOptions,
);
