// Copied by braze-codegen from templates/: edit it there.
import { type Checks, checkOptions } from "./given.js";
import type { Hooks } from "./hooks.js";
import { ofBoth } from "./option-checks.js";
import type { RequestOptions, SharedOptions } from "./options.js";

// Bundlers drop what they see to be without effects: calls that are marked, and neither spread members nor templates.

const hookNames: Checks<keyof Hooks> = {
  onRequest: "function",
  onResponse: "function",
  onRetry: "function",
  onError: "function",
};

/** Refuses hooks that do not exist: a misspelled one would never be called, and nobody would notice. */
export function checkHooks(hooks: Hooks | readonly Hooks[]): void {
  for (const each of [hooks].flat()) checkOptions(each, hookNames);
}

/** The options that calls can have in common. */
export const sharedOptions: Checks<keyof SharedOptions> = /* @__PURE__ */ Object.assign({}, ofBoth, {
  throwOnPartial: "boolean",
  hooks: "object",
} as const);

/** The options that only one call can have. */
export const extraOptions: Checks<"extraQuery" | "extraBody"> = { extraQuery: "object", extraBody: "object" };

/** The options of a call. */
export const requestOptions: Checks<keyof RequestOptions> = /* @__PURE__ */ Object.assign(
  { signal: undefined } as const,
  sharedOptions,
  extraOptions,
);
