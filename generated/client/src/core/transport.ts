// Copied by braze-codegen from templates/: edit it there.
import type { Answer } from "./answer.js";
import { resolveBaseUrl } from "./base-url.js";
import { type CallSettings, callPolicy, type Workspace } from "./call-policy.js";
import { systemClock } from "./clock.js";
import { tokenStore } from "./credentials.js";
import { endOf } from "./end-of-call.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { ConfigurationError } from "./errors/configuration-error.js";
import { checkOptions } from "./given.js";
import type { HeaderValues } from "./headers.js";
import type { AnyInput, Operation } from "./operation.js";
import { checkCall, transportOptions } from "./option-checks.js";
import type { CallOptions, RequestOptions, TransportOptions } from "./options.js";
import { defaults, type Patience, send } from "./send.js";

/** Sends the calls of one workspace: knows where Braze is and has the key, which nothing can read back from it. */
export interface Transport {
  /** The REST endpoint, without a slash at its end. */
  readonly baseUrl: string;
  /** Sends an operation, repeats it where its policy allows, and reads the answer. {@link call} gives it its types. */
  send(operation: Operation, input: AnyInput, options?: RequestOptions & CallOptions): Promise<Answer>;
}

/**
 * A transport for {@link call} and {@link pages}.
 *
 * @throws {ConfigurationError} when the key or the address cannot be right, or an option does not exist.
 * @example
 * const transport = createTransport({ apiKey, instance: "US-01" });
 * await call(transport, usersTrack, { body: { events } });
 */
export function createTransport(settings: TransportOptions): Transport {
  const { apiKey, instance, baseUrl: address, credentials, ...shared } = checkOptions(settings, transportOptions);
  const standard = { ...defaults, deadline: Infinity, maxResponseSize: 64 * 2 ** 20, ...shared };
  const baseUrl = resolveBaseUrl(instance, address);
  const workspace: Workspace = {
    baseUrl,
    ...tokenStore(apiKey, credentials),
    clock: { ...systemClock, ...shared.clock },
  };
  return {
    baseUrl,
    async send(operation, input, options) {
      // The commonest call has no options: nothing is copied for it.
      const all: CallSettings & Patience = options ? { ...standard, ...checkCall(options) } : standard;
      const { signal, deadline } = all;
      const [end, release] = signal || deadline < Infinity ? endOf(signal, deadline) : [];
      const policy = callPolicy(workspace, operation, all, end);
      const headers = [shared.headers, input.header as HeaderValues | undefined, options?.headers];
      try {
        const { response, text } = await send(
          policy,
          baseUrl,
          operation,
          input,
          headers,
          end ? { ...all, signal: end } : all,
        );
        return policy.answerOf(response, text);
      } finally {
        release?.();
      }
    },
  };
}
