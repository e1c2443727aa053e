// Copied by braze-codegen from templates/: edit it there.
import { pause } from "./within.js";
import { endpointOf } from "./endpoint.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import { type ConfigurationError, refuse } from "./errors/configuration-error.js";
import { invalidResponse } from "./failure.js";
import { checkOptions } from "./given.js";
import type { HeaderValues } from "./headers.js";
import type { AnyInput, Call, Input, Operation, Output } from "./operation.js";
import type { CallOptions, TransportOptions } from "./options.js";
import type { Policy } from "./policy.js";
import { readData } from "./read-data.js";
import { redactor } from "./redact.js";
import { mayRepeat } from "./retry.js";
import { defaults, send } from "./send.js";
import { checkToken } from "./token.js";

type Shared = Pick<CallOptions, "timeout" | "retries" | "maxRetryDelay" | "headers">;

/** Options of a caller. */
export interface CallerOptions extends Shared, Pick<TransportOptions, "fetch"> {
  /** The key, as issued: no quotes, no `Bearer`. For operations of another security scheme, its token. */
  readonly apiKey: string | undefined;
  /** The REST endpoint, such as `https://rest.iad-01.braze.com`. Plain http is taken for this machine only. */
  readonly baseUrl: string | URL | undefined;
}

/** Options of one call of a caller. */
export type CallerCallOptions = Shared & Pick<CallOptions, "signal">;

/** Calls an operation, and gives the data that it answers. */
export type Caller = <C extends Call>(
  operation: Operation<C>,
  input: Input<C>,
  options?: CallerCallOptions,
) => Promise<Output<C>>;

const ofBoth = {
  timeout: 1,
  retries: 0,
  maxRetryDelay: 0,
  headers: "object",
  signal: "object",
  fetch: "function",
} as const;

/**
 * A function that calls operations, with the least that a correct call needs: what is never repeated, how failures are
 * told apart, timeouts, and that no error shows the key, is the same as with a transport. For where each kB counts.
 *
 * @throws {ConfigurationError} when the key or the address cannot be right, or an option does not exist.
 * @example
 * const braze = createCaller({ apiKey, baseUrl: "https://rest.iad-01.braze.com" });
 * await braze(usersTrack, { body: { events } });
 */
export function createCaller(settings: CallerOptions): Caller {
  const ofCaller = { apiKey: undefined, baseUrl: undefined, ...ofBoth } as const;
  const { apiKey, baseUrl, ...shared } = checkOptions(settings, ofCaller);
  const address = endpointOf(baseUrl) ?? refuse("baseUrl must be as in https://host.");
  const token = checkToken("apiKey", apiKey);
  const policy: Policy = {
    now: Date.now,
    random: Math.random,
    hide: redactor([token]),
    authorize: () => token,
    mayRepeat,
    wait: pause,
  };
  return async <C extends Call>(operation: Operation<C>, input: AnyInput, options?: CallerCallOptions) => {
    const all = { ...defaults, ...shared, ...(options && checkOptions(options, ofBoth)) };
    const headers = [shared.headers, input.header as HeaderValues, options?.headers];
    const { response, text, facts } = await send(policy, address, operation, input, headers, all);
    return readData(text, operation.answer, (fault, outcome) => {
      throw invalidResponse(response.status, policy.hide(text), fault, outcome, facts);
    });
  };
}
