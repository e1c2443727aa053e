// Copied by braze-codegen from templates/: edit it there.
import { refuse } from "./errors/configuration-error.js";
import { type Checks, checkOptions, type Given } from "./given.js";
import type { CallOptions, TransportOptions } from "./options.js";

/** The options that a call and a transport both have. */
export const ofBoth: Checks<Exclude<keyof CallOptions, "signal" | "observer">> = {
  timeout: 1,
  deadline: 1,
  retries: 0,
  maxRetryDelay: 0,
  maxResponseSize: 1,
  shouldRetry: "function",
  headers: "object",
};

// Bundlers drop what they see to be without effects: calls that are marked, and no spread members.
const callOptions: Checks<keyof CallOptions> = /* @__PURE__ */ Object.assign({ signal: undefined }, ofBoth, {
  observer: "object",
} as const);

/** The options of a transport. */
export const transportOptions: Checks<keyof TransportOptions> = /* @__PURE__ */ Object.assign(
  { apiKey: undefined, instance: undefined, baseUrl: undefined, credentials: "object" } as const,
  ofBoth,
  { fetch: "function", limits: "object", advice: "function", clock: "object" } as const,
);

/** Refuses what cannot be listened to. A signal of another realm is one, too. */
export function checkSignal(signal: unknown): void {
  if (signal !== undefined && !Object(signal).addEventListener)
    refuse("The option signal must be of type AbortSignal.");
}

/** Checks the options of a call that a transport knows. */
export function checkCall(options: CallOptions): Given<CallOptions> {
  const given = checkOptions(options, callOptions);
  checkSignal(given.signal);
  return given;
}
